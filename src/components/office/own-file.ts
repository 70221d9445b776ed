import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ClientError, reportBug } from '../../client/client-error.js';
import { fetchAsked } from '../../client/http/asked.js';
import { fetchJson } from '../../client/http/fetch-json.js';
import type { Listed } from '../../model/catalog-search.js';
import { isObject } from '../../model/json.js';
import { layOver, layOverList } from '../../model/lay-over.js';
import { readOffice } from '../../model/read-office.js';
import type { ServedDocument } from '../../model/translate.js';
import type { OfficeFile } from '../../schemas/office.js';
import { LatestRun } from '../base/latest-run.js';

/*
 * How the file of an office comes to who needs it:
 * 1. `<dvc-office>` fetches this script where it has a `src`, and this script the file, while the elements inside ask for
 *    their documents.
 * 2. `ComingFacts` lays it over what they fetch. When the file comes after something went on without it, the office gives
 *    other facts, so that what depends on them is asked for anew.
 * 3. A file that does not come is asked for again when the line is back. What is wrong with it, its page's author is told.
 */

/** The file at `src`: what it says, and how that is laid over what elements fetch. */
export class OwnFile implements ReactiveController {
  /** What it says; nothing until it is there. */
  office: OfficeFile = {};
  /** The file has come, or will not come now. */
  settled: Promise<unknown> = Promise.resolve();
  readonly #run: LatestRun;
  #lists = new WeakMap<readonly Listed[], readonly Listed[]>();

  constructor(
    readonly host: ReactiveControllerHost,
    readonly src: () => string,
    readonly onRead: () => void,
  ) {
    this.#run = new LatestRun(
      host,
      () => (src() ? [src()] : []),
      (signal) => {
        const asked = this.#ask(src(), signal);
        this.settled = asked.catch(() => undefined);
        return asked;
      },
    );
    host.addController(this);
    this.#run.hostUpdate();
  }

  get isComing(): boolean {
    return this.#run.status === 'pending';
  }

  hostConnected(): void {
    window.addEventListener('online', this.#onLine);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onLine);
  }

  lay(found: unknown): unknown {
    return isDocument(found) ? layOver(found, this.office) : found;
  }

  /** Of the same list the same one. */
  layList(entries: readonly Listed[]): readonly Listed[] {
    const laid = this.#lists.get(entries) ?? layOverList(entries, this.office);
    this.#lists.set(entries, laid);
    return laid;
  }

  readonly #onLine = (): void => {
    if (this.#run.status === 'failed') void this.#run.run();
  };

  async #ask(src: string, signal: AbortSignal): Promise<void> {
    this.#read({});
    const file = await fetchFile(src, signal);
    signal.throwIfAborted();
    const { office, left } = readOffice(file);
    this.#read(office);
    if (left.length) reportBug(told(src, `is used without ${left.map((each) => each || 'anything').join(', ')}`));
  }

  #read(office: OfficeFile): void {
    if (JSON.stringify(office) === JSON.stringify(this.office)) return;
    this.office = office;
    this.#lists = new WeakMap();
    this.onRead();
  }
}

/** A line that fails is the world's; all else is for the page's author to put right. */
async function fetchFile(src: string, signal: AbortSignal): Promise<unknown> {
  try {
    return await fetchJson(new URL(src, document.baseURI), signal, fetchAsked);
  } catch (error) {
    if (!(error instanceof ClientError)) throw error;
    if (error.code === 'missing') throw told(src, 'is not there');
    if ((error.cause as Error | undefined)?.name === 'SyntaxError') throw told(src, 'is no JSON');
    throw error;
  }
}

function told(src: string, what: string): Error {
  return new Error(`The office's file ${src} ${what}. Run: npx dvc check ${src.split('/').pop()}`);
}

/** A document that nobody has checked may be anything; what is no document is told by who opens it. */
function isDocument(found: unknown): found is ServedDocument {
  if (!isObject(found)) return false;
  const { code, guide, checked, translations = {} } = found;
  return (
    typeof code === 'string' &&
    isObject(guide) &&
    isObject(checked) &&
    areTexts(checked['unverified']) &&
    areTexts(checked['verbatim'] ?? []) &&
    isObject(translations) &&
    Object.values(translations).every(isObject)
  );
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
