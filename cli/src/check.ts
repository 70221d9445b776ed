import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { examine, isFault } from './examine.js';
import type { Finding, Language } from './finding.js';
import { exit, languageOf, paintFor, WrongUse, type Exit, type Paint, type Terminal } from './terminal.js';

const options = { json: { type: 'boolean' }, strict: { type: 'boolean' }, lang: { type: 'string' } } as const;

const said = {
  en: {
    fault: 'fault',
    warning: 'warning',
    sum: (files: number, faults: number, warnings: number) =>
      `${counted(files, 'document')}: ${counted(faults, 'fault')}, ${counted(warnings, 'warning')}.`,
  },
  vi: {
    fault: 'lỗi',
    warning: 'nên sửa',
    sum: (files: number, faults: number, warnings: number) =>
      `${files} tài liệu: ${faults} lỗi, ${warnings} chỗ nên sửa.`,
  },
} as const;

/** `dvc check FILE…`: tells every fault and what may be better. */
export function check(args: readonly string[], terminal: Terminal): Exit {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const language = languageOf(values.lang);
  if (!positionals.length) throw new WrongUse('Name at least one document: dvc check FILE…');
  const files = positionals.flatMap((path) => filesAt(path, terminal));
  const findings = files.flatMap((file) => examine(file, readBytes(file, terminal), language).findings);
  const faults = findings.filter(isFault).length;
  const sum = { documents: files.length, faults, warnings: findings.length - faults };
  if (values.json) terminal.output.write(`${JSON.stringify({ ...sum, findings }, undefined, 2)}\n`);
  else tell(findings, sum, language, terminal);
  return faults || (values.strict && findings.length) ? exit.faults : exit.done;
}

/** The file, or the documents of a folder. */
function filesAt(path: string, { folder }: Terminal): readonly string[] {
  const found = statSync(resolve(folder, path), { throwIfNoEntry: false });
  if (!found) throw new WrongUse(`There is no file "${path}".`);
  if (!found.isDirectory()) return [path];
  const files = readdirSync(resolve(folder, path)).filter((name) => name.endsWith('.json'));
  if (!files.length) throw new WrongUse(`No document (*.json) is in "${path}".`);
  return files.sort().map((name) => join(path, name));
}

function readBytes(path: string, { folder }: Terminal): Uint8Array {
  try {
    return readFileSync(resolve(folder, path));
  } catch (cause) {
    throw new WrongUse(`"${path}" cannot be read.`, { cause });
  }
}

function tell(
  findings: readonly Finding[],
  sum: { readonly documents: number; readonly faults: number; readonly warnings: number },
  language: Language,
  terminal: Terminal,
): void {
  const paint = paintFor(terminal);
  const lines = findings.map((finding) => lineOf(finding, language, paint));
  const end = said[language].sum(sum.documents, sum.faults, sum.warnings);
  terminal.output.write([...lines, ...(lines.length ? [''] : []), end, ''].join('\n'));
}

/** One line, as editors and build servers know it: FILE:line:column. */
export function lineOf(finding: Finding, language: Language, { red, yellow, dim }: Paint): string {
  const { file, line, column, level, message, fix, code } = finding;
  const word = (level === 'fault' ? red : yellow)(said[language][level]);
  return `${file}:${line}:${column}: ${word}: ${message} ${fix} ${dim(`(${code})`)}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
