/** Strings of a JSON text; a name is one before a colon. */
const strings = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/gs;

/** True when an object of a JSON text, whose value is at hand, has a name twice: readers differ in which one they take. */
export function namesTwice(text: string, parsed: unknown): boolean {
  let written = 0;
  for (const [, colon] of text.matchAll(strings)) if (colon) written += 1;
  let kept = 0;
  // Each pair is shown once, also under a name that would reach a prototype.
  for (const level: unknown[] = [parsed]; level.length;) {
    const value = level.pop();
    if (typeof value !== 'object' || value === null) continue;
    const values: readonly unknown[] = Object.values(value);
    if (!Array.isArray(value)) kept += values.length;
    for (const each of values) level.push(each);
  }
  return written !== kept;
}
