/** One name for an office's address, however a page has written it; `''` where it names none. */
export function officeKey(endpoint = ''): string {
  try {
    return endpoint && new URL(endpoint, document.baseURI).href.replace(/\/+$/, '');
  } catch {
    // No address: whoever calls it is told.
    return endpoint;
  }
}
