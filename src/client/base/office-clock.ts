/** A device's clock that differs by more is wrong; an answer that a cache has kept is never that old. */
const tolerance = 3_600_000;

/** Milliseconds by which the office is ahead of the device; `undefined` until an office has told the time. */
let ahead: number | undefined;

/** Reads the time off an answer of the office. */
export function hearTime({ ok, headers }: Response): void {
  const told = Date.parse(headers.get('date') ?? '');
  if (ok && !Number.isNaN(told)) ahead = told - Date.now();
}

/** True when an office has told the time, so that more than the device's own clock speaks for it. */
export function isTimeVouched(): boolean {
  return ahead !== undefined;
}

/** Milliseconds to add to the clock of this device, where it is plainly wrong. */
export function clockError(): number {
  return ahead !== undefined && Math.abs(ahead) > tolerance ? ahead : 0;
}

/** Now, by the office where the clock of this device is plainly wrong. */
export function officeNow(): Date {
  return new Date(Date.now() + clockError());
}

/** True when so many milliseconds have passed since something was saved, and offices vouch for both ends. */
export function hasPassed(span: number, saved: { readonly savedAt: string; readonly vouched?: boolean }): boolean {
  return saved.vouched === true && isTimeVouched() && officeNow().getTime() - Date.parse(saved.savedAt) >= span;
}
