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
  readonly #base: string;
  readonly #send: typeof fetch | undefined;
  readonly #known = new Map<string, readonly Commune[]>();

  /** `base` is the folder that holds `01.json` and the others. */
  constructor(base: URL | string, send?: typeof fetch) {
    this.#base = String(base).replace(/\/*$/, '/');
    this.#send = send;
  }

  /** The communes of a province by its two-digit code, in the order of their codes. Rejects with `ClientError`. */
  async communes(province: string, { signal }: CallOptions = {}): Promise<readonly Commune[]> {
    const known = this.#known.get(province);
    if (known) return known;
    const url = `${this.#base}${encodeURIComponent(province)}.json`;
    const units = await fetchJson(url, signal, this.#send);
    if (!isUnits(units)) throw new ClientError('unknown', { retryable: true });
    this.#known.set(province, units.communes);
    return units.communes;
  }

  /** The name of a commune, or `undefined` where the province has none by that code. */
  async nameOf(province: string, commune: string, options?: CallOptions): Promise<string | undefined> {
    const communes = await this.communes(province, options);
    return communes.find(([code]) => code === commune)?.[1];
  }
}

function isUnits(value: unknown): value is UnitsOfProvince {
  return isObject(value) && Array.isArray(value['communes']) && value['communes'].every(isCommune);
}

function isCommune(value: unknown): value is Commune {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}
