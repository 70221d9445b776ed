/** All elements, also those in shadow roots. */
export const everything = (root: ParentNode): readonly Element[] =>
  [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? everything(each.shadowRoot) : [])]);

/** Waits until the screen has what is looked for. */
export async function find<T extends Element>(root: ParentNode, is: (each: Element) => each is T): Promise<T> {
  for (;;) {
    const found = everything(root).find(is);
    if (found) return found;
    await new Promise((next) => requestAnimationFrame(next));
  }
}

export const isButton =
  (selector: string) =>
  (each: Element): each is HTMLButtonElement =>
    each instanceof HTMLButtonElement && each.matches(selector);
