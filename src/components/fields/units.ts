import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { reportBug } from '../../client/client-error.js';
import { OnlineController } from '../base/online.js';
import type { Listing } from './field-view.js';
import type { UnitSource } from './unit-source.js';

/** As many are seen at a glance in the browser's own list. */
const few = 8;

const none: Listing = { state: 'none', choices: [], retry: () => {}, typed: { text: '' } };

/** Asks for the communes of a province when a field first shows them. */
export class UnitsController implements ReactiveController {
  #source: UnitSource | undefined;
  #listings = new Map<string, Listing>();
  /** Lets a commune be searched for; who is quicker than the list types into it. */
  #search: Listing['search'];
  #coming: Promise<void> | undefined;

  /** `onCommunes` hears the codes of a province's communes when they have come. */
  constructor(
    readonly host: ReactiveControllerHost,
    readonly source: () => UnitSource | undefined,
    readonly onCommunes: (province: string, codes: readonly string[]) => void,
  ) {
    host.addController(this);
    new OnlineController(host, () => this.#askAgain());
  }

  hostUpdate(): void {
    if (this.source() === this.#source) return;
    this.#source = this.source();
    this.#listings = new Map();
  }

  /** The communes to choose from; none while there is no province. */
  of(province: string): Listing {
    void this.#loadSearch();
    if (this.#source && province && !this.#listings.has(province)) void this.#ask(this.#source, province);
    return this.#listings.get(province) ?? none;
  }

  /** What did not come may come now that there is a line. */
  #askAgain(): void {
    for (const { state, retry } of this.#listings.values()) if (state === 'failed') retry();
  }

  #loadSearch(): Promise<void> {
    return (this.#coming ??= import('./commune-search.js').then(
      ({ draw }) => void (this.#search = draw),
      () => (this.#coming = undefined),
    ));
  }

  async #ask(source: UnitSource, province: string, typed = { text: '' }): Promise<void> {
    const listings = this.#listings;
    const retry = (): void => {
      void this.#ask(source, province, typed);
      this.host.requestUpdate();
    };
    const old = source.oldUnits?.bind(source, province);
    const put = (state: Listing['state'], choices: Listing['choices'] = []): void => {
      const isFew = state === 'done' && choices.length < few && !typed.text;
      listings.set(province, { state, choices, retry, typed, province, old, search: isFew ? undefined : this.#search });
    };
    put('waiting');
    try {
      const coming = this.#loadSearch().then(() => {
        if (listings.get(province)?.state !== 'waiting') return;
        put('waiting');
        this.host.requestUpdate();
      });
      const communes = await source.communes(province);
      if (communes.length >= few) await coming;
      put(
        'done',
        communes.map(([value, title]) => ({ value, title })),
      );
      this.onCommunes(
        province,
        communes.map(([code]) => code),
      );
    } catch (error) {
      put('failed');
      reportBug(error);
    }
    this.host.requestUpdate();
  }
}
