import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { show } from '../../src/model/answers.js';
import type { Json, JsonObject } from '../../src/model/json.js';
import { read } from '../../src/model/pointer.js';
import type { Procedure } from '../../src/model/procedure.js';
import { provinces } from '../../src/model/provinces.js';
import { isGroup, type Group, type Item } from '../../src/model/question.js';
import { visible } from './visible.js';

/** Names of provinces and communes by their codes. */
export type UnitNames = ReadonlyMap<string, string>;

export function unitNames(folder: string): UnitNames {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d\d\.json$/.test(name)) : [];
  const lists = files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as UnitFile);
  return new Map([...provinces, ...lists.flatMap(({ communes }) => communes)]);
}

interface UnitFile {
  readonly communes: readonly (readonly [code: string, name: string])[];
}

/** The answers in the words of the form, a line each, in the order they were asked. */
export function answerLines(procedure: Procedure, answers: JsonObject, names: UnitNames): readonly string[] {
  const linesOf = (group: Group, indent: string): readonly string[] => {
    const below = group.items.flatMap((item) => (isGroup(item) ? linesOf(item, `${indent}  `) : lineOf(item, indent)));
    return below.length ? [`${indent}${visible(group.title)}`, ...below] : [];
  };
  const lineOf = ({ pointer, question }: Item, indent: string): readonly string[] => {
    const value = read(answers, pointer);
    if (value === undefined || value === null) return [];
    // What somebody typed on further lines must not look like lines of ours.
    const [first = '', ...others] = words(question, value, names).split('\n').map(visible);
    return [`${indent}  ${visible(question.title)}: ${first}`, ...others.map((line) => `${indent}  | ${line}`)];
  };
  return procedure.pages(answers).flatMap((page) => linesOf(page, '  '));
}

function words(question: Item['question'], value: Json, names: UnitNames): string {
  if (question.kind === 'province' || question.kind === 'commune') {
    const code = String(value);
    return `${names.get(code) ?? 'không rõ tên'} (${code})`;
  }
  const shown = show(question, value);
  if (typeof shown === 'string') return shown;
  return shown ? 'Có' : 'Không';
}
