import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { reportBug } from '../../client/client-error.js';
import { OnlineController } from '../base/online.js';
import type { Listing } from './field-view.js';

/** Where the communes of a province come from, by its code. */
export interface UnitSource {
  communes(province: string): Promise<readonly (readonly [code: string, name: string])[]>;
}

/** As many are seen at a glance in the browser's own list. */
const few = 8;

const none: Listing = { state: 'none', choices: [], retry: () => {} };

/** Asks for the communes of a province when a field first shows them. */
export class UnitsController implements ReactiveController {
  #source: UnitSource | undefined;
  #listings = new Map<string, Listing>();

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
    if (this.#source && province && !this.#listings.has(province)) void this.#ask(this.#source, province);
    return this.#listings.get(province) ?? none;
  }

  /** What did not come may come now that there is a line. */
  #askAgain(): void {
    for (const { state, retry } of this.#listings.values()) if (state === 'failed') retry();
  }

  async #ask(source: UnitSource, province: string): Promise<void> {
    const listings = this.#listings;
    const retry = (): void => {
      void this.#ask(source, province);
      this.host.requestUpdate();
    };
    listings.set(province, { state: 'waiting', choices: [], retry });
    try {
      const coming = import('./commune-search.js').catch(() => undefined);
      const communes = await source.communes(province);
      const choices = communes.map(([value, title]) => ({ value, title }));
      const search = choices.length < few ? undefined : (await coming)?.draw;
      listings.set(province, { state: 'done', choices, retry, search });
      this.onCommunes(
        province,
        communes.map(([code]) => code),
      );
    } catch (error) {
      listings.set(province, { state: 'failed', choices: [], retry });
      reportBug(error);
    }
    this.host.requestUpdate();
  }
}
