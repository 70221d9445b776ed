import { initialState, Task, TaskStatus } from '@lit/task';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { reportBug } from '../client/client-error.js';
import type { Client } from '../client/client.js';
import { customElement } from './base/define-element.js';
import { noOffice, OfficeController, OfficeProvider, type Office as Shared } from './office/office-context.js';
import { presets, type Preset } from './base/presets.js';

/**
 * Says once, for all elements inside it, which office receives and how to reach it. What is not said here is asked of
 * the office itself.
 *
 * @slot - The part of the page that belongs to this office.
 * @cssprop [--dvc-color-brand] - The one colour of the site; a preset sets it.
 * @cssprop [--dvc-color-tint] - Ground of notices; a preset sets it.
 */
@customElement('dvc-office')
export class DvcOffice extends LitElement {
  static override styles = [
    css`
      :host {
        display: contents;
      }
      :host([hidden]) {
        display: none;
      }
    `,
    presets,
  ];

  /** Base address of the office's receiver, for example `https://tiepnhan.example.gov.vn`. */
  @property() endpoint = '';

  /** How to reach the office where it is not our receiver over HTTP. */
  @property({ attribute: false }) client: Client | undefined;

  /** Name of the office. */
  @property() name = '';

  /** Whom to call. */
  @property() phone = '';

  /** When somebody answers, in words. */
  @property() hours = '';

  /** Where the counter is. */
  @property() address = '';

  /** Citizens use this device one after another: nothing is kept on it. */
  @property({ type: Boolean, attribute: 'shared-device' }) sharedDevice = false;

  /** `neutral`, `blue`, `red` or `green`; `light` or `dark` for the site's own brand, made readable; without it the defaults and the site's own tokens hold. */
  @property({ reflect: true }) theme: Preset | '' = '';

  readonly #office = new OfficeController(this);

  readonly #shared = new OfficeProvider(this);

  readonly #told = new Task(this, {
    args: () => [this.#lacks ? this.#office.current.client : undefined] as const,
    task: ([client], { signal }) => client?.capabilities({ signal }) ?? initialState,
    onError: reportBug,
  });

  protected override updated(): void {
    this.#share();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** Gives the elements inside the office as it is known now. */
  #share(): void {
    const said = this.#office.current;
    const told = this.#told.status === TaskStatus.COMPLETE ? this.#told.value?.office : undefined;
    const shared: Shared = {
      ...said,
      name: said.name || told?.name || '',
      phone: said.phone || told?.phone || '',
      hours: said.hours || told?.hours || '',
      address: said.address || told?.address || '',
    };
    const before = this.#shared.office;
    const keys = Object.keys(noOffice) as (keyof Shared)[];
    if (keys.some((key) => shared[key] !== before[key])) this.#shared.give(Object.freeze(shared));
  }

  get #lacks(): boolean {
    const { name, phone, hours } = this.#office.current;
    return !name || !phone || !hours;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-office': DvcOffice;
  }
}
