/** What nobody sees, controls, and halves of a sign. Line ends and tabs stay, and what joins the parts of an emoji. */
const unseen = /(?![\t\n])\p{Cc}|\p{Surrogate}|(?![\u200C\u200D\uFE0E\uFE0F\u{E0020}-\u{E007F}])\p{DI}/gu;

/**
 * Text with at most eight marks on a letter and five signs joined to one, more than any language stacks and any picture has:
 * a font that does not know them sets them in a row, which no line end divides.
 */
export function withFewMarks(text: string): string {
  return text
    .replaceAll(/([\p{Mn}\p{Me}]{8})[\p{Mn}\p{Me}]+/gu, '$1')
    .replaceAll(/((?:[^\s\u200D]{1,4}\u200D){4})(?=[^\s\u200D]{1,4}\u200D)/gu, '$1 ');
}

/** Text as it is kept: NFC, of whole signs that can be seen; the letters of other alphabets that look like Đ are Đ. */
export function cleanText(text: string): string {
  return withFewMarks(
    text
      .replaceAll(/\r\n?|\p{Zl}|\p{Zp}/gu, '\n')
      .replaceAll(unseen, '')
      // Only now: Firefox turns half a sign into U+FFFD here, which nobody would take out again.
      .normalize('NFC')
      .replaceAll(
        /(^|\P{L})([ÐƉðɖ])/gu,
        (_, before: string, letter: string) => before + (/[ÐƉ]/.test(letter) ? 'Đ' : 'đ'),
      ),
  );
}

/**
 * Clean text with the signs of a keyboard in place of those that only look like them: for what is read sign by sign, as
 * names, numbers, codes and what is searched for. Free text keeps the signs its author chose.
 */
export function plainText(text: string): string {
  return cleanText(text)
    .replaceAll(/\p{DI}/gu, '')
    .replaceAll(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/[\u2018-\u201B\u02B9-\u02BD\u2032`´]/g, "'")
    .replaceAll(/\p{Pd}|\u2212/gu, '-')
    .replaceAll(/[\u2044\u2215]/g, '/')
    .trim();
}
