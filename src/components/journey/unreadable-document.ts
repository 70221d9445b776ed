import { ProcedureError } from '../../model/fault.js';
import { fault } from '../../model/faults/fault-list.js';
import { brokenAt } from '../../model/faults/json-text.js';

/** Where a document stops being JSON, as a fault of its author; `undefined` where what came is a page and no document. */
export async function unreadable(address: URL, signal: AbortSignal): Promise<ProcedureError | undefined> {
  const text = await (await fetch(address, { signal, credentials: 'same-origin' })).text();
  const at = brokenAt(text);
  if (at === undefined || text.trimStart().startsWith('<')) return undefined;
  const lines = text.slice(0, at).split('\n');
  const found = fault('', 'unreadable', { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 });
  return new ProcedureError([found], `${found.message} ${found.fix}`);
}
