import type { Found } from './visit.js';
import { labels, wordsOf, type Language } from './words.js';

const words = {
  en: {
    title: 'Checking the dvc page',
    busy: 'Looking at this page…',
    well: 'Nothing wrong was found.',
    sum: (count: number) => `${count} ${count === 1 ? 'thing is' : 'things are'} wrong.`,
    close: 'Close',
  },
  vi: {
    title: 'Kiểm tra trang dvc',
    busy: 'Đang xem trang này…',
    well: 'Không thấy gì sai.',
    sum: (count: number) => `Có ${count} chỗ sai.`,
    close: 'Đóng',
  },
} as const;

/** The page around must not reach in, so what it may say of any tag is taken back first. */
const styles = `
:host { all: initial !important; position: fixed !important; inset: 0 0 auto auto !important;
  z-index: 2147483647 !important; width: min(100%, 640px) !important; color-scheme: light !important; }
section { box-sizing: border-box; max-height: 100vh; max-height: 100dvh; overflow: auto; padding: 16px; color: #1b1b1b;
  background: #fff; border: 2px solid #1b1b1b; font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h2 { margin: 0 64px 8px 0; font-size: 20px; line-height: 1.3; }
h2:focus { outline: none; }
button { position: absolute; top: 12px; right: 16px; min-height: 44px; padding: 0 12px; color: inherit; background: #fff;
  border: 1px solid #1b1b1b; border-radius: 4px; font: inherit; cursor: pointer; }
button:focus-visible, section:focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
p { margin: 0 0 4px; }
ol { margin: 12px 0 0; padding: 0 0 0 24px; }
li { margin: 0 0 16px; }
b { display: block; }
code { color: #595959; font-size: 14px; }
@media print { :host { display: none !important; } }`;

/** A box above the page that says what was found; `tell` fills it. */
export function showPanel(language: Language): { readonly tell: (found: readonly Found[]) => void } {
  const { title, busy, well, sum, close } = words[language];
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  // A strict policy refuses a <style>, and not a sheet that a script has made.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  const heading = element('h2', title);
  heading.id = 'title';
  heading.tabIndex = -1;
  const news = element('span', busy);
  const status = element('p', news);
  status.setAttribute('role', 'status');
  const button = element('button', close);
  button.type = 'button';
  const before = document.activeElement;
  button.addEventListener('click', () => {
    host.remove();
    if (before instanceof HTMLElement) before.focus();
  });
  const section = element('section', heading, status, button);
  section.lang = language;
  section.setAttribute('aria-labelledby', heading.id);
  // What scrolls must be reached by the keyboard.
  section.tabIndex = 0;
  root.append(section);
  document.body.append(host);
  heading.focus({ preventScroll: true });
  return {
    tell: (found) => {
      news.textContent = found.length ? sum(found.length) : well;
      if (found.length) status.after(element('ol', ...found.map((each) => item(each, language))));
    },
  };
}

function item({ code, values }: Found, language: Language): HTMLElement {
  const { seen, why, write } = wordsOf(code, values, language);
  const label = labels[language];
  return element(
    'li',
    element('b', seen),
    element('p', `${label.why} ${why}`),
    element('p', `${label.write} ${write}`),
    element('code', code),
  );
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...inside: readonly (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...inside);
  return made;
}
