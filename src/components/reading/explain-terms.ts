import { msg, str } from '@lit/localize';
import { css } from 'lit';
import { getLocale } from '../../locales/language.js';
import { termFinder, type Meaning } from '../../model/glossary.js';
import { addStyles } from '../base/add-styles.js';
import type { TermTexts } from './term-places.js';

const styles = css`
  .term {
    margin-block: 0 0.4em;
  }
  fieldset.field:has(+ .term) {
    margin-block-end: 0.2em;
  }
  fieldset.field + .term,
  fieldset.field + .term + .term {
    margin-block-end: calc(var(--_space) * 1.6);
  }
  fieldset.field + .term:has(+ .term) {
    margin-block-end: 0.4em;
  }
  .term summary {
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    padding-block: 0.3em;
    color: var(--_brand);
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
    list-style: none;
  }
  .term summary::-webkit-details-marker {
    display: none;
  }
  .term summary::before {
    content: '?';
    content: '?' / '';
    flex: none;
    inline-size: 1.35em;
    border: 2px solid;
    border-radius: 50%;
    font-size: 0.85em;
    font-weight: 800;
    line-height: 1.35em;
    text-align: center;
  }
  .term p {
    margin-block: 0 0.4em;
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid var(--_line);
    max-inline-size: 34em;
  }
  @media print {
    .term:not([open]) {
      display: none;
    }
  }
`;

/** An explanation on the screen, and the text that it stands by. */
interface Shown {
  readonly details: HTMLDetailsElement;
  readonly text: Element;
  readonly words: string;
}

/**
 * Puts «… là gì?» where a page of `root` has a term for the first time, to be opened by a tap. It follows the page as it
 * changes; an explanation stays where it was first put for as long as that place is there.
 */
export function explainTerms(root: ShadowRoot, texts: TermTexts): void {
  const { selector, outside = '', words: wordsIn, put, most = Infinity } = texts;
  const hidden = `.term${outside && `, ${outside}`}`;
  /** What each text said before a page translation took it. */
  const said = new WeakMap<Element, string>();
  const shown = new Map<string, Shown>();
  // Nothing moves under the finger of who types already: those questions stay as they are.
  const isTyping = root.activeElement?.matches('input, select, textarea');
  const passed = new WeakSet(isTyping ? root.querySelectorAll(selector) : []);

  let language = '';
  let find = termFinder(language);
  const watch = new MutationObserver((changes) => look(textsIn(changes, selector)));
  look();

  /** Only what may say something else now is read again: all of it where an explanation lost its place. */
  function look(changed?: ReadonlySet<Element>): void {
    addStyles(root, styles);
    let isLost = language !== getLocale();
    if (isLost) find = termFinder((language = getLocale()));
    for (const [term, { details, text, words }] of shown) {
      const isMeant = find(wordsOf(text)).some((meaning) => meaning.term === term && questionOf(meaning) === words);
      if (isMeant && details.isConnected && text.isConnected) continue;
      details.remove();
      shown.delete(term);
      isLost = true;
    }
    const isAll = isLost || !changed;
    for (const text of isAll || changed.size ? root.querySelectorAll(selector) : []) {
      if (!(isAll || changed.has(text)) || passed.has(text) || text.closest(hidden)) continue;
      for (const meaning of find(wordsOf(text)))
        if (!shown.has(meaning.term) && shown.size < most) explain(meaning, text);
    }
    watch.takeRecords();
    watch.observe(root, { childList: true, subtree: true, characterData: true });
  }

  function wordsOf(text: Element): string {
    const elsewhere = wordsIn?.(text);
    if (elsewhere !== undefined) return elsewhere;
    const isTranslated = text.querySelector('font') !== null;
    const words = (isTranslated ? said.get(text) : undefined) ?? ownWords(text);
    said.set(text, words);
    return words;
  }

  function explain(meaning: Meaning, text: Element): void {
    const details = explanation(meaning);
    put(text, details);
    if (details.isConnected) shown.set(meaning.term, { details, text, words: questionOf(meaning) });
  }
}

/** The texts that came or that say something else. */
function textsIn(changes: readonly MutationRecord[], selector: string): ReadonlySet<Element> {
  const texts = new Set<Element>();
  for (const { target, addedNodes } of changes) {
    const around = (target instanceof Element ? target : target.parentElement)?.closest(selector);
    if (around) texts.add(around);
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      if (node.matches(selector)) texts.add(node);
      for (const text of node.querySelectorAll(selector)) texts.add(text);
    }
  }
  return texts;
}

/** A label without the note behind it, which is in brackets and explains nothing. */
function ownWords(text: Element): string {
  const parts = [...text.childNodes].filter((node) => !(node instanceof Element && node.matches('.note')));
  return parts.map(({ textContent }) => textContent).join(' ');
}

function explanation(meaning: Meaning): HTMLDetailsElement {
  const details = document.createElement('details');
  details.className = 'term';
  details.lang = getLocale();
  const [summary, text] = [document.createElement('summary'), document.createElement('p')];
  summary.textContent = questionOf(meaning);
  text.textContent = `${capital(meaning.short)}.`;
  details.append(summary, text);
  return details;
}

function questionOf({ name }: Meaning): string {
  const said = capital(name);
  return msg(str`${said} là gì?`);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
