import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Client } from '../client/client.js';
import type { Capabilities } from '../schemas/capabilities.js';
import { customElement } from './base/define-element.js';
import { noOffice, OfficeController, type Office as Shared } from './office/office-context.js';
import { OfficeProvider } from './office/office-provider.js';
import { LatestRun } from './base/latest-run.js';
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

  /**
   * `neutral`, `blue`, `red` or `green`; `light`, `dark`, or `auto` as the page is, for the site's own brand, made readable;
   * without it the defaults and the site's own tokens hold.
   */
  @property({ reflect: true, useDefault: true }) theme: Preset | '' = '';

  readonly #office = new OfficeController(this);

  readonly #shared = new OfficeProvider(this);

  /** What the office tells of itself. */
  #told: Capabilities['office'] | undefined;

  constructor() {
    super();
    new LatestRun(
      this,
      () => {
        const { client } = this.#office.current;
        return this.#lacks && client ? [client] : [];
      },
      async (signal) => {
        this.#told = undefined;
        this.#told = (await this.#office.current.client?.capabilities({ signal }))?.office;
      },
    );
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('theme') && this.theme === 'auto') followGround(this);
    this.#share();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** Gives the elements inside the office as it is known now. */
  #share(): void {
    const said = this.#office.current;
    const told = this.#lacks ? this.#told : undefined;
    const shared: Shared = {
      ...said,
      name: said.name || told?.name || '',
      phone: said.phone || told?.phone || '',
      hours: said.hours || told?.hours || '',
      address: said.address || told?.address || '',
    };
    const before = this.#shared.office;
    const keys = Object.keys(noOffice) as (keyof Shared)[];
    if (!before || keys.some((key) => shared[key] !== before[key])) this.#shared.give(Object.freeze(shared));
  }

  get #lacks(): boolean {
    const { name, phone, hours } = this.#office.current;
    return !name || !phone || !hours;
  }
}

/** Until what looks at the page is there, or where it does not come, the page is taken to be bright. */
function followGround(office: DvcOffice): void {
  import('./base/page-ground.js').then(
    ({ PageGround }) => PageGround.follow(office),
    () => undefined,
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-office': DvcOffice;
  }
}
