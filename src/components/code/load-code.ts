type Code = typeof import('./printed-code.js');

let coming: Promise<Code | undefined> | undefined;

/**
 * What makes and draws codes. It is fetched where a review can be printed, not before; where it does not come, the form is
 * printed without a code, and the next print asks again.
 */
export function loadCode(): Promise<Code | undefined> {
  return (coming ??= import('./printed-code.js').catch(() => (coming = undefined)));
}
