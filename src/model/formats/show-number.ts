/** The sign that groups thousands, and the one before decimals, as the readers of a language write them. */
export function signsOf(language: string): readonly [group: string, decimal: string] {
  return language === 'en' ? [',', '.'] : ['.', ','];
}

/** As it is printed: `1.234.567,5` in Vietnamese, `1,234,567.5` in English. */
export function showNumber(kept: number, language = 'vi'): string {
  const [group, decimal] = signsOf(language);
  const [whole = '', decimals] = String(kept).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, group);
  return decimals === undefined ? grouped : grouped + decimal + decimals;
}
