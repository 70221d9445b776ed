import { decodeByElement } from './decode-by-element.js';

function add(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true });
}

/** Adds the standard methods that are missing, as newer browsers have them. */
export function mendBuiltins(): void {
  add(Array.prototype, 'at', function (this: readonly unknown[], index: number): unknown {
    const at = Math.trunc(index) || 0;
    return this[at < 0 ? this.length + at : at];
  });
  add(
    Array.prototype,
    'findLast',
    function (
      this: readonly unknown[],
      fits: (item: unknown, at: number, all: readonly unknown[]) => unknown,
    ): unknown {
      for (let at = this.length - 1; at >= 0; at--) if (fits(this[at], at, this)) return this[at];
      return undefined;
    },
  );
  add(Object, 'hasOwn', (owner: object, name: PropertyKey) => Object.prototype.hasOwnProperty.call(owner, name));
  add(
    String.prototype,
    'replaceAll',
    function (
      this: string,
      what: string | RegExp,
      by: string | ((found: string, ...rest: unknown[]) => string),
    ): string {
      const every = typeof what === 'string' ? new RegExp(what.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'), 'g') : what;
      return this.replace(every, by as string);
    },
  );
  add(Element.prototype, 'replaceChildren', function (this: Element, ...nodes: (Node | string)[]): void {
    while (this.lastChild) this.lastChild.remove();
    this.append(...nodes);
  });
  add(HTMLFormElement.prototype, 'requestSubmit', function (this: HTMLFormElement): void {
    const button = Object.assign(document.createElement('button'), { type: 'submit', hidden: true });
    this.append(button);
    button.click();
    button.remove();
  });
  add(window, 'reportError', (error: unknown) => void setTimeout(() => throwIt(error)));
  add(window, 'createImageBitmap', decodeByElement);
  mendAborting();
}

function throwIt(error: unknown): never {
  throw error;
}

/** A signal that tells why it was aborted. */
function mendAborting(): void {
  if ('throwIfAborted' in AbortSignal.prototype) return;
  const { abort } = AbortController.prototype;
  if (!('reason' in AbortSignal.prototype))
    AbortController.prototype.abort = function (
      reason: unknown = new DOMException('The operation was aborted.', 'AbortError'),
    ): void {
      if (!this.signal.aborted) Object.defineProperty(this.signal, 'reason', { value: reason, configurable: true });
      abort.call(this);
    };
  add(AbortSignal.prototype, 'throwIfAborted', function (this: AbortSignal): void {
    if (this.aborted) throw this.reason;
  });
}
