import { normalise, show } from './answers.js';
import { issuesAt, type Issue } from './issue.js';
import type { Json, JsonObject } from './json.js';
import { indexOf } from './page-index.js';
import { below, read, write } from './pointer.js';
import { keysOf, within } from './pointer-keys.js';
import type { Procedure, Slot } from './procedure.js';
import { isGroup, isList, type Group, type Item, type Page } from './question.js';
import { screensOf, screenWith } from './screens.js';
import { equal } from './schema/equal.js';

/** What somebody has done beside the national portal with the answers of a draft. */
export interface BesidePortal {
  /** The card in sight, by its key; absent at the first. */
  readonly at?: string;
  /** What was copied, by the key of its card: an answer that has changed since is to be copied again. */
  readonly copied: Readonly<Record<string, string>>;
  /** The code the portal gave, and the ISO day on which it was noted. */
  readonly noted?: { readonly code: string; readonly on: string } | undefined;
}

/** A draft as it is kept on the device. */
export interface SavedDraft {
  readonly code: string;
  /** Of the document it was made with. */
  readonly version: string;
  /** UUID; becomes the idempotency key of the submission. */
  readonly key: string;
  /** Opens the uploads and the receipt at the office. */
  readonly secret: string;
  readonly answers: JsonObject;
  /** Where the citizen was: pointer of a page, or another step of the journey. */
  readonly place: string;
  /** ISO instant. */
  readonly savedAt: string;
  /** An office has told the time it was saved at, so that its age may be judged. */
  readonly vouched?: boolean;
  /** How far the citizen is beside the portal. */
  readonly companion?: BesidePortal;
  /** What was asked then, to tell what a newer document asks otherwise: title, kind, and the answer as it was shown. */
  readonly asked?: {
    readonly language: string;
    readonly questions: Readonly<
      Record<string, readonly [title: string, kind: string, shown?: string | boolean | undefined]>
    >;
  };
}

/** The one owner of the answers: elements show it and tell it what they hear. */
export class Draft {
  /** Where the citizen is; kept with the answers. */
  place = '';
  /** How far the citizen is beside the portal; likewise. */
  companion: BesidePortal | undefined;
  #procedure: Procedure;
  #answers: JsonObject;
  #pages: readonly Page[] | undefined;
  #issues: readonly Issue[] | undefined;
  #warnings: readonly Issue[] | undefined;
  #here = '';
  readonly #listeners = new Set<() => void>();
  readonly #revealed = new Set<string>();
  readonly #offered = new Set<string>();
  /** The pages whose questions were offered their defaults. */
  #offeredFor: readonly Page[] | undefined;

  constructor(
    procedure: Procedure,
    readonly key: string,
    readonly secret: string,
    saved?: JsonObject,
    /** Today's ISO day in Vietnam. */
    readonly today?: () => string,
  ) {
    this.#procedure = procedure;
    this.#answers = saved ?? {};
    if (saved) for (const { pointer } of this.#items()) this.#offered.add(pointer);
    else this.#offerDefaults();
    this.#compute();
  }

  get procedure(): Procedure {
    return this.#procedure;
  }

  /** Everything that was typed, also what does not apply now. */
  get answers(): JsonObject {
    return this.#answers;
  }

  /** The pages and questions that apply now. */
  get pages(): readonly Page[] {
    return (this.#pages ??= this.#procedure.pages(this.#answers));
  }

  /** The same as the screens ask them. */
  get screens(): readonly Page[] {
    return screensOf(this.pages, this.#procedure.screens);
  }

  /** The papers that apply now. */
  get papers(): readonly Slot[] {
    return this.#procedure.papers(this.#answers);
  }

  /** All that is wrong now, in the order of the document. */
  get issues(): readonly Issue[] {
    return (this.#issues ??= this.#procedure.issues(this.#answers, this.today?.()));
  }

  /** What may be a slip: said, and never in the way. */
  get warnings(): readonly Issue[] {
    return (this.#warnings ??= this.#procedure.warnings(this.#answers, this.today?.(), this.#here));
  }

  /** Code of the commune that the page is for, where it says so. */
  set here(commune: string) {
    if (commune !== this.#here) this.#warnings = undefined;
    this.#here = commune;
  }

  read(pointer: string): Json | undefined {
    return read(this.#answers, pointer);
  }

  /** The question at a pointer, if it applies now. */
  item(pointer: string): Item | undefined {
    return indexOf(this.pages).items.get(pointer);
  }

  /** Takes an answer as it is being typed; `undefined` and `''` take it away. */
  answer(pointer: string, value: Json | undefined): void {
    if (this.#put(pointer, value)) this.#tell();
  }

  /**
   * Gives a list other rows, or the same in another order. `from` says for each which row it was: what was shown and
   * offered there goes with it. Marks of a row that is left out wait under `removed`, should it be taken back.
   */
  arrange(list: string, rows: readonly Json[], from: readonly (number | undefined)[]): void {
    for (const marks of [this.#revealed, this.#offered]) moveMarks(marks, list, from);
    this.#offeredFor = undefined;
    this.#put(list, rows.length ? rows : undefined);
    this.#tell();
  }

  /** The citizen left a question: its answer is normalised, and its issue is shown from now on. */
  leave(pointer: string): void {
    const item = this.item(pointer);
    if (item) this.#normalise(item);
    this.#revealed.add(pointer);
    this.#tell();
  }

  /** Shows every issue at or below `pointer`, or on the screen of that name, and returns them; `''` is the whole form. */
  reveal(pointer: string): readonly Issue[] {
    const screen = this.#procedure.screens && this.screens.find((each) => each.pointer === pointer)?.pointer;
    const isIn = (each: { readonly pointer: string }): boolean =>
      screen === undefined
        ? within(each.pointer, pointer)
        : each.pointer !== '' && screenWith(this.screens, each.pointer)?.pointer === screen;
    for (const item of this.#items()) if (isIn(item)) this.#normalise(item);
    for (const each of [...this.#items(), ...this.issues]) if (isIn(each)) this.#revealed.add(each.pointer);
    this.#tell();
    return this.issues.filter(isIn);
  }

  /** The issue to show at a question, if any. */
  shown(pointer: string): Issue | undefined {
    return this.#revealed.has(pointer) ? issuesAt(this.issues, pointer)[0] : undefined;
  }

  /** The warnings to show at a question; what is wrong goes before them. */
  shownWarnings(pointer: string): readonly Issue[] {
    if (!this.#revealed.has(pointer) || this.shown(pointer)) return [];
    return issuesAt(this.warnings, pointer);
  }

  /** The same answers under the same procedure in another language, or in Vietnamese where it has no such words. */
  translate(language: string): void {
    const translated = this.#procedure.in(language);
    if (translated === this.#procedure) return;
    this.#procedure = translated;
    this.#forget();
    this.#tell();
  }

  /** Calls `listener` after each change; returns how to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  save(now: Date): SavedDraft {
    const { code, version, language } = this.#procedure;
    const { key, secret, place, answers, companion } = this;
    const questions = Object.fromEntries(
      this.#items().map(({ pointer, question }) => {
        const answer = read(answers, pointer);
        const shown = answer === undefined ? answer : show(question, answer, language);
        return [pointer, [question.title, question.kind, shown] as const];
      }),
    );
    const asked = { language, questions };
    return {
      code,
      version,
      key,
      secret,
      answers,
      place,
      savedAt: now.toISOString(),
      asked,
      ...(companion && { companion }),
    };
  }

  #normalise({ pointer, question }: Item): void {
    this.#put(pointer, normalise(question, this.read(pointer), this.#procedure.language));
  }

  /** Stores without telling; false when nothing changed. */
  #put(pointer: string, value: Json | undefined): boolean {
    const next = value === '' ? undefined : value;
    if (equal(next, this.read(pointer))) return false;
    this.#answers = write(this.#answers, pointer, next);
    this.#forget();
    this.#offerDefaults();
    this.#compute();
    return true;
  }

  /** Fills a default once, when its question first applies; what was cleared stays cleared. */
  #offerDefaults(): void {
    while (this.#offeredFor !== this.pages) {
      this.#offeredFor = this.pages;
      const before = this.#answers;
      for (const { pointer, question } of this.#items()) {
        if (this.#offered.has(pointer)) continue;
        this.#offered.add(pointer);
        const offer = question.default === '' ? undefined : question.default;
        if (offer !== undefined && this.read(pointer) === undefined)
          this.#answers = write(this.#answers, pointer, offer);
      }
      if (this.#answers !== before) this.#forget();
    }
  }

  /** A computed answer may open a question, whose default may be needed by another. */
  #compute(): void {
    const computed = this.#procedure.compute(this.#answers, this.today?.());
    if (computed === this.#answers) return;
    this.#answers = computed;
    this.#forget();
    this.#offerDefaults();
  }

  #items(): readonly Item[] {
    return this.pages.flatMap(itemsOf);
  }

  #forget(): void {
    this.#pages = undefined;
    this.#issues = undefined;
    this.#warnings = undefined;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const items = new WeakMap<Group, readonly Item[]>();

/** Where the marks of the row that was left out last wait. */
export const removed = -1;

function moveMarks(marks: Set<string>, list: string, from: readonly (number | undefined)[]): void {
  const start = keysOf(list).length;
  const inside = [...marks].filter((mark) => mark.startsWith(`${list}/`));
  for (const mark of inside) marks.delete(mark);
  for (const mark of inside) {
    const [key, ...rest] = keysOf(mark).slice(start);
    const index = from.indexOf(Number(key));
    if (index < 0 && Number(key) < 0) continue;
    marks.add(rest.reduce(below, below(list, index < 0 ? removed : index)));
  }
}

/** The questions of a group, without their headings; a list stands before what its rows ask. */
export function itemsOf(group: Group): readonly Item[] {
  const found = items.get(group) ?? [
    ...(isList(group) ? [group] : []),
    ...group.items.flatMap((item) => (isGroup(item) ? itemsOf(item) : [item])),
  ];
  items.set(group, found);
  return found;
}
