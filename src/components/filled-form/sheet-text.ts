/** A drawn form as plain text, a line each: what can be copied where nothing can be printed or saved. */
export function sheetText(sheet: ParentNode): string {
  const lines = sheet.querySelectorAll('h1, h2, h3, p, .line, tr, footer');
  return [...lines].map(line).filter(Boolean).join('\n');
}

function line(element: Element): string {
  const parts = element.children.length ? [...element.children].map(({ textContent }) => textContent) : [];
  return (parts.length ? parts.join(' ') : element.textContent).replaceAll(/\s+/g, ' ').trim();
}
