import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Client } from '../client/client.js';
import type { Capabilities } from '../schemas/capabilities.js';
import { customElement } from './base/define-element.js';
import { clientOf, inWords, OfficeController, type Office as Shared } from './office/office-context.js';
import { OfficeProvider } from './office/office-provider.js';
import type { OwnFile } from './office/own-file.js';
import { ComingFacts } from './office/coming-facts.js';
import { pasted, pastedEndpoint } from '../model/pasted.js';
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

  /**
   * Address of the office's file: who it is, how its procedures are filed, and its own fees, times and results, each with
   * its source. The attributes go before it.
   */
  @property() src = '';

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

  /** Code of the commune the office serves, of five digits; forms offer it first where a place is asked. */
  @property() commune = '';

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

  /** Fetched where there is a `src`. */
  #file: OwnFile | undefined;
  #loading: Promise<void> | undefined;
  #isLoading = false;
  #facts: ComingFacts | undefined;

  constructor() {
    super();
    new LatestRun(
      this,
      () => {
        const { client } = this.#said;
        return client && !this.#isComing && this.#lacks ? [client] : [];
      },
      async (signal) => {
        this.#told = undefined;
        this.#told = (await this.#said.client?.capabilities({ signal }))?.office;
      },
    );
  }

  protected override willUpdate(): void {
    if (this.#src && !this.#file) this.#loading ??= this.#loadFile();
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
    const said = this.#said;
    const told = this.#lacks ? this.#told : undefined;
    const shared: Shared = {
      ...said,
      ...inWords((key) => said[key] || told?.[key] || ''),
    };
    const before = this.#shared.office;
    const keys = Object.keys(shared) as (keyof Shared)[];
    if (!before || keys.some((key) => shared[key] !== before[key])) this.#shared.give(Object.freeze(shared));
  }

  /** What its attributes say, for the rest its file, for the rest what is around it. */
  get #said(): Shared {
    const said = this.#office.current;
    const office = this.#ownFile?.office ?? {};
    const endpoint = pastedEndpoint(office.endpoint ?? '');
    return {
      ...said,
      ...(endpoint && !this.endpoint && !this.client && { endpoint, client: clientOf(endpoint) }),
      ...inWords((key) => (!this[key] && office[key]) || said[key]),
      commune: this.commune || (office.commune ?? said.commune ?? ''),
      facts: this.#src ? (this.#facts ??= this.#comingFacts()) : said.facts,
    };
  }

  get #src(): string {
    return pasted(this.src);
  }

  get #ownFile(): OwnFile | undefined {
    return this.#src ? this.#file : undefined;
  }

  get #isComing(): boolean {
    return this.#ownFile?.isComing ?? this.#isLoading;
  }

  async #loadFile(): Promise<void> {
    this.#isLoading = true;
    // It is on its way together with the script that reads it.
    const { href } = Object.assign(document.createElement('a'), { href: this.#src });
    ((globalThis.dvcAsked ??= {})[href] ??= fetch(href, { credentials: 'same-origin' })).catch(() => undefined);
    const loaded = await import('./office/own-file.js').catch(() => undefined);
    this.#file = loaded && new loaded.OwnFile(this, () => this.#src, this.#onRead);
    this.#isLoading = false;
    if (!loaded) window.addEventListener('online', this.#onLine, { once: true });
    this.requestUpdate();
  }

  readonly #onLine = (): void => {
    this.#loading = undefined;
    this.requestUpdate();
  };

  #comingFacts(): ComingFacts {
    return new ComingFacts(
      () => this.#ownFile,
      async () => {
        await this.#loading;
        await this.#ownFile?.settled;
      },
      () => this.#office.current.facts,
    );
  }

  /** What went on with what was known before is asked for anew. */
  readonly #onRead = (): void => {
    if (this.#facts?.isUsed) this.#facts = undefined;
    this.requestUpdate();
  };

  get #lacks(): boolean {
    const { name, phone, hours } = this.#said;
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
