import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { examine, isFault } from './examine.js';
import type { Finding } from './finding.js';
import type { Language } from './language.js';
import { readArguments } from './read-arguments.js';
import { exit, paintFor, WrongUse, type Exit, type Paint, type Terminal } from './terminal.js';

const options = { json: { type: 'boolean' }, strict: { type: 'boolean' } } as const;

const words = {
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
  const { values, positionals } = readArguments(args, options);
  if (!positionals.length)
    throw new WrongUse({
      en: 'Name at least one document: dvc check FILE…',
      vi: 'Hãy ghi ít nhất một tài liệu: dvc check TỆP…',
    });
  const files = positionals.flatMap((path) => filesAt(path, terminal));
  const findings = files.flatMap((file) => examine(file, readBytes(file, terminal), terminal.language).findings);
  const faults = findings.filter(isFault).length;
  const sum = { documents: files.length, faults, warnings: findings.length - faults };
  if (values.json) terminal.output.write(`${JSON.stringify({ ...sum, findings }, undefined, 2)}\n`);
  else tell(findings, sum, terminal);
  return faults || (values.strict && findings.length) ? exit.faults : exit.done;
}

/** The file, or the documents of a folder. */
function filesAt(path: string, { folder }: Terminal): readonly string[] {
  const found = statSync(resolve(folder, path), { throwIfNoEntry: false });
  if (!found) throw new WrongUse({ en: `There is no file "${path}".`, vi: `Không có tệp "${path}".` });
  if (!found.isDirectory()) return [path];
  const files = readdirSync(resolve(folder, path)).filter((name) => name.endsWith('.json'));
  if (!files.length)
    throw new WrongUse({
      en: `No document (*.json) is in "${path}".`,
      vi: `Trong "${path}" không có tài liệu nào (*.json).`,
    });
  return files.sort().map((name) => join(path, name));
}

function readBytes(path: string, { folder }: Terminal): Uint8Array {
  try {
    return readFileSync(resolve(folder, path));
  } catch (cause) {
    throw new WrongUse({ en: `"${path}" cannot be read.`, vi: `Không đọc được "${path}".` }, { cause });
  }
}

function tell(
  findings: readonly Finding[],
  sum: { readonly documents: number; readonly faults: number; readonly warnings: number },
  terminal: Terminal,
): void {
  const { language } = terminal;
  const paint = paintFor(terminal);
  const lines = findings.map((finding) => lineOf(finding, language, paint));
  const end = words[language].sum(sum.documents, sum.faults, sum.warnings);
  terminal.output.write([...lines, ...(lines.length ? [''] : []), end, ''].join('\n'));
}

/** One line, as editors and build servers know it: FILE:line:column. */
function lineOf(finding: Finding, language: Language, { red, yellow, dim }: Paint): string {
  const { file, line, column, level, message, fix, code } = finding;
  const word = (level === 'fault' ? red : yellow)(words[language][level]);
  return `${file}:${line}:${column}: ${word}: ${message} ${fix} ${dim(`(${code})`)}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
