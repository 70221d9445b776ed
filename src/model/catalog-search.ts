/*
 * How a procedure is found by what somebody typed:
 * 1. Words that every sentence has are left out; the others are looked up among the words of all procedures.
 * 2. A word that none of them has may be one with a slip, with what Telex leaves, or written as it sounds.
 * 3. The rarer a word is in this list, the more it tells. Who has too little of what tells is not found.
 * 4. A sentence that holds a whole name, keyword or code means that procedure.
 */
import type { CatalogEntry, CatalogName } from '../schemas/catalog.js';
import type { LifeEvent } from '../schemas/common.js';
import { fold } from './fold.js';
import { isSlip, soundOf, withoutTelex } from './mistyped.js';
import { plainText } from './plain-text.js';

/** A procedure in a list: at least what it is called. */
export type Listed = CatalogName & Partial<CatalogEntry>;

/** So much of what tells in a sentence must be met, unless it holds a whole phrase. */
const enough = 0.6;

/** Below it a word is a guess. */
const sureEnough = 0.7;

/** Words of any sentence, as they are typed; without accents only where no word that tells looks the same. */
const idle = new Set(
  (
    'tôi toi em mình minh anh chị chi thì thi là la và va với voi của cho cần phải phai muốn làm lam xin gì gi ở o đâu dau nào nao ' +
    'thế như nhu có co không khong được duoc ai hỏi cách cach các những nhung ạ nhé mới moi trên tren trong về ve theo bị bi ' +
    'a an to for of i my how get in'
  ).split(' '),
);

/** A word as it was typed, in small letters, and folded. */
interface Word {
  readonly typed: string;
  readonly folded: string;
}

/** An entry as it is searched. */
interface Searched<Each> {
  readonly entry: Each;
  /** Its name and its keywords, of which a sentence may hold one, with a space at both ends. */
  readonly phrases: readonly string[];
  /** What its life events are called. */
  readonly events: readonly string[];
  /** Its words as they are written. */
  readonly written: ReadonlySet<string>;
}

/** Procedures, found by the words people know for them. Folds each entry once. */
export class CatalogSearch<Each extends Listed = CatalogEntry> {
  readonly #searched: readonly Searched<Each>[];
  /** Folded word → place of an entry → how telling it is there. */
  readonly #words = new Map<string, Map<number, number>>();

  /** `events` says what a life event is called where it can be chosen. */
  constructor(entries: readonly Each[], events: (event: LifeEvent) => string = () => '') {
    this.#searched = entries.map((entry, place) => this.#prepare(entry, place, entry.events.map(events)));
  }

  /** The best first; nothing typed finds all, in their own order. */
  find(typed: string): readonly Each[] {
    const all = wordsOf(typed);
    if (!all.length) return this.#searched.map(({ entry }) => entry);
    const words = telling(all);
    const near = words.map((word, at) => this.#near(word.folded, at === words.length - 1));
    const meant = words.map(({ folded }, at) => best(near[at]) ?? folded);
    const isGuess = near.map((each) => Math.max(0, ...each.values()) < sureEnough);
    // What nobody is sure of is as rare as what is in no procedure.
    const rarity = near.map((each, at) => this.#rarity(isGuess[at] ? [] : each.keys()));
    const most = rarity.reduce((sum, each) => sum + each, 0);
    const pairs = meant.map((word, at) => (at ? phrase([meant[at - 1] ?? '', word]) : undefined));
    const sentence = phrase(meant);
    const whole = phrase(all.map(({ folded }) => folded));
    return this.#searched
      .map(({ entry, phrases, events, written }, place) => {
        const isPair = pairs.map((pair) => pair !== undefined && phrases.some((each) => each.includes(pair)));
        let met = 0;
        let worth = 0;
        words.forEach((word, at) => {
          // A guess counts beside a word that it is known with, or alone.
          if (isGuess[at] && words.length > 1 && !isPair[at] && !isPair[at + 1]) return;
          const [much, weight] = this.#met(near[at], place, word, written);
          met += much * (rarity[at] ?? 0);
          worth += much * weight * (rarity[at] ?? 0);
        });
        const held = Math.max(0, ...phrases.map((each) => (sentence.includes(each) ? 10 + each.length : 0)));
        // The words of a button find first what the button finds.
        const isEvent = events.some((event) => event.startsWith(whole));
        if (!held && !isEvent && met < enough * most) return { entry, score: 0 };
        const begins = phrases[0]?.startsWith(whole.trimEnd()) ? 10 : 0;
        const beside = 3 * isPair.filter(Boolean).length;
        // What the list itself has goes before what is as good elsewhere.
        const own = 'at' in entry ? 0.8 : 1;
        return { entry, score: own * ((20 * worth + held * met) / most + beside + begins + (isEvent ? 100 : 0)) };
      })
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score)
      .map(({ entry }) => entry);
  }

  /** Words of the list that a typed one may be, each with how sure that is. */
  #near(word: string, isLast: boolean): ReadonlyMap<string, number> {
    const near = new Map<string, number>();
    const isKnown = this.#words.has(word);
    const bare = isKnown ? word : withoutTelex(word);
    const sound = soundOf(word);
    for (const known of this.#words.keys()) {
      const sure =
        known === word
          ? 1
          : known === bare
            ? 0.9
            : (isLast || (!isKnown && word.length > 2)) && known.startsWith(word)
              ? 0.8
              : word.length > 2 && soundOf(known) === sound
                ? 0.5
                : !isKnown && isSlip(word, known)
                  ? 0.6
                  : 0;
      if (sure) near.set(known, sure);
    }
    return near;
  }

  /** How rare it is that a procedure has one of these words. */
  #rarity(words: Iterable<string>): number {
    const places = new Set([...words].flatMap((word) => [...(this.#words.get(word)?.keys() ?? [])]));
    return Math.log(1 + this.#searched.length / Math.max(1, places.size));
  }

  /** How surely an entry has a word, and how telling it is there. */
  #met(
    near: ReadonlyMap<string, number> = new Map(),
    place: number,
    { typed, folded }: Word,
    written: ReadonlySet<string>,
  ): readonly [number, number] {
    let found: readonly [number, number] = [0, 0];
    for (const [known, sure] of near) {
      const weight = this.#words.get(known)?.get(place);
      if (weight === undefined) continue;
      const much = known === folded && typed !== folded && !written.has(typed) ? 0.5 : sure;
      if (much * weight > found[0] * found[1]) found = [much, weight];
    }
    return found;
  }

  #prepare(entry: Each, place: number, events: readonly string[]): Searched<Each> {
    const { code, title, officialTitle = '', area, result = '', keywords = [], translations = {} } = entry as Listed;
    const translated = Object.values(translations);
    const titles = [title, officialTitle, ...translated.flatMap((words) => words.title ?? [])];
    const areas = [area, ...translated.flatMap((words) => words.area ?? [])];
    const bare = code.replaceAll('.', '');
    const written = new Set<string>();
    const add = (weight: number, texts: readonly string[]): void => {
      for (const { typed, folded } of wordsOf(texts.join(' '))) {
        written.add(typed);
        const places = this.#words.get(folded) ?? new Map<number, number>();
        this.#words.set(folded, places.set(place, Math.max(weight, places.get(place) ?? 0)));
      }
    };
    add(1, titles);
    add(0.9, keywords);
    add(0.5, [result]);
    add(0.4, [code, bare, bare.slice(1), ...areas, ...events]);
    return {
      entry,
      phrases: [...titles, ...keywords, code, bare]
        .map((each) => phrase(telling(wordsOf(each)).map(({ folded }) => folded)))
        .filter((each) => each !== '  '),
      events: events.map((each) => phrase(wordsOf(each).map(({ folded }) => folded))),
      written,
    };
  }
}

/** The one most likely meant, where it is not the typed one itself. */
function best(near: ReadonlyMap<string, number> | undefined): string | undefined {
  return near && [...near].sort(([, one], [, other]) => other - one).find(([, sure]) => sure !== 0.8)?.[0];
}

function wordsOf(text: string): readonly Word[] {
  const parts = plainText(text)
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u);
  return parts.filter(Boolean).map((typed) => ({ typed, folded: folded(typed) }));
}

const folds = new Map<string, string>();

/** Lists say the same words again and again. */
function folded(typed: string): string {
  const known = folds.get(typed) ?? fold(typed);
  folds.set(typed, known);
  return known;
}

/** Without what every sentence has, unless nothing else is there. */
function telling(words: readonly Word[]): readonly Word[] {
  const left = words.filter(({ typed }) => !idle.has(typed));
  return left.length ? left : words;
}

function phrase(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}
