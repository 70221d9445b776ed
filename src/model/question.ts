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
  /** Filled once into a new draft. */
  readonly default: Json | undefined;
  /** The author's words for a failed keyword, from `x-messages`. */
  readonly messages: Readonly<Record<string, string>>;
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

/** An ISO day; with `partial` also `YYYY-MM` or `YYYY`, as old papers have it. */
export interface DateQuestion extends Asked {
  readonly kind: 'date';
  readonly partial: boolean;
}

export interface ChoiceQuestion extends Asked {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  /** How the options are shown: `x-widget`, else radios up to five. */
  readonly look: 'radios' | 'select';
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

/** One thing asked. Each kind has one renderer under `src/components/fields`. */
export type Question =
  | TextQuestion
  | LongTextQuestion
  | NumberQuestion
  | MoneyQuestion
  | DateQuestion
  | ChoiceQuestion
  | YesNoQuestion
  | ConfirmQuestion
  | ProvinceQuestion
  | CommuneQuestion;

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
  /** `address` where the author says that the group is one. */
  readonly widget: 'address' | undefined;
  readonly items: readonly (Item | Group)[];
}

/** A top-level object of the form: what one screen asks, as far as it applies now. */
export interface Page extends Group {}

/** True for a group, false for a question. */
export function isGroup(item: Item | Group): item is Group {
  return 'items' in item;
}
