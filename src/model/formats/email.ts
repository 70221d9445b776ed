/** True for what a mail server may take: something, one @, and a domain with a dot; no brackets, no dot beside a dot. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>]+@[^\s@<>]+\.[^\s@.<>]+$/.test(text) && !/^mailto:|\.[.@]|@\./.test(text);
}

/** An address without the spaces a keyboard slips in and the brackets of an address book; `undefined` for anything else. */
export function parseEmail(typed: string): string | undefined {
  const kept = typed.replaceAll(/\s/g, '').replaceAll(/^(?:mailto:|<)+|[>.]+$/g, '');
  return isEmail(kept) ? kept : undefined;
}
