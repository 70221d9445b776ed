import { localized, msg } from '@lit/localize';
import { property } from 'lit/decorators.js';
import type { Issue } from '../model/issue.js';
import { isObject } from '../model/json.js';
import type { Question } from '../model/question.js';
import { customElement } from './base/define-element.js';
import * as commune from './fields/commune.js';
import { FieldElement } from './fields/field-element.js';
import type { Control } from './fields/field-view.js';
import { fromJson } from './fields/field-value.js';
import { group } from './fields/group.js';
import { rendererOf } from './fields/renderers.js';
import { UnitsController } from './fields/units.js';
import type { UnitSource } from './fields/unit-source.js';

/** A place in an address. */
export type AddressPart = 'province' | 'commune' | 'line';

/**
 * An address: province, commune, and the line below them. It submits `name.province`, `name.commune` and `name.line`;
 * its value is the JSON of the three.
 *
 * @csspart label - The label of a part.
 * @csspart hint - The help under a label.
 * @csspart error - What is wrong.
 * @csspart control - The control of a part.
 * @fires {InputEvent} input - Something was entered; `value` is already new.
 * @fires {Event} change - What was entered is meant.
 */
@localized()
@customElement('dvc-address-field')
export class DvcAddressField extends FieldElement {
  /** Where the communes of a province come from. */
  @property({ attribute: false }) units: UnitSource | undefined;

  readonly #units = new UnitsController(
    this,
    () => this.units,
    (province, codes) => this.#dropStranger(province, codes),
  );

  protected override get question(): Question {
    const missing = parts.find((part) => !this.parts[part]) ?? 'province';
    return this.#questions[missing];
  }

  /** What is known of the address. */
  get parts(): Readonly<Partial<Record<AddressPart, string>>> {
    return partsOf(this.value);
  }

  protected override renderField(): unknown {
    const { parts: known, question: asked } = this;
    const view = this.viewOf(asked);
    const fields = parts.map((part) => {
      const question = this.#questions[part];
      return rendererOf(question).draw({
        ...view,
        id: part,
        name: part,
        question,
        value: known[part],
        error: question.kind === asked.kind ? view.error : '',
        communes: part === 'commune' ? this.#units.of(known.province ?? '') : undefined,
      });
    });
    return group('address', { title: this.label, description: this.hint || undefined }, fields);
  }

  protected override valueFrom(control: Control): string {
    const part = parts.find((each) => each === control.name);
    const known = this.parts;
    if (!part) return this.value;
    const next = { ...known, [part]: commune.read(control)?.normalize('NFC').trim() || undefined };
    return textOf(part === 'province' && next.province !== known.province ? { ...next, commune: undefined } : next);
  }

  protected override get formValue(): FormData | null {
    const data = new FormData();
    for (const [part, text] of Object.entries(this.parts)) data.append(`${this.name}.${part}`, text);
    return this.name ? data : null;
  }

  protected override get issue(): Issue | undefined {
    const whole = parts.every((part) => this.parts[part]);
    const wrong = this.required ? !whole : this.value !== '' && !whole;
    return wrong ? { pointer: '', keyword: 'required', params: {} } : undefined;
  }

  get #questions(): Readonly<Record<AddressPart, Question>> {
    const asked = { ...this.asked, description: undefined };
    return {
      province: { ...asked, kind: 'province', title: msg('Tỉnh, thành phố'), autocomplete: 'address-level1' },
      commune: { ...asked, kind: 'commune', title: msg('Xã, phường, đặc khu'), autocomplete: 'address-level2' },
      line: {
        ...asked,
        kind: 'text',
        title: msg('Số nhà, đường, thôn, tổ dân phố'),
        autocomplete: 'street-address',
        format: undefined,
        maxLength: undefined,
      },
    };
  }

  #dropStranger(province: string, codes: readonly string[]): void {
    const { parts: known } = this;
    const strange = known.province === province && known.commune !== undefined && !codes.includes(known.commune);
    if (strange) this.value = textOf({ ...known, commune: undefined });
  }
}

const parts: readonly AddressPart[] = ['province', 'commune', 'line'];

function partsOf(value: string): Readonly<Partial<Record<AddressPart, string>>> {
  const read = fromJson(value);
  const known = isObject(read) ? read : {};
  return Object.fromEntries(parts.flatMap((part) => (typeof known[part] === 'string' ? [[part, known[part]]] : [])));
}

/** The JSON of an address, or `''` where nothing of it is known. */
function textOf(known: Readonly<Partial<Record<AddressPart, string | undefined>>>): string {
  const text = JSON.stringify(known);
  return text === '{}' ? '' : text;
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-address-field': DvcAddressField;
  }
}
