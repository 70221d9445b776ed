/** Which texts of an element may hold a term, and where its explanation goes. */
export interface TermTexts {
  readonly selector: string;
  /** The last element before the explanation. */
  readonly anchorOf: (text: Element) => Element | null;
}

/** In a form: under the hint of the question or group, else under its label; behind the text that opens a page. */
export const formTexts: TermTexts = {
  selector: ':is([part=label], legend, .hint, [part=hint], .row > span, section > p):not(.table *, .matrix *)',
  anchorOf: (text) => {
    const field = text.closest('.field, .group');
    if (!field) return text;
    const last = field.querySelector(':scope > .hint, :scope > .lines');
    return last ?? field.querySelector(':scope > label, :scope > legend, :scope > .label');
  },
};

/** In the guide: at the end of the card that has the term. */
export const guideTexts: TermTexts = {
  selector: 'section:not(.contact) > :is(p, ul, ol)',
  anchorOf: (text) => text.parentElement?.lastElementChild ?? null,
};
