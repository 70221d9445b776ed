/** Changes a class before it is defined, in an engine that lacks something. */
type Prepare = (constructor: CustomElementConstructor) => void;

/** What our elements are built on, as names in an object; Chromium has all since 100, Safari since 16.4. */
function isWhole(): boolean {
  const needed: readonly (readonly [object, string])[] = [
    [Array.prototype, 'at'],
    [Array.prototype, 'findLast'],
    [Object, 'hasOwn'],
    [String.prototype, 'replaceAll'],
    [Element.prototype, 'replaceChildren'],
    [HTMLFormElement.prototype, 'requestSubmit'],
    [HTMLElement.prototype, 'attachInternals'],
    [AbortSignal.prototype, 'throwIfAborted'],
    [Document.prototype, 'adoptedStyleSheets'],
    [CSSStyleSheet.prototype, 'replace'],
    [window, 'reportError'],
    [window, 'createImageBitmap'],
    [document.createElement('dialog'), 'showModal'],
  ];
  return needed.every(([owner, name]) => name in owner);
}

let prepare: Prepare | undefined;
/** On the server of a framework there is no page, and nothing to mend. */
const mending = typeof document === 'undefined' || isWhole() ? undefined : mend(1_000);

/** What a line has lost is asked for again, after `wait` milliseconds and then less and less often. */
async function mend(wait: number): Promise<void> {
  try {
    ({ prepare } = await import('../old-engine/mend-engine.js'));
  } catch {
    await new Promise((done) => setTimeout(done, wait));
    await mend(Math.min(2 * wait, 60_000));
  }
}

/** Runs `define` once the engine has what the class needs: at once in a browser of today. */
export function whenWhole(constructor: CustomElementConstructor, define: () => void): void {
  const prepared = (): void => {
    prepare?.(constructor);
    define();
  };
  if (!mending || prepare) prepared();
  else void mending.then(prepared);
}
