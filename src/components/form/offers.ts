import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { hasPassed, isTimeVouched, officeNow } from '../../client/base/office-clock.js';
import { StorageError, type DeviceStore, type Profile, type RememberedPerson } from '../../client/device-store.js';
import { isCardPlace } from '../../model/card-answers.js';
import type { Draft } from '../../model/draft.js';
import type { JsonObject } from '../../model/json.js';
import type { Group, Item } from '../../model/question.js';
import { fill, sameAs, sourceOf, titleAt } from '../../model/sources.js';
import type { UnitSource } from '../fields/unit-source.js';
import type { FilledPerson } from './household-view.js';
import { knownPlaces } from './known-places.js';

/** Hears what a press of a button has done, in words: the button is gone then. */
type OnDone = (words: string) => void;

const year = 365 * 24 * 60 * 60 * 1000;

/** What knows and draws the persons of a household; fetched where somebody is remembered, or may be. */
type Household = typeof import('./household-view.js');

/** Offers what is known already: an earlier answer of the same form, and whom the citizen let this device remember. */
export class Offers {
  /** The one of the last dossier first. */
  #people: readonly RememberedPerson[] = [];
  /** Keys of drafts whose persons may be remembered, also those they name later. */
  readonly #agreed = new Set<string>();
  #store: DeviceStore | undefined;
  #household: Household | undefined;
  #filled: FilledPerson | undefined;

  /** Whom a device remembers; facts older than a year are deleted. */
  static async of(store: DeviceStore): Promise<Offers> {
    const offers = new Offers();
    if (!store.lasting) return offers;
    offers.#store = store;
    await offers.#try(async () => {
      const found = await store.profile();
      if (!found) return;
      const all = peopleOf(found);
      const people = all.filter((person) => !hasPassed(year, person));
      if (people.length < all.length) await offers.#keep(people);
      else offers.#people = people;
    });
    if (offers.#people.length) await offers.load();
    return offers;
  }

  /** Brings what draws persons; where it does not come, nobody is offered and nobody is remembered. */
  async load(): Promise<void> {
    if (this.#store) this.#household ??= await import('./household-view.js').catch(() => undefined);
  }

  /** Keeps what this draft says of its persons, where the citizen has agreed to it. */
  async renew(draft: Draft): Promise<void> {
    if (this.#isAgreed(draft)) await this.#remember(draft);
  }

  /** Before the first question about a person: the remembered ones who fit. */
  drawPeople(draft: Draft, each: Item | Group, around: Group, onDone: OnDone): unknown {
    if (!this.#people.length && !this.#filled) return nothing;
    return this.#household?.drawPeople(draft, each, around, {
      people: this.#people.map(({ facts }) => facts),
      filled: this.#filled,
      onFilled: (filled, words) => {
        this.#filled = filled;
        onDone(words);
      },
      onForget: (person) => void this.#forget(person).then(() => onDone(forgotten())),
    });
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

  /**
   * On the review: whether this device may remember the persons of this draft, and whom it remembers. Nothing where it keeps
   * nothing. `onDone` draws again.
   */
  drawConsent(draft: Draft, onDone: () => void = () => undefined): TemplateResult | typeof nothing {
    const household = this.#household;
    if (!this.#store || !household) return nothing;
    const names = household.peopleIn(draft).map(household.nameOf);
    const people = this.#people.map(({ facts }) => facts);
    const onForget = (person?: JsonObject): void => void this.#forget(person).then(onDone);
    return html`${
      names.length
        ? html`<label class="declaration">
            <input
              type="checkbox"
              .checked=${this.#isAgreed(draft)}
              @change=${(event: Event) => void this.#decide(draft, event.target as HTMLInputElement).then(onDone)}
            />
            <span>
              <span
                .textContent=${msg(str`Nhớ họ tên, giấy tờ, liên lạc, nơi cư trú trên máy này, để lần sau khỏi gõ lại: ${names.join('; ')}.`)}
              ></span>
              ${msg('Chỉ chọn nếu đây là máy của ông/bà. Thông tin được mã hóa, không gửi đi đâu, bỏ dấu là xóa.')}
            </span>
          </label>`
        : nothing
    }
    ${
      people.length
        ? html`<details>
            <summary>${msg('Máy này nhớ ai: xem, xóa')}</summary>
            ${household.drawForget({ people, onForget })}
          </details>`
        : nothing
    }`;
  }

  /** The box shows what is true, also where the device did not do what it was asked. */
  async #decide(draft: Draft, box: HTMLInputElement): Promise<void> {
    if (box.checked) await this.#remember(draft);
    else await this.#forget(...(this.#household?.peopleIn(draft) ?? []));
    if (!box.checked) this.#agreed.delete(draft.key);
    box.checked = this.#isAgreed(draft);
  }

  /** In this dossier, or before for everybody whom it names. */
  #isAgreed(draft: Draft): boolean {
    if (this.#agreed.has(draft.key)) return true;
    const { peopleIn, isSamePerson } = this.#household ?? {};
    const named = peopleIn?.(draft) ?? [];
    return named.length > 0 && named.every((person) => this.#people.some(({ facts }) => isSamePerson?.(facts, person)));
  }

  #remember(draft: Draft): Promise<void> {
    const household = this.#household;
    const named = household?.peopleIn(draft) ?? [];
    if (!household || !named.length) return Promise.resolve();
    return this.#try(async () => {
      await this.#read();
      const time = { savedAt: officeNow().toISOString(), vouched: isTimeVouched() };
      const isOf = (person: JsonObject, { facts }: RememberedPerson): boolean => household.isSamePerson(facts, person);
      const renewed = named.map((person) => {
        const before = this.#people.find((each) => isOf(person, each));
        return { facts: { ...before?.facts, ...person }, ...time };
      });
      const others = this.#people.filter((each) => !named.some((person) => isOf(person, each)));
      await this.#keep([...renewed, ...others].slice(0, household.mostPeople));
      this.#agreed.add(draft.key);
    });
  }

  /** Without a person: everybody. */
  #forget(...persons: readonly (JsonObject | undefined)[]): Promise<void> {
    return this.#try(async () => {
      await this.#read();
      const { isSamePerson } = this.#household ?? {};
      const isGone = ({ facts }: RememberedPerson): boolean =>
        persons.some((person) => !person || isSamePerson?.(facts, person));
      await this.#keep(this.#people.filter((each) => !isGone(each)));
      this.#agreed.clear();
    });
  }

  /** Another page may have remembered somebody meanwhile. */
  async #read(): Promise<void> {
    const found = await this.#store?.profile();
    this.#people = found ? peopleOf(found) : [];
  }

  async #keep(people: readonly RememberedPerson[]): Promise<void> {
    const [first, ...others] = people;
    if (first) await this.#store?.keepProfile({ ...first, ...(others.length && { others }) });
    else await this.#store?.dropProfile();
    this.#people = people;
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
    }
  }
}

function peopleOf({ others = [], ...first }: Profile): readonly RememberedPerson[] {
  return [first, ...others];
}

function forgotten(): string {
  return msg('Đã xóa thông tin đã nhớ trên máy này.');
}
