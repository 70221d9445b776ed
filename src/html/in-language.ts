import { getLocale, setLocale } from '../locales/language.js';

let turn: Promise<unknown> = Promise.resolve();

/**
 * What `draw` makes with our words in a language. A process has one language at a time, so one waits for another; `draw`
 * may not wait for anything.
 */
export function inLanguage<T>(language: string, draw: () => T): Promise<T> {
  const drawn = turn.then(async () => {
    if (getLocale() !== language) await speak(language);
    return draw();
  });
  turn = drawn.catch(() => undefined);
  return drawn;
}

/** `@lit/localize` tells the window of each change. Where there is none, one that nobody hears stands in for it. */
async function speak(language: string): Promise<void> {
  if ('window' in globalThis) return setLocale(language);
  Object.assign(globalThis, { window: new EventTarget() });
  try {
    await setLocale(language);
  } finally {
    Reflect.deleteProperty(globalThis, 'window');
  }
}
