/** Longer than any frame; a page in the background draws none. */
const unseen = 300;

/** Resolves when what was drawn now is on the screen. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, unseen);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
