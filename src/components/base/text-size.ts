import { remember, remembered } from './remembered.js';
import { theme } from './theme.js';

/** How many times its own size the text of our elements has. */
export const textSizes = { medium: 1, large: 1.25, largest: 1.5 } as const;

export type TextSizeName = keyof typeof textSizes;

const key = 'dvc-text-size';
const listeners = new Set<() => void>();
let current: TextSizeName = 'medium';
let isRead = false;

/** The size that is shown now, by all our elements of the page. */
export function textSize(): TextSizeName {
  return current;
}

/** Shows all our elements of the page in a size; `isKept` remembers it on the device. */
export function setTextSize(size: TextSizeName, isKept: boolean): void {
  current = size;
  isRead = true;
  show();
  if (isKept) remember(key, size === 'medium' ? undefined : size);
}

/** Takes up the size that this device remembers, unless one was chosen on the page already. */
export function recallTextSize(): void {
  if (isRead) return;
  isRead = true;
  const kept = remembered(key);
  if (!isSize(kept)) return;
  current = kept;
  show();
}

/** Calls back when the size changes; returns how to stop that. */
export function onTextSize(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** All our elements share the sheet of the theme, so one rule in it reaches them, and nothing else of the page. */
function show(): void {
  const sheet = theme.styleSheet;
  if (!sheet) return;
  const times = textSizes[current];
  const rule = times === 1 ? '' : `:host{--_times:${times};font-size:calc(var(--_size)*${times})}`;
  // The whole sheet anew: Firefox does not show a rule that is put into a sheet it has shown before.
  sheet.replaceSync(theme.cssText + rule);
  for (const listener of listeners) listener();
}

function isSize(text: string | null): text is TextSizeName {
  return text !== null && Object.hasOwn(textSizes, text);
}
