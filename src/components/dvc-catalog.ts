import { localized, msg } from '@lit/localize';
import { Task, TaskStatus } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ClientError, reportBug } from '../client/client-error.js';
import type { Client } from '../client/client.js';
import { LanguageController } from '../locales/language.js';
import type { Listed } from '../model/catalog-search.js';
import type { CatalogEntry } from '../schemas/catalog.js';
import type { LifeEvent } from '../schemas/common.js';
import { catalogCard, isWhole } from './catalog/catalog-card.js';
import { CatalogFinder } from './catalog/catalog-finder.js';
import {
  countWords,
  emptyNotice,
  eventButtons,
  failureNotice,
  nothingNotice,
  resultList,
  searchBox,
  unsureNotice,
} from './catalog/catalog-view.js';
import { findCatalog, type FoundCatalog } from './catalog/catalog-source.js';
import { catalogStyles } from './catalog/catalog-styles.js';
import { catalogFailure } from './catalog/catalog-words.js';
import { contact, contactStyles } from './words/contact.js';
import { controlStyles } from './fields/control-styles.js';
import { customElement } from './base/define-element.js';
import { scriptFolder } from './base/script-folder.js';
import { emit } from './base/events.js';
import { EnterKeeper } from './base/keep-enter.js';
import { OfficeController, ownAddress } from './office/office-context.js';
import { pasted } from '../model/pasted.js';
import { OnlineController } from './base/online.js';
import { theme } from './base/theme.js';

/** How many procedures are drawn at once: a longer list is slow to draw and slower to read. */
const step = 12;

/** Milliseconds without a keystroke until the number of results is read aloud. */
const rest = 700;

/**
 * The procedures an office takes, found by any words people know for them, by what happens in a life, or by code.
 *
 * @csspart count - How many there are.
 * @csspart card - Each procedure.
 * @csspart elsewhere - Who does what is not in the list.
 * @csspart pick - The link or button with the name of a procedure.
 * @fires {CustomEvent<DvcEvents['dvc-pick']>} dvc-pick - Cancelable, before the link of a procedure is followed.
 */
@localized()
@customElement('dvc-catalog')
export class DvcCatalog extends LitElement {
  static override styles = [theme, controlStyles, contactStyles, catalogStyles];

  /** Address of a procedure's page, with `{code}` where its code goes; without it a procedure is a button. */
  @property() href = '';

  /** Life events, with spaces between: only their procedures are listed. `birth`, `marriage`, `death` and so on. */
  @property() events = '';

  /** The procedures as data, instead of those of the office. */
  @property({ attribute: false }) procedures: readonly CatalogEntry[] | undefined;

  /** How to reach the office where it is not our receiver over HTTP. */
  @property({ attribute: false }) client: Client | undefined;

  /** Base address of the office's receiver; the nearest `<dvc-office>` gives it unless it is set. */
  @property() endpoint = '';

  /** Whom to call; likewise. */
  @property() phone = '';

  /** When somebody answers; likewise. */
  @property() hours = '';

  /** Folder with `procedures/`. Scripts of `dist/cdn` find theirs; who bundles the package names it. */
  @property() assets: string = scriptFolder;

  @state() private typed = '';
  @state() private event: LifeEvent | undefined;
  @state() private limit = step;
  @state() private said = '';
  @state() private beyond: typeof import('./catalog/beyond.js') | undefined;

  readonly #language = new LanguageController(this);
  readonly #enter = new EnterKeeper(this);
  readonly #office = new OfficeController(this);
  readonly #online = new OnlineController(this, () => this.#onLine());
  #timer = 0;
  #finder: CatalogFinder | undefined;

  readonly #found = new Task(this, {
    args: () => {
      const office = this.#office.current;
      return [this.procedures, office.client, ownAddress(office), pasted(this.assets)] as const;
    },
    task: ([given, client, address, assets], { signal }): FoundCatalog | Promise<FoundCatalog> =>
      given ? { procedures: given, unsure: false } : findCatalog({ client, address }, assets, signal),
    onError: reportBug,
  });

  /** The whole of a long list, once more of it is wanted than its beginning; until then, and without a line, the names serve. */
  readonly #whole = new Task(this, {
    args: () => [this.#found.value, this.#isMoreWanted] as const,
    task: async ([found, isWanted], { signal }) =>
      isWanted && found?.whole && !found.procedures.every(isWhole) ? found.whole(signal) : undefined,
    onError: reportBug,
  });

  get #isMoreWanted(): boolean {
    return Boolean(this.typed || this.event || this.events) || this.limit > step || this.#language.current !== 'vi';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('events')) this.event = undefined;
  }

  protected override render(): TemplateResult {
    return html`<section lang=${this.#language.current}>
      <div role="status">
        ${this.#found.status === TaskStatus.PENDING ? html`<p class="notice" .textContent=${msg('Đang tải danh mục thủ tục…')}></p>` : nothing}
      </div>
      ${this.#found.render({
        error: (error) => {
          const words = catalogFailure(ClientError.from(error), this.#office.current.endpoint);
          return failureNotice(words, this.#onReload, this.#renderContact());
        },
        complete: (found) => this.#renderCatalog(found),
      })}
    </section>`;
  }

  #renderContact(): TemplateResult {
    return html`<div class="contact">${contact(this.#office.current)}</div>`;
  }

  #renderCatalog({ procedures, unsure }: FoundCatalog): TemplateResult {
    const finder = this.#finderOf(procedures);
    if (!finder.listed.length) return emptyNotice(this.#renderContact());
    const { event, typed } = this;
    const { current: language } = this.#language;
    const { procedures: results, elsewhere } = finder.find({ typed, event });
    const away = elsewhere && this.beyond;
    // What is found stands right below the search.
    const mayChoose = finder.events.length > 1 && (event !== undefined || !typed);
    const heading = away ? away.missingWords(elsewhere, language) : countWords(results.length);
    return html`
      ${unsure ? unsureNotice(this.#onReload) : nothing} ${searchBox(typed, this.#onInput, this.#onSubmit)}
      ${mayChoose ? eventButtons(finder.events, event, (each) => this.#onEvent(each)) : nothing}
      <h3 class="count" part="count" tabindex="-1" .textContent=${heading}></h3>
      <div class="visually-hidden" role="status"><p .textContent=${this.said}></p></div>
      ${away ? away.elsewhereNotice(elsewhere, language) : nothing}
      ${results.length ? this.#renderResults(results) : nothingNotice(this.#onAll, this.#renderContact(), Boolean(away))}
    `;
  }

  #renderResults(results: readonly Listed[]): TemplateResult {
    const language = this.#language.current;
    const cards = results.slice(0, this.limit).map((each) => catalogCard(each, language, this.href, this.#onPick));
    return resultList(cards, results.length > this.limit ? this.#onMore : undefined);
  }

  /** What is searched: the whole list, once it is there. */
  #finderOf(procedures: readonly Listed[]): CatalogFinder {
    const { events } = this;
    const found = this.#whole.value ?? procedures;
    const all = this.#office.current.facts?.overList(found) ?? found;
    const language = this.#language.current;
    const beyond = this.beyond?.elsewhereThan(all);
    if (!this.#finder?.finds(all, events, language) || (beyond && !this.#finder.beyond.length))
      this.#finder = new CatalogFinder(all, events, language, beyond);
    return this.#finder;
  }

  readonly #onReload = (): void => void this.#found.run();

  readonly #onInput = (input: InputEvent): void => {
    if (input.target instanceof HTMLInputElement) this.#ask({ typed: input.target.value });
  };

  #onEvent(event: LifeEvent): void {
    this.#ask({ event: event === this.event ? undefined : event });
  }

  readonly #onAll = (): void => {
    this.#ask({ typed: '', event: undefined });
    this.#focusHeading();
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#focusHeading();
  };

  #ask(asked: { readonly typed?: string; readonly event?: LifeEvent | undefined }): void {
    if (asked.typed !== undefined) this.typed = asked.typed;
    if ('event' in asked) this.event = asked.event;
    if (asked.typed) void this.#lookBeyond();
    this.limit = step;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const { typed, event } = this;
      const found = this.#found.value;
      if (!found) return;
      const { procedures, elsewhere } = this.#finderOf(found.procedures).find({ typed, event });
      this.said =
        (elsewhere && this.beyond?.elsewhereWords(elsewhere, this.#language.current)) ?? countWords(procedures.length);
    }, rest);
  }

  /** What is done elsewhere is looked up once somebody types; without a line only the list is searched. */
  async #lookBeyond(): Promise<void> {
    this.beyond ??= await import('./catalog/beyond.js').catch(() => undefined);
  }

  #focusHeading(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.count')?.focus());
  }

  readonly #onMore = (): void => {
    const first = this.limit;
    this.limit += step;
    void this.updateComplete.then(() => this.renderRoot.querySelectorAll<HTMLElement>('.pick')[first]?.focus());
  };

  readonly #onPick = (event: MouseEvent, code: string): void => {
    // Another tab or window is the browser's affair.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!emit(this, 'dvc-pick', { code }, { cancelable: true })) event.preventDefault();
  };

  #onLine(): void {
    const { status, value } = this.#found;
    if (status === TaskStatus.ERROR || value?.unsure) void this.#found.run();
    else if (this.#whole.status === TaskStatus.ERROR) void this.#whole.run();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearTimeout(this.#timer);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-catalog': DvcCatalog;
  }
}
