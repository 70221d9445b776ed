type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The controls inside an element, in the order of the page. */
export function controlsOf(element: Element): readonly Control[] {
  return [...(element.shadowRoot?.querySelectorAll<Control>('input, select, textarea') ?? [])];
}

/** The control of a question in a form. */
export function controlOf(element: Element, name: string): Control {
  const found = controlsOf(element).find((control) => control.name === name);
  if (!found) throw new Error(`There is no control ${name}.`);
  return found;
}

/** Types into a control as a person does, without leaving it. */
export function enter(control: Control, text: string): void {
  control.focus();
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Picks an option of a list. */
export function pick(control: Control, value: string): void {
  enter(control, value);
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Leaves a control for nowhere. */
export function leave(control: Control): void {
  control.focus();
  control.blur();
  // A page behind another page hears of no focus.
  control.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
}
