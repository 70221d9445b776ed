import type { Fault } from '../fault.js';
import { fold } from '../fold.js';
import { isDay, parseDay } from '../formats/day.js';
import type { Issue } from '../issue.js';
import type { Json } from '../json.js';
import { fault } from './fault-list.js';
import type { JsonType } from './fault-params.js';
import { nearest } from './nearest.js';
import { valuesOf } from './shape-words.js';

/** A longer value is cut where it is told of. */
const mostShown = 40;

/** A value of another type than is wanted, and what was perhaps meant. */
export function typeFault({ pointer, params }: Issue, value: Json | undefined): Fault {
  const { type } = params;
  const wanted = valuesOf('type').includes(String(type)) ? (type as JsonType) : 'object';
  return fault(pointer, 'wrong-type', { wanted, found: shown(value), instead: meantAs(wanted, value) });
}

/** A text that is not written as is wanted. */
export function formFault({ pointer, keyword, params }: Issue, value: Json | undefined): Fault {
  const what = formAt(pointer, keyword);
  if (what !== undefined && typeof value !== 'string')
    return typeFault({ pointer, keyword, params: { type: 'string' } }, value);
  if (what === undefined)
    return fault(pointer, 'wrong-form', { what: 'keyword', keyword, limit: JSON.stringify(params[keyword] ?? null) });
  const found = String(value);
  const bare = found.replaceAll(/[\p{Z}\p{C}]/gu, '');
  const isFit = (text: string): boolean => fits[what](text);
  if (bare !== found && isFit(bare)) return fault(pointer, 'wrong-form', { what: 'blank', found, instead: bare });
  if (what === 'day' && /^\d{4}-\d\d-\d\d$/.test(bare))
    return fault(pointer, 'wrong-form', { what: 'no-such-day', found, instead: undefined });
  const instead = meant[what](found);
  return fault(pointer, 'wrong-form', {
    what,
    found,
    instead: instead !== undefined && isFit(instead) ? instead : undefined,
  });
}

type Form = 'day' | 'code' | 'id' | 'pointer' | 'sex' | 'source';

/** What is wanted at a place, where that has an example. */
function formAt(pointer: string, keyword: string): Form | undefined {
  if (keyword === 'format') return 'day';
  if (pointer === '/code') return 'code';
  if (/^\/documents\/\d+\/id$/.test(pointer)) return 'id';
  if (/^\/checks\/\d+\/sex$/.test(pointer)) return 'sex';
  if (/^\/checks\/\d+\/\w+$/.test(pointer) || /\/x-(?:compute\/\w+(?:\/\d+)?|print\/\d+)$/.test(pointer))
    return 'pointer';
  return pointer.endsWith('/x-source') ? 'source' : undefined;
}

const fits: Readonly<Record<Form, (text: string) => boolean>> = {
  day: isDay,
  code: (text) => /^\d\.\d{6}(?:\.[0-9A-Z]+)*$/.test(text),
  id: (text) => /^[a-z][a-z0-9-]{0,63}$/.test(text),
  pointer: (text) => /^\/./.test(text),
  sex: (text) => /^(?:\/.*|male|female)$/.test(text),
  source: (text) => text.startsWith('/') || valuesOf('x-source').includes(text),
};

const meant: Readonly<Record<Form, (text: string) => string | undefined>> = {
  day: parseDay,
  code: () => undefined,
  id: (text) =>
    fold(text)
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^[-\d]+|-+$/g, ''),
  pointer: asPointer,
  sex: (text) => ({ nam: 'male', nu: 'female', m: 'male', f: 'female' })[fold(text)] ?? asPointer(text),
  source: (text) => nearest(text, valuesOf('x-source')) ?? asPointer(text),
};

/** `applicant.name` and `#/applicant/name` are meant as `/applicant/name`. */
function asPointer(text: string): string | undefined {
  const keys = text.split(/[#/.]+/).filter(Boolean);
  return keys.length > 1 ? `/${keys.join('/')}` : undefined;
}

export function shown(value: Json | undefined): string {
  const text = JSON.stringify(value);
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
}

/** What was perhaps meant, as JSON. */
function meantAs(wanted: JsonType, value: Json | undefined): string | undefined {
  if (wanted === 'array') return typeof value === 'string' && value !== '' ? shown([value]) : undefined;
  if (wanted === 'string') return typeof value === 'number' || typeof value === 'boolean' ? `"${value}"` : undefined;
  if (typeof value !== 'string') return undefined;
  if (wanted === 'boolean') return booleans[fold(value)];
  return wanted === 'object' ? undefined : numberIn(value, wanted);
}

const booleans: Readonly<Record<string, string>> = {
  true: 'true',
  false: 'false',
  co: 'true',
  khong: 'false',
  yes: 'true',
  no: 'false',
};

/** A number as people write it: `8.000`, `8 000 đồng`, `72,5`. */
function numberIn(text: string, wanted: 'integer' | 'number'): string | undefined {
  const bare = fold(text).replace(/\s*(?:dong|vnd|d|₫)$/, '');
  if (/^\d{1,3}(?:[., ]\d{3})+$/.test(bare) || /^\d+$/.test(bare)) return String(Number(bare.replaceAll(/[., ]/g, '')));
  return wanted === 'number' && /^\d+[.,]\d+$/.test(bare) ? String(Number(bare.replace(',', '.'))) : undefined;
}
