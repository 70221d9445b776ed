import type { OfficeFile } from '../schemas/office.js';
import { isObject, type JsonObject } from './json.js';
import { read } from './lay-over.js';

/** What could be read of an office's file, and the pointers of what was left out because it is not as the contract says. */
export interface ReadOffice {
  readonly office: OfficeFile;
  readonly left: readonly string[];
}

/** Gives what may be used of a value, and tells the pointers of what may not; `undefined` leaves all of it out. */
type Reader = (value: unknown, at: string, left: string[]) => unknown;

type Is = (value: unknown) => boolean;

/**
 * Reads a file that may have faults: what is sound counts, and a fact only whole, with its source and its day. What to do
 * about a fault is told by `dvc check`; a page needs to know only that there is one.
 */
export function readOffice(file: unknown): ReadOffice {
  const left: string[] = [];
  const found = whole(file, '', left);
  if (found === undefined) left.push('');
  return { office: found ?? {}, left };
}

/** An object of known parts; `*` reads those of any name. */
function parts(readers: Readonly<Record<string, Reader>>): Reader {
  return (value, at, left) => {
    if (!isObject(value)) return undefined;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, each]) => {
        const pointer = `${at}/${key}`;
        const reader = Object.hasOwn(readers, key) ? readers[key] : readers['*'];
        const found = reader?.(each, pointer, left);
        if (found === undefined) left.push(pointer);
        return found === undefined ? [] : [[key, found] as const];
      }),
    );
  };
}

function only(is: Is): Reader {
  return (value) => (is(value) ? value : undefined);
}

/** A fact counts as a whole; without words in another language it is told in its own. */
function fact(is: Is): Reader {
  return (given, at, left) => {
    if (!isObject(given)) return undefined;
    const { value, source, on, translations } = given;
    if (!is(value) || !isText(source) || !isDay(on)) return undefined;
    if (translations === undefined || isWords(translations, given)) return given;
    left.push(`${at}/translations`);
    return { value, source, on };
  };
}

/** Words for texts of a fact. What is not for people to read has none. */
function isWords(translations: unknown, fact: JsonObject): boolean {
  return isRecord(translations, (words) =>
    isRecord(
      words,
      (text, pointer) =>
        isText(text) &&
        /\/(?:title|per|note|text|exempt\/\d+)$/.test(pointer) &&
        isText(read(fact, `/value${pointer}`)),
    ),
  );
}

function isRecord(value: unknown, is: (each: unknown, key: string) => boolean): boolean {
  return isObject(value) && Object.entries(value).every(([key, each]) => is(each, key));
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isClock(value: unknown): boolean {
  return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
}

function isDay(value: unknown): boolean {
  return isText(value) && /^\d{4}-\d\d-\d\d$/.test(value);
}

function listOf(is: Is): Is {
  return (value) => Array.isArray(value) && value.every(is);
}

function oneOf(...known: readonly unknown[]): Is {
  return (value) => known.includes(value);
}

function maybe(is: Is): Is {
  return (value) => value === undefined || is(value);
}

const isCount: Is = (value) => Number.isInteger(value) && Number(value) >= 0;

/** True for an object of these parts and no others. */
function shaped(shape: Readonly<Record<string, Is>>): Is {
  return (value) =>
    isObject(value) &&
    Object.keys(value).every((key) => Object.hasOwn(shape, key)) &&
    Object.entries(shape).every(([key, is]) => is(value[key]));
}

function upTo(most: number): Is {
  return (value) => isText(value) && value.length <= most;
}

const isFee = shaped({
  title: upTo(120),
  amount: maybe(isCount),
  per: maybe((value) => value === '' || upTo(40)(value)),
  due: maybe(oneOf('submission', 'supplement', 'result')),
  exempt: maybe(listOf(upTo(240))),
  note: maybe(upTo(240)),
});

const text = only(isText);
const areWays = listOf(oneOf('receive', 'portal', 'counter'));
const filing = only((value) => areWays(value) && String(value) !== '');
const facts = parts({
  fees: fact(listOf(isFee)),
  time: fact(shaped({ text: upTo(240), workingDays: maybe(isCount), until: maybe(isClock) })),
  delivery: fact(oneOf('full', 'partial', 'information')),
  result: fact(shaped({ title: upTo(200), deliver: listOf(oneOf('counter', 'post', 'electronic')) })),
});

const whole = parts({
  ...{ $schema: only((value) => typeof value === 'string'), name: text, phone: text, hours: text, address: text },
  endpoint: only((value) => isText(value) && /^https?:\/\/[^\s?#]+$/.test(value)),
  commune: only((value) => isText(value) && /^\d{5}$/.test(value)),
  filing,
  procedures: parts({ '*': parts({ filing, basis: only(oneOf('local', 'agreement')), facts }) }),
});
