import { msg, str } from '@lit/localize';
import { whenWhole } from './engine.js';

/** What the platform calls while an element lives on a page. */
const life = ['connectedCallback', 'performUpdate'] as const;

type Living = { [Name in (typeof life)[number]]?: () => void };

/**
 * Defines the class under `tag`, unless the page already has that tag: a script included twice must not throw. Until
 * then stands what the page has put into the tag.
 */
export function customElement(tag: string) {
  return (constructor: CustomElementConstructor): void => {
    if (customElements.get(tag)) return;
    const prototype = constructor.prototype as Living;
    for (const name of life) {
      const own = prototype[name];
      if (own) prototype[name] = guarded(own);
    }
    whenWhole(constructor, () => customElements.get(tag) ?? customElements.define(tag, constructor));
  };
}

/**
 * Says where an element is broken instead of leaving half of it; the next update that succeeds takes the words away. One
 * that has drawn nothing yet leaves standing what the page has put into its tag.
 */
function guarded(own: () => void): () => void {
  return function (this: HTMLElement): void {
    const said = this.shadowRoot?.querySelector('.broken-part');
    try {
      own.call(this);
      said?.remove();
    } catch (error) {
      reportError(error);
      if (said) return;
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      const place = document.createElement('div');
      place.className = 'broken-part';
      if (!root.querySelector(':not(style)')) place.append(document.createElement('slot'));
      place.append(notice(this.closest('dvc-office')?.getAttribute('phone')));
      root.append(place);
    }
  };
}

function notice(phone: string | null | undefined): HTMLElement {
  const element = document.createElement('p');
  element.className = 'notice error';
  element.setAttribute('role', 'alert');
  element.textContent = phone
    ? msg(str`Phần này của trang gặp lỗi. Xin tải lại trang, hoặc gọi cơ quan: ${phone}.`)
    : msg('Phần này của trang gặp lỗi. Xin tải lại trang, hoặc hỏi cơ quan.');
  return element;
}
