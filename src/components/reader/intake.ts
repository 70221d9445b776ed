import { documentDigest } from '../../model/scan/document-digest.js';
import { reportBug } from '../../client/client-error.js';
import { ArchiveError, type ArchiveFault } from '../../client/handover/unzip.js';
import { unpack } from '../../client/handover/unpack.js';
import { loadProcedure, ProcedureError } from '../../model/load-procedure.js';
import type { Procedure } from '../../model/procedure.js';
import type { CodedDocument } from '../../model/scan/parts.js';
import { readCode, type Scan } from '../../model/scan/read-code.js';
import { codedDocument } from '../../model/scan/write-code.js';
import { scanned, unpacked, type ReadDossier } from './dossier.js';
import { codesIn } from './read-picture.js';

/** Why a file was not taken. */
export type FileFault =
  | ArchiveFault
  | 'not-ours'
  | 'no-code-in-picture'
  | 'no-picture'
  | 'no-document'
  | 'unknown-file'
  | 'unreadable'
  | 'several';

/** What came of a scan or a file. */
export type Outcome =
  | { readonly kind: 'dossier'; readonly dossier: ReadDossier }
  /** `repeated` where the scan was of a code that is there already. */
  | (Extract<Scan, { readonly kind: 'incomplete' }> & { readonly repeated: boolean })
  | Extract<Scan, { readonly kind: 'unreadable' }>
  | { readonly kind: 'file'; readonly fault: FileFault }
  | { readonly kind: 'reading' }
  | { readonly kind: 'added'; readonly procedure: Procedure };

/** Takes what an officer scans, drops and picks, one thing after another, and remembers the codes that are not whole yet. */
export class Intake {
  #typed = '';

  /** What the dossier before was read from, so that one of its codes, scanned once more, takes nothing off the screen. */
  #done = '';
  #dropped: readonly Procedure[] = [];

  /** `known` are the procedures of the page. */
  constructor(readonly known: () => readonly Procedure[]) {}

  /** The next dossier: nothing of the one before stays. */
  forget(): void {
    this.#typed = this.#done = '';
  }

  /** What came in one go: a code, a piece of one, or several. */
  take(text: string): Outcome {
    const documents = this.#documents;
    const alone = readCode(text, documents);
    if (alone.kind === 'incomplete') {
      const again = readCode(this.#done + text, documents);
      if (again.kind === 'dossier') return { kind: 'dossier', dossier: scanned(again) };
    }
    const before = readCode(this.#typed, documents);
    this.#typed += text;
    const scan = readCode(this.#typed, documents);
    if (scan.kind === 'dossier') {
      [this.#done, this.#typed] = [this.#typed, ''];
      return { kind: 'dossier', dossier: scanned(scan) };
    }
    if (scan.kind === 'unreadable' && scan.reason === 'endless') this.forget();
    if (scan.kind === 'incomplete' && !isSame(before, scan)) return { ...scan, repeated: false };
    // Whole codes that came before do not hide that this one could not be read.
    if (alone.kind === 'unreadable') return alone;
    return scan.kind === 'unreadable' ? scan : { ...scan, repeated: true };
  }

  /** One outcome after another. One dossier is on the screen at a time, so of several packs none is taken. */
  async *takeFiles(files: readonly File[]): AsyncGenerator<Outcome> {
    if (files.filter(isNamedPack).length > 1) yield refused('several');
    else for (const file of files) yield await this.#takeFile(file).catch(unreadable);
  }

  async #takeFile(file: File): Promise<Outcome> {
    const { name, type } = file;
    if (/\.json$/i.test(name)) return this.#takeDocument(file);
    if (isNamedPack(file) || (await beginsAsPack(file))) return this.#takePack(file);
    return type.startsWith('image/') ? this.#takePhoto(file) : refused('unknown-file');
  }

  get #documents(): readonly Procedure[] {
    return [...this.#dropped, ...this.known()];
  }

  async #takePack(file: File): Promise<Outcome> {
    try {
      const pack = await unpack(file);
      if (pack.kind === 'not-ours') return refused(pack.kind);
      const { code, version } = pack;
      const alike = this.#documents.filter((each) => each.code === code);
      const same = alike.filter((each) => each.version === version);
      const procedure = same.find((each) => [documentDigest(each), ''].includes(pack.document));
      if (procedure) return { kind: 'dossier', dossier: unpacked(pack, procedure) };
      const document: CodedDocument = { code: code.replaceAll('.', '').slice(0, 7), version, digest: pack.document };
      const reason = same.length ? 'other-document' : alike.length ? 'other-version' : 'other-procedure';
      return { kind: 'unreadable', reason, document };
    } catch (error) {
      if (error instanceof ArchiveError) return refused(error.code);
      throw error;
    }
  }

  async #takePhoto(file: File): Promise<Outcome> {
    let picture: ImageBitmap;
    try {
      picture = await createImageBitmap(file);
    } catch (error) {
      if (error instanceof DOMException) return refused('no-picture');
      throw error;
    }
    const texts = await codesIn(picture, true);
    picture.close();
    return texts.length ? this.take(texts.join('\n')) : refused('no-code-in-picture');
  }

  /** A document goes before one of the page with the same code; the same once more takes its place. */
  async #takeDocument(file: File): Promise<Outcome> {
    const procedure = await procedureIn(file);
    if (!procedure) return refused('no-document');
    const { code, digest } = codedDocument(procedure);
    const isOther = (each: Procedure): boolean => {
      const document = codedDocument(each);
      return document.code !== code || document.digest !== digest;
    };
    this.#dropped = [procedure, ...this.#dropped.filter(isOther)];
    // A code that waited for it is read now.
    const waiting = readCode(this.#typed, this.#documents);
    return waiting.kind === 'dossier' ? this.take('') : { kind: 'added', procedure };
  }
}

/** The same codes of the same dossier. */
function isSame(before: Scan, { whole, have }: Extract<Scan, { readonly kind: 'incomplete' }>): boolean {
  return before.kind === 'incomplete' && before.whole === whole && before.have.length === have.length;
}

/** Longer than any document, in bytes. */
const longest = 5_000_000;

async function procedureIn(file: File): Promise<Procedure | undefined> {
  if (file.size > longest) return undefined;
  try {
    return loadProcedure(JSON.parse(await file.text()) as unknown);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof ProcedureError) return undefined;
    throw error;
  }
}

function isNamedPack({ name, type }: File): boolean {
  return /\.zip$/i.test(name) || type.includes('zip');
}

/** Mail programs and people give it other names. */
async function beginsAsPack(file: File): Promise<boolean> {
  return (await file.slice(0, 4).text()) === 'PK\u0003\u0004';
}

/** A file that was moved, or a folder, is the world's; all else is a bug. In both cases something is said. */
function unreadable(error: unknown): Outcome {
  if (!(error instanceof DOMException)) reportBug(error);
  return refused('unreadable');
}

function refused(fault: FileFault): Outcome {
  return { kind: 'file', fault };
}
