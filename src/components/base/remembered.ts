/** A word that this device remembers for the site, or `null`; browsers may forbid a page to keep anything. */
export function remembered(key: string): string | null {
  return tried(() => localStorage.getItem(key));
}

/** Keeps a word on the device, or nothing any more; where that is forbidden, it lasts as long as the page. */
export function remember(key: string, word: string | undefined): void {
  tried(() => (word === undefined ? localStorage.removeItem(key) : localStorage.setItem(key, word)));
}

function tried<Result>(act: () => Result): Result | null {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return null;
  }
}
