import { isObject } from '../../model/json.js';
import type { OfficialList } from '../../model/official-list.js';
import type { OldDistrict } from '../../model/old-district.js';
import { ClientError } from '../client-error.js';
import type { CallOptions } from '../client.js';
import { fetchJson } from './fetch-json.js';

/** A commune's code and name. */
export type Commune = readonly [code: string, name: string];

interface UnitsOfProvince {
  readonly communes: readonly Commune[];
}

interface OldUnitsOfProvince {
  readonly districts: readonly OldDistrict[];
}

/** The communes of each province and their old names, fetched once when they are first asked for. */
export class Units {
  readonly #folders: () => readonly (URL | string)[];
  readonly #send: typeof fetch | undefined;
  readonly #known = new Map<string, readonly Commune[]>();
  readonly #knownOld = new Map<string, readonly OldDistrict[]>();

  /** `folder` holds `01.json` and the others. Of several, the next is asked where one does not answer. */
  constructor(folder: URL | string | (() => readonly (URL | string)[]), send?: typeof fetch) {
    this.#folders = typeof folder === 'function' ? folder : () => [folder];
    this.#send = send;
  }

  /** The communes of a province by its two-digit code, in the order of their codes. Rejects with `ClientError`. */
  async communes(province: string, { signal }: CallOptions = {}): Promise<readonly Commune[]> {
    const communes = this.#known.get(province) ?? (await this.#ask(province, isUnits, signal)).communes;
    this.#known.set(province, communes);
    return communes;
  }

  /** What became of the communes a province of today had before July 2025, by their districts. Rejects with `ClientError`. */
  async oldUnits(province: string, { signal }: CallOptions = {}): Promise<readonly OldDistrict[]> {
    const districts = this.#knownOld.get(province) ?? (await this.#ask(province, isOldUnits, signal, 'old/')).districts;
    this.#knownOld.set(province, districts);
    return districts;
  }

  /** A long official list by its name, as «business-lines». Rejects with `ClientError`. */
  list(name: string, { signal }: CallOptions = {}): Promise<OfficialList> {
    return this.#ask(name, isOfficialList, signal, 'lists/');
  }

  async #ask<Units>(
    name: string,
    isRight: (value: unknown) => value is Units,
    signal: AbortSignal | undefined,
    below = '',
  ): Promise<Units> {
    const file = `${below}${encodeURIComponent(name)}.json`;
    let failure: unknown = new Error('No units: set assets or endpoint');
    for (const folder of this.#folders()) {
      try {
        const units = await fetchJson(String(folder).replace(/\/*$/, `/${file}`), signal, this.#send);
        if (isRight(units)) return units;
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
  return Array.isArray(value) && value.length === 2 && value.every(isText);
}

function isOldUnits(value: unknown): value is OldUnitsOfProvince {
  return isObject(value) && Array.isArray(value['districts']) && value['districts'].every(isOldDistrict);
}

function isOldDistrict([name, province, communes]: readonly unknown[]): boolean {
  return [name, province].every(isText) && Array.isArray(communes) && communes.every(isOldCommune);
}

function isOldCommune([name, codes, ...others]: readonly unknown[]): boolean {
  return [name, ...others].every(isText) && Array.isArray(codes) && codes.every(isText);
}

function isOfficialList(value: unknown): value is OfficialList {
  return isObject(value) && [value['entries'], value['words']].every(Array.isArray);
}

const isText = (part: unknown): boolean => typeof part === 'string';
