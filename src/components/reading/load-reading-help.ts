import type { LitElement } from 'lit';

/** Fetches what helps with reading an element that is on the screen; where it does not come, nothing else is missing. */
export function loadReadingHelp(host: LitElement): void {
  import('./reading-help.js').then(
    ({ addReadingHelp }) => void unpressed(host).then(() => addReadingHelp(host)),
    () => undefined,
  );
}

/** What moves while it is being pressed is not pressed. */
function unpressed(host: Element): Promise<void> {
  return new Promise((resolve) => {
    if (!host.matches(':active')) return resolve();
    for (const end of ['pointerup', 'pointercancel', 'keyup']) addEventListener(end, () => resolve(), { once: true });
  });
}
