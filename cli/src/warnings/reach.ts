import { formats } from '../../../src/model/formats/formats.js';
import { pointersOf } from '../../../src/model/faults/schema-faults.js';
import { isObject, type Json, type JsonObject } from '../../../src/model/json.js';
import { loadProcedure } from '../../../src/model/load-procedure.js';
import { compile } from '../../../src/model/schema/compile.js';
import { Plans } from '../../../src/model/schema/plan.js';
import type { Warning } from '../finding.js';
import type { Said } from '../language.js';
import { newReading, readCondition } from './conditions.js';
import { foreignValue } from './foreign-value.js';
import { FormMap, type Open } from './form-map.js';
import { Trial } from './trial.js';

/**
 * Conditions that can never hold, and what stands behind them. The engine itself is asked, for every case that could
 * make a difference; where those are too many or cannot be told, nothing is said.
 */
export function reachWarnings(document: JsonObject): readonly Warning[] {
  const { form, documents } = document;
  if (!isObject(form)) return [];
  const validator = compile(form, { formats });
  const pointers = pointersOf(form, '/form');
  const map = new FormMap(form, new Plans(validator), validator);
  const trial = new Trial(loadProcedure(document), map);
  const dead = map.branches.filter((branch) => trial.isNever(branch));

  const warnings: Warning[] = [];
  for (const { node, keyword, reading } of conditionsOf(dead, map.branches)) {
    const at = `${pointers.get(node) ?? ''}/${keyword === 'then' ? 'if' : 'else'}`;
    warnings.push(keyword === 'then' ? { ...never(at), ...foreignValue(reading, map) } : always(at));
  }
  for (const schema of map.unreachable(new Set(dead))) {
    const pointer = pointers.get(schema);
    if (pointer !== undefined) warnings.push(unreachable(pointer, schema['title']));
  }
  for (const [index, paper] of (Array.isArray(documents) ? documents : []).entries()) {
    if (isObject(paper)) warnings.push(...paperWarnings(paper, `/documents/${index}/when`, trial, map));
  }
  return warnings;
}

/** The conditions that fail wherever their schema is used, by the schema they stand in. */
function conditionsOf(dead: readonly Open[], all: readonly Open[]): readonly Open[] {
  const isSame = (one: Open, other: Open): boolean => one.node === other.node && one.keyword === other.keyword;
  const isUsed = (branch: Open): boolean => all.some((each) => isSame(each, branch) && !dead.includes(each));
  // What stands inside a dead branch is dead with it; the outer one is to blame.
  const own = dead.filter((each) => !each.outer.some((outer) => dead.includes(outer)) && !isUsed(each));
  return own.filter((each, index) => own.findIndex((other) => isSame(each, other)) === index);
}

function paperWarnings(paper: JsonObject, at: string, trial: Trial, map: FormMap): readonly Warning[] {
  const { when } = paper;
  if (!isObject(when)) return [];
  const validator = compile(when, { formats });
  const reading = newReading();
  readCondition(when, '', validator, reading);
  const isNever = trial.isNeverTrue(reading, (answers) => validator.is(answers));
  if (!isNever) return [];
  const { message, fix } = neverAsked(at, paper['title']);
  const foreign = foreignValue(reading, map);
  return [{ pointer: at, code: 'paper-never-asked', message, fix: foreign?.fix ?? fix }];
}

const fix: Said = {
  en: 'Compare it with the options and limits of the questions it reads.',
  vi: 'Hãy so với các lựa chọn và giới hạn của câu hỏi mà nó đọc.',
};

function never(pointer: string): Warning {
  const message = { en: 'No answers make this condition hold.', vi: 'Không câu trả lời nào làm điều kiện này đúng.' };
  return { pointer, code: 'never-holds', message, fix };
}

function always(pointer: string): Warning {
  const message = {
    en: 'The condition holds for all answers, so this never applies.',
    vi: 'Điều kiện luôn đúng, nên phần này không bao giờ dùng đến.',
  };
  return { pointer, code: 'always-holds', message, fix };
}

function unreachable(pointer: string, title: unknown): Warning {
  const name = typeof title === 'string' ? `«${title}» ` : '';
  return {
    pointer,
    code: 'unreachable',
    message: { en: `${name}is never asked.`.replace(/^is/, 'This is'), vi: `${name}không bao giờ được hỏi.` },
    fix,
  };
}

function neverAsked(pointer: string, title: Json | undefined): Warning {
  return {
    pointer,
    code: 'paper-never-asked',
    message: {
      en: `No answers ask for the paper «${String(title)}».`,
      vi: `Không câu trả lời nào cần giấy «${String(title)}».`,
    },
    fix,
  };
}
