const focusable = 'button, a[href], input, select, textarea, [tabindex]:not([tabindex="-1"])';

const closers = new WeakMap<HTMLElement, () => void>();

/**
 * Gives dialogs `showModal` and `close` where the engine has none (Safari below 15.4): laid over the screen, closed by Escape,
 * the focus kept inside and given back afterwards.
 */
export function mendDialogs(): void {
  const dialog = document.createElement('dialog');
  if ('showModal' in dialog) return;
  for (const [name, value] of Object.entries({ showModal, close }))
    Object.defineProperty(Object.getPrototypeOf(dialog), name, { value, configurable: true, writable: true });
}

const overScreen: readonly (readonly [string, string])[] = [
  ['position', 'fixed'],
  ...['top', 'right', 'bottom', 'left'].map((side): [string, string] => [side, '0']),
  ['z-index', '2147483647'],
  ['display', 'block'],
  ['box-sizing', 'border-box'],
  ['margin', 'auto'],
  ['overflow', 'auto'],
  ['box-shadow', '0 0 0 100vmax rgba(0, 0, 0, 0.6)'],
];

function showModal(this: HTMLElement): void {
  if (this.hasAttribute('open')) return;
  const root = this.getRootNode();
  const before = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  for (const [name, value] of overScreen) this.style.setProperty(name, value);
  for (const [name, value] of [
    ['open', ''],
    ['role', 'dialog'],
    ['aria-modal', 'true'],
  ] as const)
    this.setAttribute(name, value);
  const stays = (): readonly HTMLElement[] => [...this.querySelectorAll<HTMLElement>(focusable)];
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close.call(this);
    else if (event.key !== 'Tab') return;
    event.preventDefault();
    if (event.key === 'Tab') step(stays(), event.shiftKey ? -1 : 1, root);
  };
  const onLeft = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !this.contains(relatedTarget)) stays()[0]?.focus();
  };
  this.addEventListener('keydown', onKey);
  this.addEventListener('focusout', onLeft);
  closers.set(this, () => {
    this.removeEventListener('keydown', onKey);
    this.removeEventListener('focusout', onLeft);
    for (const [name] of overScreen) this.style.removeProperty(name);
    if (before instanceof HTMLElement) before.focus();
  });
  stays()[0]?.focus();
}

/** To the next control or the one before, and round. */
function step(stays: readonly HTMLElement[], by: 1 | -1, root: Node): void {
  const active = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  const at = stays.findIndex((each) => each === active);
  stays[(at + by + stays.length) % stays.length]?.focus();
}

function close(this: HTMLElement): void {
  if (!this.hasAttribute('open')) return;
  this.removeAttribute('open');
  closers.get(this)?.();
  closers.delete(this);
  this.dispatchEvent(new CustomEvent('close'));
}
