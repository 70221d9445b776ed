import type { ReactiveControllerHost } from 'lit';
import { reportBug } from '../../client/client-error.js';
import { itemsOf, type Draft } from '../../model/draft.js';
import { provinces } from '../../model/provinces.js';
import type { UnitSource } from '../fields/unit-source.js';
import { provinceOf } from '../form/communes.js';

/** The names of provinces and communes; what a field of the portal is to hold is never a code. */
export class PlaceNames {
  /** Some names could not be had. */
  failed = false;
  readonly #names = new Map(provinces);
  #asked = new Set<string>();
  #source: UnitSource | undefined;

  constructor(readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>) {}

  of(code: string): string | undefined {
    return this.#names.get(code);
  }

  /** Asks for the communes of the answers that have not been asked for yet. */
  load(draft: Draft, source: UnitSource | undefined): void {
    if (source !== this.#source) this.#asked = new Set();
    this.#source = source;
    if (!source) return;
    const wanted = draft.pages
      .flatMap(itemsOf)
      .filter(({ question }) => question.kind === 'commune')
      .map(({ pointer }) => provinceOf(draft, pointer));
    for (const province of new Set(wanted))
      if (province && !this.#asked.has(province)) void this.#ask(source, province);
  }

  /** Asks once more for what could not be had. */
  again(draft: Draft): void {
    this.failed = false;
    this.#asked = new Set();
    this.load(draft, this.#source);
    this.host.requestUpdate();
  }

  async #ask(source: UnitSource, province: string): Promise<void> {
    this.#asked.add(province);
    try {
      for (const [code, name] of await source.communes(province)) this.#names.set(code, name);
    } catch (error) {
      this.failed = true;
      reportBug(error);
    }
    this.host.requestUpdate();
  }
}
