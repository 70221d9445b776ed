import { isControl, isFocused, type Control } from '../fields/field-view.js';

/** Listeners for the controls of a form that tell when one is left. */
export interface FieldExit {
  readonly onChange: (event: Event) => void;
  readonly onFocusOut: (event: FocusEvent) => void;
}

export function fieldExit(leave: (control: Control) => void): FieldExit {
  // A press takes the focus away before what is pressed hears of its click; an error that came or went in between
  // would move it from under the finger.
  const afterPress = (control: Control): void => {
    if (!document.documentElement.matches(':active')) leave(control);
    else addEventListener('mouseup', () => setTimeout(() => leave(control)), { once: true });
  };
  return {
    // Browsers that fill in a form do so without entering its controls.
    onChange: ({ target: control }) => {
      if (isControl(control) && !isFocused(control)) afterPress(control);
    },
    // A look at another window leaves nothing.
    onFocusOut: ({ target: control, relatedTarget: next }) => {
      if (!isControl(control) || isFocused(control)) return;
      if (!isControl(next) || next.name !== control.name) afterPress(control);
    },
  };
}
