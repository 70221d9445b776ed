type Value = string | File | FormData | null;

/** An element that takes part in a form as the platform would let it. */
type Host = HTMLElement & { formResetCallback?(): void };

const all = new Set<FormInternals>();

/** What `attachInternals` gives, as far as our elements use it: the value goes along as hidden inputs in the tag. */
export class FormInternals {
  #inputs: readonly HTMLInputElement[] = [];
  #flags: ValidityStateFlags = {};
  #anchor: HTMLElement | undefined;
  validationMessage = '';

  constructor(readonly host: Host) {
    all.add(this);
  }

  get form(): HTMLFormElement | null {
    return this.host.closest('form');
  }

  get validity(): ValidityState {
    return { ...this.#flags, valid: this.#isValid } as ValidityState;
  }

  get willValidate(): boolean {
    return !this.host.hasAttribute('disabled');
  }

  setFormValue(value: Value): void {
    const name = this.host.getAttribute('name') ?? '';
    const entries: readonly (readonly [string, FormDataEntryValue])[] =
      value instanceof FormData ? [...value] : value === null ? [] : [[name, value]];
    for (const input of this.#inputs) input.remove();
    this.#inputs = this.form
      ? entries.filter(([key]) => key).map(([key, each]) => hidden(key, String(each), this.willValidate))
      : [];
    this.host.append(...this.#inputs);
  }

  setValidity(flags: ValidityStateFlags, message = '', anchor?: HTMLElement): void {
    this.#flags = flags;
    this.validationMessage = message;
    this.#anchor = anchor;
  }

  checkValidity(): boolean {
    if (this.#isValid || !this.willValidate) return true;
    this.host.dispatchEvent(new CustomEvent('invalid', { cancelable: true }));
    return false;
  }

  reportValidity(): boolean {
    const isRight = this.checkValidity();
    if (!isRight) (this.#anchor ?? this.host).focus();
    return isRight;
  }

  get #isValid(): boolean {
    return !Object.values(this.#flags).some(Boolean);
  }
}

function hidden(name: string, value: string, enabled: boolean): HTMLInputElement {
  return Object.assign(document.createElement('input'), { type: 'hidden', name, value, disabled: !enabled });
}

/** The elements of a form that are on the page, in no order. */
function within(form: EventTarget | null): readonly FormInternals[] {
  for (const each of all) if (!each.host.isConnected) all.delete(each);
  return [...all].filter((each) => each.form === form);
}

/** Gives elements `attachInternals` where the platform has none, and hears of forms what the platform would tell. */
export function hearForms(): void {
  if ('attachInternals' in HTMLElement.prototype) return;
  Object.defineProperty(HTMLElement.prototype, 'attachInternals', {
    value(this: Host) {
      return new FormInternals(this);
    },
    configurable: true,
    writable: true,
  });
  addEventListener(
    'submit',
    (event) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || form.noValidate) return;
      const wrong = within(form).filter((each) => !each.checkValidity());
      if (wrong.length === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      wrong[0]?.reportValidity();
    },
    true,
  );
  addEventListener('reset', (event) => {
    if (!event.defaultPrevented) for (const { host } of within(event.target)) host.formResetCallback?.();
  });
}
