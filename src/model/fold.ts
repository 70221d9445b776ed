/** Text as people search it: lower case, without accents, đ as d, single spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/[’ʼ‘`´]/g, "'")
    .trim()
    .replaceAll(/\s+/g, ' ');
}
