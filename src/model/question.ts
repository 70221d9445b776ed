import type { Json } from './json.js';

/** What every question has, in the reader's language. */
interface Asked {
  /** The label. */
  readonly title: string;
  /** Help under the label. */
  readonly description: string | undefined;
  /** One example of an answer, as it is typed. */
  readonly example: string | undefined;
  /** Shown as text, never typed. */
  readonly readOnly: boolean;
  /** Value for the `autocomplete` attribute of the control, from `x-autocomplete`. */
  readonly autocomplete: string | undefined;
  /** Which earlier answer (a pointer) or fact of the person (`person.name`) may fill it, from `x-source`. */
  readonly source?: string | undefined;
  /** Filled once into a new draft. */
  readonly default: Json | undefined;
  /** The author's words for a failed keyword, from `x-messages`. */
  readonly messages: Readonly<Record<string, string>>;
  /** No longer asked: shown only where an old draft has an answer. */
  readonly deprecated?: boolean;
  /** Worked out from other answers. */
  readonly computed?: boolean;
}

/** One of the answers to choose from. */
export interface Option {
  readonly value: string | number;
  readonly title: string;
}

/** Formats with a codec of their own under `src/model/formats`; each is a `format` a document may name. */
export type TextFormat = 'person-name' | 'citizen-id' | 'identity-number' | 'phone' | 'email' | 'tax-code';

export interface TextQuestion extends Asked {
  readonly kind: 'text';
  readonly format: TextFormat | undefined;
  /** How many characters the answer has at most, for the width of the control. */
  readonly maxLength: number | undefined;
}

export interface LongTextQuestion extends Asked {
  readonly kind: 'long-text';
  readonly maxLength: number | undefined;
}

export interface NumberQuestion extends Asked {
  readonly kind: 'number';
  readonly integer: boolean;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
}

/** An amount in whole đồng. */
export interface MoneyQuestion extends Asked {
  readonly kind: 'money';
}

/** An ISO day; `partial` also takes `YYYY-MM` or `YYYY`, as old papers have it; or only a month, or only a year. */
export interface DateQuestion extends Asked {
  readonly kind: 'date';
  readonly precision: 'day' | 'partial' | 'month' | 'year';
}

export interface ChoiceQuestion extends Asked {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  /** How the options are shown: `x-widget`, else radios up to five. */
  readonly look: 'radios' | 'select' | 'search';
}

export interface YesNoQuestion extends Asked {
  readonly kind: 'yes-no';
}

/** A box that must be ticked: the answer is `true` or absent. */
export interface ConfirmQuestion extends Asked {
  readonly kind: 'confirm';
}

/** A province's two-digit code. */
export interface ProvinceQuestion extends Asked {
  readonly kind: 'province';
}

/** A commune's five-digit code, among those of the province answered beside it. */
export interface CommuneQuestion extends Asked {
  readonly kind: 'commune';
}

/** Some of several answers: a list of values in the order of the options. */
export interface SeveralQuestion extends Asked {
  readonly kind: 'several';
  readonly options: readonly Option[];
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
}

/** A time of the day, `14:30`. */
export interface TimeQuestion extends Asked {
  readonly kind: 'time-of-day';
}

/** A day and a time in Vietnam, `2026-11-23T14:30`. */
export interface DayTimeQuestion extends Asked {
  readonly kind: 'day-time';
}

export interface BankAccountQuestion extends Asked {
  readonly kind: 'bank-account';
}

/** An entry of a long official list, as its code and name; or what somebody calls it, where none was chosen. */
export interface ListedQuestion extends Asked {
  readonly kind: 'listed';
  /** Name of the list, from `x-list`. */
  readonly list: string;
  readonly maxLength: number | undefined;
}

/** Whether its row is the main one of a list: exactly one is. */
export interface MainQuestion extends Asked {
  readonly kind: 'main';
}

/** A text to read; nothing to answer. */
export interface Note extends Asked {
  readonly kind: 'note';
}

/** A question drawn by a custom element of the page. */
export interface CustomQuestion extends Asked {
  readonly kind: 'custom';
  /** Name of the element. */
  readonly element: string;
  /** What its answer is. */
  readonly type: 'string' | 'number' | 'boolean';
}

/** What the simplest forms do not ask: `src/model/rare-kinds.ts` knows it, and a page fetches it when it is needed. */
export type MoreQuestion =
  | SeveralQuestion
  | TimeQuestion
  | DayTimeQuestion
  | BankAccountQuestion
  | ListedQuestion
  | MainQuestion
  | Note
  | CustomQuestion;

/** How a list is asked; the answers in it are asked by its rows. */
export interface ListQuestion extends Asked {
  readonly kind: 'list';
  readonly look: 'rows' | 'table';
  /** What one row is called, for example «Thành viên». */
  readonly each: string;
  /** Each row is one answer and no group. */
  readonly single: boolean;
  /** Keys of the answers that name a row where it is not open, from `x-summary`. */
  readonly summary: readonly string[];
  readonly maximum: number | undefined;
}

/** One thing asked. Each kind has one renderer under `src/components/fields`. */
export type Question = BasicQuestion | MoreQuestion;

export type BasicQuestion =
  | TextQuestion
  | LongTextQuestion
  | NumberQuestion
  | MoneyQuestion
  | DateQuestion
  | ChoiceQuestion
  | YesNoQuestion
  | ConfirmQuestion
  | ProvinceQuestion
  | CommuneQuestion
  | ListQuestion;

type Shared = 'title' | 'description' | 'example' | 'autocomplete' | 'source' | 'messages';

/** What one kind of question has of its own. */
type Own<Kind> = Kind extends Question
  ? Omit<Kind, Shared | 'readOnly' | 'default'> & Partial<Pick<Kind, 'readOnly' | 'default'>>
  : never;

export type Decided = Own<Question>;

/** Why no screen can ask this. */
export interface NoScreen {
  readonly reason: 'mixed-options' | 'other-widget' | 'other-list' | 'list' | 'group' | 'no-type';
}

/** A question that applies now. */
export interface Item {
  /** JSON Pointer of its answer. */
  readonly pointer: string;
  readonly question: Question;
  readonly required: boolean;
}

/** Questions under one heading inside a page, for example an address. */
export interface Group {
  readonly pointer: string;
  readonly title: string;
  readonly description: string | undefined;
  /**
   * `address` where the author says that the group is one; `span` where it is the time from one day to another; `matrix`
   * where each member is a row of the same columns.
   */
  readonly widget: 'address' | 'span' | 'matrix' | undefined;
  /** As of a question. */
  readonly source?: string | undefined;
  /** Pointers of answers that the printed form shows here, too, from `x-print`. */
  readonly print?: readonly string[] | undefined;
  /** The author's words where its answers together are wrong, from `x-messages`. */
  readonly messages?: Readonly<Record<string, string>>;
  /** `false` where it may be left out as a whole, whatever is required in it. */
  readonly required?: boolean;
  readonly items: readonly (Item | Group)[];
}

/** A list: a question of its own, and its rows. */
export interface List extends Group, Item {
  readonly question: ListQuestion;
  readonly required: boolean;
}

/** A top-level object of the form, as far as it applies now; or a screen that is made of parts of several. */
export interface Page extends Group {
  /** Of such a screen: pointers of the pages, groups and questions that it asks. */
  readonly asks?: readonly string[];
}

/** True for a group, false for a question. */
export function isGroup(item: Item | Group): item is Group {
  return 'items' in item;
}

/** True for a list among groups and questions. */
export function isList(item: Item | Group): item is List {
  return 'items' in item && 'question' in item;
}
