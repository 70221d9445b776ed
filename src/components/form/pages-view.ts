import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { getLocale } from '../../locales/language.js';
import type { Draft } from '../../model/draft.js';
import { isGroup, type Group, type Item, type Page } from '../../model/question.js';
import { asksOf } from '../../model/screens.js';
import { keyedList } from '../base/keyed-list.js';
import { group, isSame } from '../fields/group.js';
import type { Listing } from '../fields/field-view.js';
import { isMissing, isMissingGroup } from '../fields/is-missing.js';
import { rendererOf } from '../fields/renderers.js';
import type { UnitsController } from '../fields/units.js';
import { structuresSlot, type FormStructures } from '../lists/structures-slot.js';
import { stepHeading } from '../words/step-heading.js';
import { provinceOf } from './communes.js';
import type { Offers } from './offers.js';
import { topOf, type SteadyWords } from './steady-words.js';

/** What the pages are drawn from. */
export interface FormShown {
  readonly draft: Draft;
  readonly pages: readonly Page[];
  /** One of several pages is shown, or one question. */
  readonly isPart: boolean;
  /** The first heading begins with it. */
  readonly step: string;
  readonly offers: Offers | undefined;
  /** Code of the commune the page is for, or `''`. */
  readonly commune: string;
  readonly disabled: boolean;
  /** More may have changed than answers and what is said of them. */
  readonly isNew: boolean;
}

/** Draws pages of questions; where only answers have changed, only the pages that show something else now. */
export class PagesView {
  #shown: FormShown | undefined;
  #structures: FormStructures | undefined;
  /** Another object as often as everything is drawn. */
  #time: object = {};
  /** All that is said of each top-level page. */
  #said: ReadonlyMap<string, string> = new Map();

  /**
   * `onFilled` hears that known answers were filled in at a pointer, in words; `drawMissing` stands where a question is
   * to be whose script has not come yet.
   */
  constructor(
    readonly host: LitElement,
    readonly words: SteadyWords,
    readonly units: UnitsController,
    readonly onFilled: (pointer: string, words: string) => void,
    readonly drawMissing: () => TemplateResult,
  ) {}

  draw(shown: FormShown): unknown {
    this.#shown = shown;
    if (shown.isNew) this.#time = {};
    this.#said = this.words.byPage();
    const { draft, pages, step } = shown;
    return keyedList(
      pages,
      ({ pointer }) => pointer,
      (page) => {
        const asks = asksOf(page);
        const { sourced } = draft.procedure;
        const said = asks.map((pointer) => this.#said.get(topOf(pointer)));
        const head = page === pages[0] ? step : '';
        const answers = sourced ? [draft.answers] : asks.map((pointer) => draft.read(pointer));
        const places = asks.flatMap((pointer) => this.words.placesIn(pointer));
        return guard([this.#time, page, head, ...answers, ...said, ...places], () => this.#page(shown, page, head));
      },
    );
  }

  /** Opens the rows on the way to a question. */
  reveal(pointer: string): void {
    this.#structures?.reveal(pointer);
  }

  #page(shown: FormShown, page: Page, head: string): TemplateResult {
    const { isPart } = shown;
    const { title, description, pointer, items } = page;
    // The name of a single question belongs to its control.
    const id = items[0]?.pointer === pointer ? nothing : idOf(page);
    return html`<section class=${`${isPart ? '' : 'one-of-many'}${isSame(page) ? ' same' : ''}`} part="page">
      <h2 id=${id} part="heading" tabindex="-1">${stepHeading(head, title)}</h2>
      ${description ? html`<p .textContent=${description}></p>` : nothing} ${this.#offer(page)} ${this.#items(page)}
    </section>`;
  }

  #offer(each: Item | Group): unknown {
    const { offers, draft, commune = '' } = this.#shown ?? {};
    if (!draft || !offers) return nothing;
    const onDone = (words: string): void => this.onFilled(each.pointer, words);
    const communesOf = (province: string): Listing => this.units.of(province);
    return [
      offers.drawSame(draft, each, onDone),
      isGroup(each) ? offers.drawPlaces(draft, each, commune, communesOf, onDone) : nothing,
    ];
  }

  #items(around: Group): unknown {
    const { draft, offers } = this.#shown ?? {};
    return keyedList(
      around.items,
      ({ pointer }) => pointer,
      (item) => {
        const asked = isGroup(item) ? this.#group(item) : [this.#offer(item), this.#item(item)];
        if (!draft?.procedure.sourced || !offers) return asked;
        const onDone = (words: string): void => this.onFilled(around.pointer, words);
        const known = offers.drawPeople(draft, item, around, onDone);
        const scan = isGroup(item) ? nothing : offers.drawScan(draft, item, around, this.units.source());
        return [known, scan, asked];
      },
    );
  }

  #group(each: Group): unknown {
    if (isMissingGroup(each)) return this.drawMissing();
    this.#structures ??= structuresSlot.make?.({
      root: this.host.renderRoot as ShadowRoot,
      disabled: () => this.#shown?.disabled === true,
      draft: () => this.#shown?.draft,
      update: () => {
        this.host.requestUpdate();
        return this.host.updateComplete;
      },
      drawItems: (inner) => this.#items(inner),
      drawItem: (item, asked) => this.#item(item, asked),
      errorOf: (place) => this.words.error(place),
      idOf,
    });
    return this.#structures?.draw(each) ?? group(idOf(each), each, [this.#offer(each), this.#items(each)]);
  }

  #item(item: Item, question = item.question): unknown {
    if (isMissing(question)) return this.drawMissing();
    const { draft, disabled = false } = this.#shown ?? {};
    const { pointer: name, required } = item;
    const value = draft?.read(name) ?? undefined;
    const error = this.words.error(item);
    const warning = this.words.warning(item);
    const typing = this.words.isTyped(name);
    const left = this.words.left(name);
    const communes = question.kind === 'commune' && draft ? this.units.of(provinceOf(draft, name)) : undefined;
    return guard([item, value, error, warning, typing, left, disabled, communes, getLocale()], () =>
      rendererOf(question).draw({
        id: idOf(item),
        name,
        question,
        value,
        left,
        language: draft?.procedure.language ?? 'vi',
        error,
        warning,
        required,
        disabled,
        typing,
        communes,
        units: this.units.source,
      }),
    );
  }
}

/** Ids must not hold spaces; the names of answers may. */
export function idOf({ pointer }: { readonly pointer: string }): string {
  return encodeURI(pointer);
}
