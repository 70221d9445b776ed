/** What people type as a number: dots group thousands, a comma marks decimals. `undefined` for anything else. */
export function parseNumber(typed: string): number | undefined {
  const text = typed.trim().replaceAll(/\s+/g, '.');
  if (!/^-?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/.test(text)) return undefined;
  const number = Number(text.replaceAll('.', '').replace(',', '.'));
  return Number.isFinite(number) ? number : undefined;
}

/** As it is printed in Vietnamese: `1.234.567,5`. */
export function showNumber(kept: number): string {
  const [whole = '', decimals] = String(kept).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}
