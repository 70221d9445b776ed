import type { LitElement } from 'lit';

/** Fetches what helps with reading an element that is on the screen; where it does not come, nothing else is missing. */
export function bringReading(host: LitElement): void {
  import('./reading-help.js').then(
    ({ help }) => help(host),
    () => undefined,
  );
}
