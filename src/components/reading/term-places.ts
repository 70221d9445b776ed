import type { DvcUpload } from '../dvc-upload.js';

/** Which texts of an element may hold a term, and where its explanation goes. */
export interface TermTexts {
  readonly selector: string;
  /** Nothing in these is explained. */
  readonly outside?: string;
  /** What a text says, where that is not in the root itself. */
  readonly words?: (text: Element) => string | undefined;
  readonly put: (text: Element, explanation: Element) => void;
  /** More than so many terms are not explained on one screen. */
  readonly most?: number;
}

/**
 * In a form: behind the question, so that it is no stop before the control, and not among the rows of a choice; under the
 * hint or the title of a group; behind the text that opens a page.
 */
export const formTexts: TermTexts = {
  selector: '[part=label], legend, .hint, [part=hint], .row > span, section > p',
  outside: '.table, .matrix',
  put: (text, explanation) => {
    const field = text.closest('.field, .group');
    if (field?.matches('.field')) putBehind(field.matches('fieldset') ? field : field.lastElementChild, explanation);
    else
      putBehind(field?.querySelector(':scope > .hint') ?? field?.querySelector(':scope > legend') ?? text, explanation);
  },
};

/** In the guide: at the end of the part that has the term. */
export const guideTexts: TermTexts = {
  selector: '.card p, .card ul, .card ol',
  put: (text, explanation) => putBehind(text.parentElement?.lastElementChild, explanation),
};

/** In a guide that the page itself has: below it, for nothing of it moves. */
export const readyTexts: TermTexts = {
  selector: '.ready',
  words: (text) => {
    const root = text.getRootNode();
    const told = root instanceof ShadowRoot ? root.host.querySelectorAll('[data-dvc-guide] .dvc-card') : [];
    return [...told].map(({ textContent }) => textContent).join('\n');
  },
  put: (text, explanation) => text.parentElement?.querySelector('.only-screen')?.append(explanation),
};

/** Among the papers: in the card of the paper, under what it is; behind the name of what is brought along. */
export const paperTexts: TermTexts = {
  selector: 'dvc-upload, section li > span',
  words: (text) => {
    const { title = '', description = '' } = (isUpload(text) && text.paperSlot) || {};
    return isUpload(text) ? `${title} ${description}` : undefined;
  },
  put: (text, explanation) => {
    if (isUpload(text)) text.append(explanation);
    else putBehind(text.parentElement?.lastElementChild, explanation);
  },
};

/** In the review: at the end of the page that has the term, and only for few; who reads has met the others on the way. */
export const reviewTexts: TermTexts = {
  selector: '.page h3, .page h4, .page dt, .declaration > span',
  put: (text, explanation) => putBehind(text.closest('.page, form > div')?.lastElementChild, explanation),
  most: 3,
};

/** Behind an element and the explanations that stand there already. */
function putBehind(anchor: Element | null | undefined, explanation: Element): void {
  let last = anchor;
  while (last?.nextElementSibling?.matches('.term')) last = last.nextElementSibling;
  last?.after(explanation);
}

function isUpload(element: Element): element is DvcUpload {
  return element.localName === 'dvc-upload';
}
