import { isObject } from '../../model/json.js';
import { ClientError } from '../client-error.js';
import type { CallOptions } from '../client.js';
import { fetchJson } from './fetch-json.js';

/** A commune's code and name. */
export type Commune = readonly [code: string, name: string];

interface UnitsOfProvince {
  readonly communes: readonly Commune[];
}

/** The communes of each province, fetched once when they are first asked for. */
export class Units {
  readonly #folders: () => readonly (URL | string)[];
  readonly #send: typeof fetch | undefined;
  readonly #known = new Map<string, readonly Commune[]>();

  /** `folder` holds `01.json` and the others. Of several, the next is asked where one does not answer. */
  constructor(folder: URL | string | (() => readonly (URL | string)[]), send?: typeof fetch) {
    this.#folders = typeof folder === 'function' ? folder : () => [folder];
    this.#send = send;
  }

  /** The communes of a province by its two-digit code, in the order of their codes. Rejects with `ClientError`. */
  async communes(province: string, { signal }: CallOptions = {}): Promise<readonly Commune[]> {
    const communes = this.#known.get(province) ?? (await this.#ask(`${encodeURIComponent(province)}.json`, signal));
    this.#known.set(province, communes);
    return communes;
  }

  async #ask(file: string, signal: AbortSignal | undefined): Promise<readonly Commune[]> {
    let failure: unknown = new Error('No units: set assets or endpoint');
    for (const folder of this.#folders()) {
      try {
        const units = await fetchJson(String(folder).replace(/\/*$/, `/${file}`), signal, this.#send);
        if (isUnits(units)) return units.communes;
        throw new ClientError('unknown', { retryable: true });
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  }
}

function isUnits(value: unknown): value is UnitsOfProvince {
  return isObject(value) && Array.isArray(value['communes']) && value['communes'].every(isCommune);
}

function isCommune(value: unknown): value is Commune {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}
