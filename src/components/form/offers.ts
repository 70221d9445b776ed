import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { hasPassed, isTimeVouched, officeNow } from '../../client/base/office-clock.js';
import { StorageError, type DeviceStore } from '../../client/device-store.js';
import { isCardPlace } from '../../model/card-answers.js';
import type { Draft } from '../../model/draft.js';
import type { JsonObject } from '../../model/json.js';
import type { Group, Item, Page } from '../../model/question.js';
import { answerable, factsOf, fill, fillFacts, sameAs, sourceOf, titleAt } from '../../model/sources.js';
import type { UnitSource } from '../fields/units.js';
import { knownPlaces } from './known-places.js';

/** Hears what a press of a button has done, in words: the button is gone then. */
type OnDone = (words: string) => void;

const year = 365 * 24 * 60 * 60 * 1000;

/** Offers what is known already: an earlier answer of the same form, and what the citizen let this device remember. */
export class Offers {
  #facts: JsonObject | undefined;
  #store: DeviceStore | undefined;

  /** What a device remembers of the person; facts older than a year are deleted. */
  static async of(store: DeviceStore): Promise<Offers> {
    const offers = new Offers();
    if (!store.lasting) return offers;
    offers.#store = store;
    await offers.#try(async () => {
      const profile = await store.profile();
      if (profile && hasPassed(year, profile)) await store.dropProfile();
      else offers.#facts = profile?.facts;
    });
    return offers;
  }

  /** Keeps what this draft says of the person, where the citizen has agreed to it. */
  async renew(draft: Draft): Promise<void> {
    if (this.#facts) await this.#remember(draft);
  }

  /** At the head of a page: what is remembered, for the questions that have no answer. */
  drawKnown(draft: Draft, page: Page, onDone: OnDone): TemplateResult | typeof nothing {
    const facts = this.#facts;
    if (!facts || !answerable(draft, page, facts).length) return nothing;
    const { name } = facts;
    return html`<div class="notice">
      <p
        .textContent=${
          typeof name === 'string'
            ? msg(str`Máy này nhớ thông tin của ${name}, để khỏi phải gõ lại.`)
            : msg('Máy này nhớ thông tin của người làm hồ sơ trước, để khỏi phải gõ lại.')
        }
      ></p>
      <div class="actions">
        <button
          type="button"
          class="button"
          @click=${() => {
            fillFacts(draft, page, facts);
            onDone(msg('Đã điền vào chỗ còn trống. Xin xem lại.'));
          }}
        >
          ${msg('Điền vào chỗ còn trống')}
        </button>
        <button
          type="button"
          class="button quiet"
          @click=${() => void this.#forget().then(() => onDone(msg('Đã xóa thông tin đã nhớ trên máy này.')))}
        >
          ${msg('Xóa thông tin đã nhớ')}
        </button>
      </div>
    </div>`;
  }

  /** Before a question or group: the answer that another has, while this one has none. */
  drawSame(draft: Draft, each: Item | Group, onDone: OnDone): TemplateResult | typeof nothing {
    const value = sameAs(draft, each);
    if (value === undefined) return nothing;
    const from = titleAt(draft, sourceOf(each) ?? '');
    return html`<p>
      <button
        type="button"
        class="button"
        @click=${() => {
          fill(draft, each.pointer, value);
          onDone(msg(str`Đã điền giống như: ${from}. Xin xem lại.`));
        }}
      >
        <span .textContent=${msg(str`Giống như: ${from}`)}></span>
      </button>
    </p>`;
  }

  /** Before a province and a commune without answers: places that are known. */
  drawPlaces(...known: Parameters<typeof knownPlaces>): TemplateResult | typeof nothing {
    return knownPlaces(...known);
  }

  /** Before the first question about a person: the identity card. `<dvc-form>` loads the tag. */
  drawScan(draft: Draft, each: Item | Group, group: Group, units: UnitSource | undefined): unknown {
    if (!isCardPlace(group, each)) return nothing;
    return html`<dvc-id-scan .draft=${draft} .person=${group.pointer} .units=${units}></dvc-id-scan>`;
  }

  /** On the review: whether this device may remember. Nothing where it keeps nothing, or there is nothing to remember. */
  drawConsent(draft: Draft): TemplateResult | typeof nothing {
    if (!this.#store || !Object.keys(factsOf(draft)).length) return nothing;
    return html`<label class="declaration">
      <input
        type="checkbox"
        .checked=${this.#facts !== undefined}
        @change=${(event: Event) => void this.#decide(draft, event.target as HTMLInputElement)}
      />
      <span>
        ${msg('Nhớ họ tên, giấy tờ và cách liên lạc của người nộp trên máy này, để lần sau khỏi gõ lại.')}
        ${msg('Chỉ chọn nếu đây là máy của ông/bà. Thông tin được mã hóa, không gửi đi đâu, bỏ dấu là xóa.')}
      </span>
    </label>`;
  }

  /** The box shows what is true, also where the device did not do what it was asked. */
  async #decide(draft: Draft, box: HTMLInputElement): Promise<void> {
    await (box.checked ? this.#remember(draft) : this.#forget());
    box.checked = this.#facts !== undefined;
  }

  #remember(draft: Draft): Promise<void> {
    const facts = factsOf(draft);
    return this.#try(async () => {
      await this.#store?.keepProfile({ facts, savedAt: officeNow().toISOString(), vouched: isTimeVouched() });
      this.#facts = facts;
    });
  }

  #forget(): Promise<void> {
    return this.#try(async () => {
      await this.#store?.dropProfile();
      this.#facts = undefined;
    });
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
    }
  }
}
