import { canonicalJson } from '../../model/canonical-json.js';
import { isObject, type Json, type JsonObject } from '../../model/json.js';
import { cleanText } from '../../model/plain-text.js';
import { wholeJson } from '../../model/whole-json.js';
import { anySha256 } from '../base/plain-sha256.js';
import { unzip } from './unzip.js';

/** A dossier that was packed, read back and compared with what it says of itself. */
export interface Unpacked {
  readonly kind: 'unpacked';
  /** Of the procedure, and of its document. */
  readonly code: string;
  readonly version: string;
  /** Digest of what the document asks; empty where the pack says none. */
  readonly document: string;
  readonly answers: JsonObject;
  /** An ISO instant; empty where it is none. */
  readonly packedAt: string;
  readonly papers: readonly UnpackedPaper[];
  /** What is not as it was packed. */
  readonly changes: readonly Change[];
}

export interface UnpackedPaper {
  /** Without the folder, in signs that can be seen. */
  readonly path: string;
  readonly slot: string;
  readonly type: string;
  readonly bytes: Blob;
  /** Its bytes are those that were packed. */
  readonly proven: boolean;
}

/** A file by its name without the folder. `answers` are those of `tra-loi.json`. */
export interface Change {
  readonly kind: 'changed' | 'missing' | 'extra';
  readonly path: string;
}

/** An archive without the answers of a dossier, or with some that nobody can read. */
export interface NotOurs {
  readonly kind: 'not-ours';
}

const answersName = 'tra-loi.json';
const formName = 'to-khai.html';

/** Far more than any answers: bytes of them, how many, how deep. */
const mostBytes = 5_000_000;
const mostAnswers = 20_000;
const deepest = 100;

/** As many files as an archive may have. */
const mostFiles = 1000;

/** Longer than any name that we give. */
const longestName = 200;

interface Listed {
  readonly path: string;
  readonly slot: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
}

/** Reads a pack of `pack.ts` and holds each file against its digest. Throws `ArchiveError` where it cannot be opened. */
export async function unpack(archive: Blob): Promise<Unpacked | NotOurs> {
  const all = (await unzip(archive)).map((each) => [nameOf(each.path), each] as const);
  // Where two have one name, the first is what is shown.
  const files = new Map([...all].reverse());
  const own = files.get(answersName);
  const told = own && own.bytes.size < mostBytes ? jsonIn(await own.bytes.text()) : undefined;
  if (!own || !isObject(told)) return { kind: 'not-ours' };
  const { code, version, answers: said, digest, packedAt, form, document } = told;
  if (typeof code !== 'string' || !isDay(version) || !isObject(said) || isEndless(said)) return { kind: 'not-ours' };
  const list = listIn(told['files']);
  const answers = wholeJson(said);
  if (!list || !isObject(answers)) return { kind: 'not-ours' };

  const changes: Change[] = [];
  const areProven = own.intact && list.whole && (await anySha256(canonicalJson(answers))) === digest;
  if (!areProven) changes.push({ kind: 'changed', path: answersName });
  const page = files.get(formName);
  if (!page) changes.push({ kind: 'missing', path: formName });
  else if (!page.intact || form !== (await anySha256(page.bytes))) changes.push({ kind: 'changed', path: formName });

  const papers: UnpackedPaper[] = [];
  for (const [path, { slot, type, size, sha256: expected }] of list.files) {
    const file = files.get(path);
    if (!file) {
      changes.push({ kind: 'missing', path });
      continue;
    }
    const proven = file.intact && file.bytes.size === size && (await anySha256(file.bytes)) === expected;
    if (!proven) changes.push({ kind: 'changed', path });
    papers.push({ path, slot, type, bytes: file.bytes, proven });
  }
  const known = new Set([answersName, formName, ...list.files.keys()]);
  for (const [path, file] of all)
    if (!known.has(path) || files.get(path) !== file) changes.push({ kind: 'extra', path });
  const asked = typeof document === 'string' ? document : '';
  return { kind: 'unpacked', code, version, document: asked, answers, packedAt: instantIn(packedAt), papers, changes };
}

function jsonIn(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
}

function instantIn(value: unknown): string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? value : '';
}

/** Level by level: what goes down by itself ends where the memory for calls does. */
function isEndless(answers: JsonObject): boolean {
  let level: readonly Json[] = [answers];
  let count = 0;
  for (let depth = 0; level.length; depth++) {
    count += level.length;
    if (depth > deepest || count > mostAnswers) return true;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
}

/** All stands in one folder; whoever packed it again may have left it away. Names that we gave come out as they were. */
function nameOf(path: string): string {
  const name = cleanText(path.slice(path.indexOf('/') + 1).slice(0, 10 * longestName)).replaceAll(/\s+/g, ' ');
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;
}

/** The files that a pack says it has, by their names; not `whole` where one is told twice or badly. */
function listIn(told: unknown): { readonly files: ReadonlyMap<string, Listed>; readonly whole: boolean } | undefined {
  const all: readonly unknown[] = Array.isArray(told) ? told : [];
  if (all.length > mostFiles) return undefined;
  const files = new Map(all.filter(isListed).map((each) => [nameOf(each.path), each]));
  return { files, whole: files.size === all.length };
}

function isListed(value: unknown): value is Listed {
  if (!isObject(value)) return false;
  const { path, slot, type, size, sha256: digest } = value;
  return [path, slot, type, digest].every((each) => typeof each === 'string') && typeof size === 'number';
}
