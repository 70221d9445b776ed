import type { Readable, Writable } from 'node:stream';
import type { Language, Said } from './language.js';

/** What a command hears and says; a test may pass its own. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable & { readonly isTTY?: boolean };
  readonly error: Writable;
  /** Folder that relative paths start from. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
}

/** The command was called in a way it does not know; ends with code 2. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';

  constructor(
    readonly said: Said,
    options?: ErrorOptions,
  ) {
    super(said.en, options);
  }
}

export const exit = { done: 0, faults: 1, wrongUse: 2 } as const;

export type Exit = (typeof exit)[keyof typeof exit];

export interface Paint {
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** Colours for people at a terminal; nothing is added for a file, a pipe, or who has set NO_COLOR. */
export function paintFor({ output, env }: Terminal): Paint {
  const isPlain = output.isTTY !== true || Boolean(env['NO_COLOR']) || env['TERM'] === 'dumb';
  const code =
    (on: number) =>
    (text: string): string =>
      isPlain ? text : `\u001B[${on}m${text}\u001B[0m`;
  return { red: code(31), yellow: code(33), dim: code(2) };
}
