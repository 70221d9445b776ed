import { canonicalJson } from '../../model/canonical-json.js';
import type { Draft } from '../../model/draft.js';
import type { JsonObject } from '../../model/json.js';
import { documentDigest } from '../../model/scan/document-digest.js';
import { folderName, pathsOf } from '../../model/pack-names.js';
import type { UploadFile } from '../client.js';
import { sha256 } from '../base/digest.js';
import { zip, type Entry } from './zip.js';

/** One file with a whole dossier, for the citizen to keep and to hand in. */
export interface Pack {
  readonly kind: 'packed';
  /** Such as `ho-so-1.001193-20261125.zip`. */
  readonly name: string;
  readonly bytes: Blob;
}

/** A paper is not on the device any more, so nothing was packed. */
export interface LostPaper {
  readonly kind: 'lost';
  /** Of the file. */
  readonly name: string;
}

export interface Packing {
  readonly draft: Draft;
  readonly papers: readonly UploadFile[];
  readonly bytesOf: (id: string) => Promise<Blob | undefined>;
  /** The filled-in form as a page of its own, once it is there. */
  readonly form: Blob | Promise<Blob>;
  readonly now: Date;
}

/** Packs the form, the answers and every paper that applies, or none of it. */
export async function pack({ draft, papers, bytesOf, form, now }: Packing): Promise<Pack | LostPaper> {
  const page = await form;
  const folder = folderName(draft.procedure.code, now);
  const entries: Entry[] = [];
  const files: JsonObject[] = [];
  for (const { file, path } of pathsOf(draft, papers)) {
    const bytes = await bytesOf(file.id);
    if (bytes?.size !== file.size) return { kind: 'lost', name: file.name };
    const { slot, name, type, size, sha256: digest } = file;
    files.push({ path, slot, name, type, size, sha256: digest });
    entries.push({ path: `${folder}/${path}`, bytes });
  }
  entries.unshift(
    { path: `${folder}/to-khai.html`, bytes: page },
    { path: `${folder}/tra-loi.json`, bytes: await answersFile(draft, files, await sha256(page), now) },
  );
  return { kind: 'packed', name: `${folder}.zip`, bytes: await zip(entries, now) };
}

/** The answers that apply, with the digest of their canonical JSON, that of the form, and what each paper of the pack is. */
async function answersFile(
  { procedure, answers }: Draft,
  files: readonly JsonObject[],
  form: string,
  now: Date,
): Promise<Blob> {
  const { code, version, language } = procedure;
  const given = procedure.applicable(answers);
  const digest = await sha256(canonicalJson(given));
  const document = documentDigest(procedure);
  const content = {
    code,
    version,
    document,
    language,
    answers: given,
    digest,
    form,
    files,
    packedAt: now.toISOString(),
  };
  return new Blob([canonicalJson(content)], { type: 'application/json' });
}
