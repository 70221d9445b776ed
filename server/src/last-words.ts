/** What a person at the terminal is told of a failure: its words and those of what led to it. */
export function lastWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}\n${lastWords(error.cause)}`;
}
