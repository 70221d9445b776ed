import { msg } from '@lit/localize';

/** What the platform calls while an element lives on a page. */
const life = ['connectedCallback', 'performUpdate'] as const;

type Living = { [Name in (typeof life)[number]]?: () => void };

/** True where the browser lacks what our elements are built on. */
function isTooOld(): boolean {
  return !('attachInternals' in HTMLElement.prototype && 'hasOwn' in Object);
}

/**
 * Defines the class under `tag`, unless the page already has that tag: a script included twice must not throw. In a
 * browser that is too old stands what the page has put into the tag, else a sentence.
 */
export function customElement(tag: string) {
  return (constructor: CustomElementConstructor): void => {
    if (customElements.get(tag)) return;
    if (isTooOld()) return customElements.define(tag, fallback());
    const prototype = constructor.prototype as Living;
    for (const name of life) {
      const own = prototype[name];
      if (own) prototype[name] = guarded(own);
    }
    customElements.define(tag, constructor);
  };
}

/** Says where an element is broken instead of leaving half of it; the next update that succeeds takes the words away. */
function guarded(own: () => void): () => void {
  return function (this: HTMLElement): void {
    const root = (): ShadowRoot => this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const said = this.shadowRoot?.querySelector('.broken-part');
    try {
      own.call(this);
      said?.remove();
    } catch (error) {
      reportError(error);
      if (!said) root().append(notice(msg('Phần này của trang gặp lỗi. Xin tải lại trang, hoặc hỏi cơ quan.')));
    }
  };
}

function notice(text: string): HTMLElement {
  const element = document.createElement('p');
  element.className = 'broken-part notice error';
  element.role = 'alert';
  element.textContent = text;
  return element;
}

function fallback(): CustomElementConstructor {
  return class extends HTMLElement {
    connectedCallback(): void {
      if (this.shadowRoot) return;
      const slot = document.createElement('slot');
      slot.textContent = msg(
        'Trình duyệt này cũ quá, không mở được phần này. Xin dùng trình duyệt mới hơn, hoặc hỏi cơ quan.',
      );
      this.attachShadow({ mode: 'open' }).append(slot);
    }
  };
}
