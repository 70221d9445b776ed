import type { LitElement } from 'lit';

/** Fetches what helps with reading an element that is on the screen; where it does not come, nothing else is missing. */
export function loadReadingHelp(host: LitElement): void {
  import('./reading-help.js').then(
    ({ addReadingHelp }) => addReadingHelp(host),
    () => undefined,
  );
}
