import type { Json } from './json.js';

/** A value whose texts can be written: half a character is none, and U+FFFD stands in its place. */
export function wholeJson(value: Json): Json {
  // Escapes stand for halves alone; a backslash of the text itself is written twice.
  const written = JSON.stringify(value).replaceAll(/\\\\|\\ud[89a-f][\da-f]{2}/g, (found) =>
    found === '\\\\' ? found : '\\ufffd',
  );
  return JSON.parse(written) as Json;
}
