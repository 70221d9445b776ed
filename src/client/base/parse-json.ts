import { withFewMarks } from '../../model/plain-text.js';

/** Reads JSON that came from elsewhere; no text in it widens the page. */
export function parseJson(text: string): unknown {
  const isPlain = !text.includes('\\u') && withFewMarks(text) === text;
  return JSON.parse(
    text,
    isPlain ? undefined : (_, value: unknown) => (typeof value === 'string' ? withFewMarks(value) : value),
  );
}
