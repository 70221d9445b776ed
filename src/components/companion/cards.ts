import { msg } from '@lit/localize';
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Draft } from '../../model/draft.js';
import { portalCards, type PortalCard } from '../../model/portal-cards.js';
import type { Procedure } from '../../model/procedure.js';
import { OnlineController } from '../base/online.js';
import { LiveRegion } from '../base/live-region.js';
import type { UnitSource } from '../fields/unit-source.js';
import { copyText } from '../in-app/copy-text.js';
import { allCardsView } from './all-cards-view.js';
import { cardView, spoken } from './card-view.js';
import { PlaceNames } from './place-names.js';
import type { Progress } from './progress.js';

/** Behind the last card. */
const end = 'end';

/** What the portal writes for an answer that is a yes, a no, or a box that was ticked: never in another language. */
const written = { yes: 'Có', no: 'Không', ticked: 'Có' };

/**
 * The cards one after another. The first press copies the card in sight; each further press says that it is done there,
 * goes on and copies the next, so that what is in sight is always what is in the clipboard.
 */
export class Cards {
  #cards: readonly PortalCard[] = [];
  #names: PlaceNames;
  #live: LiveRegion;
  #draft: Draft | undefined;
  /** What was copied last, and whether it could be. */
  #copied: { readonly key: string; readonly value: string; readonly how: 'copied' | 'refused' } | undefined;

  constructor(
    readonly host: ReactiveControllerHost & HTMLElement,
    readonly progress: Progress,
  ) {
    this.#names = new PlaceNames(host);
    new OnlineController(host, () => {
      if (this.#names.failed && this.#draft) this.#names.again(this.#draft);
    });
    this.#live = new LiveRegion(host);
  }

  draw(draft: Draft, procedure: Procedure, units: UnitSource | undefined): TemplateResult {
    this.#draft = draft;
    this.#names.load(draft, units);
    const placeName = (_item: unknown, code: string): string | undefined => this.#names.of(code);
    this.#cards = portalCards(procedure, draft.answers, { ...written, placeName }, procedure.portalForm);
    const { index } = this;
    return html`
      ${cardView({
        cards: this.#cards,
        index,
        copied: this.#how(this.#cards[index]),
        isNameLost: this.#names.failed,
        onMain: () => void this.#press(),
        onMove: (by) => this.#goTo(index + by),
      })}
      ${allCardsView({ cards: this.#cards, copied: this.progress.notes.copied, onPick: (at) => this.#pick(at) })}
      ${this.#live.draw()}
    `;
  }

  /** Place of the card in sight; as many as there are cards once all were gone through. */
  get index(): number {
    const { at } = this.progress.notes;
    return at === end
      ? this.#cards.length
      : Math.max(
          0,
          this.#cards.findIndex(({ key }) => key === at),
        );
  }

  /** How the card was copied, if it is what was copied last. */
  #how(card: PortalCard | undefined): 'copied' | 'refused' | undefined {
    const last = this.#copied;
    return card && last?.key === card.key && last.value === card.value ? last.how : undefined;
  }

  async #press(): Promise<void> {
    const { index } = this;
    const card = this.#cards[index];
    if (!card) return this.#goTo(0);
    if (card.value === undefined && this.#names.failed && this.#draft) return this.#names.again(this.#draft);
    if (card.value !== undefined && !this.#how(card)) return this.#copy(index);
    if (card.value !== undefined) this.#mark(card.key, card.value);
    this.#show(index + 1);
    if (this.#cards[index + 1]?.value === undefined) return this.#say(index + 1);
    return this.#copy(index + 1);
  }

  async #copy(index: number): Promise<void> {
    const card = this.#cards[index];
    if (card?.value === undefined) return;
    const { key, value } = card;
    const isCopied = await copyText(value);
    this.#copied = { key, value, how: isCopied ? 'copied' : 'refused' };
    if (isCopied) this.#mark(key, value);
    this.host.requestUpdate();
    return this.#say(index, isCopied ? msg('Đã chép.') : msg('Chưa chép được.'));
  }

  #mark(key: string, value: string): void {
    this.progress.note({ copied: { ...this.progress.notes.copied, [key]: value } });
  }

  #goTo(index: number): void {
    if (index < 0 || index > this.#cards.length) return;
    this.#show(index);
    void this.#say(index);
  }

  /** From the list; the focus goes to the button that copies. */
  #pick(index: number): void {
    this.#goTo(index);
    const button = this.host.shadowRoot?.querySelector<HTMLElement>('[part=copy]');
    button?.focus();
    button?.scrollIntoView({ block: 'nearest' });
  }

  #show(index: number): void {
    this.#copied = undefined;
    this.progress.note({ at: this.#cards[index]?.key ?? end });
  }

  async #say(index: number, first = ''): Promise<void> {
    const card = this.#cards[index];
    const words = card ? spoken(card, index, this.#cards.length) : msg('Đã qua hết các mục.');
    await this.#live.say(first ? `${first} ${words}` : words);
  }
}
