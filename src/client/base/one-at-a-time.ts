import { deadline } from './deadline.js';

/** Longer than this nobody waits: a phone may have put the tab that holds the lock to sleep. */
const patience = 60_000;

/**
 * Runs `task` while no other task of that name runs, in this tab or another of the site. Where the browser grants no
 * lock it runs all the same: a lock spares the line, the office alone keeps a dossier single.
 */
export async function oneAtATime<T>(name: string, task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const locks = (navigator as Partial<Navigator>).locks;
  if (!locks) return task();
  const waiting = deadline(patience, signal);
  let began = false;
  try {
    return await locks.request(name, { signal: waiting.signal }, () => {
      began = true;
      waiting.clear();
      return task();
    });
  } catch (error) {
    if (began || !(error instanceof DOMException)) throw error;
    signal?.throwIfAborted();
    return await task();
  } finally {
    waiting.clear();
  }
}
