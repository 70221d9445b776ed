import type { LitElement } from 'lit';

/** The parts of a guide, in an element and in a page that has it as plain HTML. */
const parts = 'details.card, details.dvc-card';

/** Opens the parts of a guide while it is printed: browsers older than `::details-content` would print the closed ones empty. */
export function openInPrint(host: LitElement, guide: ParentNode): void {
  let opened: readonly HTMLDetailsElement[] = [];
  const open = (): void => {
    opened = [...guide.querySelectorAll<HTMLDetailsElement>(parts)].filter((part) => !part.open);
    for (const part of opened) part.open = true;
  };
  const close = (): void => {
    for (const part of opened) part.open = false;
    opened = [];
  };
  host.addController({
    hostConnected() {
      window.addEventListener('beforeprint', open);
      window.addEventListener('afterprint', close);
    },
    hostDisconnected() {
      window.removeEventListener('beforeprint', open);
      window.removeEventListener('afterprint', close);
    },
  });
}
