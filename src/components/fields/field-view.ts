import type { TemplateResult } from 'lit';
import type { Json } from '../../model/json.js';
import { isForeign } from './attributes.js';
import type { OldDistrict } from '../../model/old-district.js';
import type { Question } from '../../model/question.js';
import type { UnitSource } from './unit-source.js';

/** Communes to choose from, and how far their list has come. The same object until that changes. */
export interface Listing {
  readonly state: 'none' | 'waiting' | 'failed' | 'done';
  readonly choices: readonly { readonly value: string; readonly title: string }[];
  readonly retry: () => void;
  /** What was typed while the list was not there. */
  readonly typed: { text: string };
  /** Code of the province they lie in. */
  readonly province?: string;
  /** Asks for their old names, where these can be had. */
  readonly old?: (() => Promise<readonly OldDistrict[]>) | undefined;
  /** Draws the question so that one of many is found by a few letters; the browser's own list serves where it did not come. */
  readonly search?: FieldRenderer['draw'] | undefined;
}

/** What stood in a control when it was left; another object each time. */
export interface Left {
  readonly text: string;
}

/** What a field shows: one question, its answer, and what is wrong with it. */
export interface FieldView<Asked extends Question = Question> {
  /** Id of the control or of the group of controls; the hint's and the error's ids begin with it. */
  readonly id: string;
  /** Name of the control, by which the root that listens finds the question. */
  readonly name: string;
  readonly question: Asked;
  readonly value: Json | undefined;
  /** What stood in the control when it was left, before it was brought into form. */
  readonly left?: Left | undefined;
  /** The language whose readers' way to write numbers counts. */
  readonly language: string;
  /** A whole sentence, or `''` when nothing is to be shown. */
  readonly error: string;
  /** A whole sentence about what may be a slip, or nothing. */
  readonly warning?: string | undefined;
  readonly required: boolean;
  readonly disabled: boolean;
  /** The citizen is in the control: what stands in it is left as it was typed. */
  readonly typing: boolean;
  /** The communes to choose from, where the question asks for one. */
  readonly communes: Listing | undefined;
  /** Where long lists come from. */
  readonly units?: (() => UnitSource | undefined) | undefined;
}

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** How one kind of question is drawn, and how its answer is read from a control of it. */
export interface FieldRenderer {
  draw(view: FieldView): TemplateResult;
  read(control: Control, question: Question): Json | undefined;
}

export function isControl(target: unknown): target is Control {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement
  );
}

/** True where an answer grows letter by letter, and not at one stroke. */
export function isTyped(control: Control): boolean {
  return control.type === 'text' || control.type === 'tel' || control.type === 'textarea';
}

/** True where one of several options is taken, and nothing else belongs to the answer. */
export function isChosen(control: Control): boolean {
  return control.type === 'radio' || control.type === 'select-one';
}

/** True for a control in which something stands that we did not write: not for one that waits, or a box that is not ticked. */
export function holdsAnswer(control: Control): boolean {
  const isBox = control instanceof HTMLInputElement && /radio|box/.test(control.type);
  return !control.disabled && (isBox ? control.checked : control.value !== '' && isForeign(control));
}

/** What stands in a control; blank is absent. */
export function readText(control: Control): string | undefined {
  return control.value || undefined;
}

/** True for the control that has the focus, also while another window is in front. */
export function isFocused(control: Control): boolean {
  const root = control.getRootNode();
  return root instanceof ShadowRoot && root.activeElement === control;
}
