/** Hands a file to the browser, which puts it where it puts downloads. `root` is where the page lets us stand for a moment. */
export function saveFile(root: ParentNode, name: string, bytes: Blob): void {
  const href = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  root.append(link);
  link.click();
  link.remove();
  // The browser reads the address after this task; a page that is closed lets it go by itself.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
