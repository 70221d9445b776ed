import type { Listed } from '../../model/catalog-search.js';
import type { OfficeFacts } from './office-context.js';
import type { OwnFile } from './own-file.js';

/** Milliseconds a document waits for a file that was asked for with it: who has both a moment apart draws once. */
const patience = 300;

/**
 * Lays an office's file over what is fetched, as soon as it is there. A document that is there first goes on without it; one
 * that cannot be had waits, for the file may name the receiver.
 */
export class ComingFacts implements OfficeFacts {
  /** Something went on with what was known then. */
  isUsed = false;

  constructor(
    readonly file: () => OwnFile | undefined,
    readonly settled: () => Promise<unknown>,
    readonly around: () => OfficeFacts | undefined,
  ) {}

  async over(asked: Promise<unknown>): Promise<unknown> {
    let found: unknown;
    try {
      found = await (this.around()?.over(asked) ?? asked);
    } catch (error) {
      await this.settled();
      throw error;
    }
    await Promise.race([this.settled(), new Promise((done) => setTimeout(done, patience))]);
    this.isUsed = true;
    return this.file()?.lay(found) ?? found;
  }

  overList(entries: readonly Listed[]): readonly Listed[] {
    this.isUsed = true;
    const outer = this.around()?.overList(entries) ?? entries;
    return this.file()?.layList(outer) ?? outer;
  }
}
