import { readFileSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { examine, type Examined } from '../examine.js';
import type { Language } from '../language.js';

/** Editors write a file in several steps; so many milliseconds after the last it is read. */
const calm = 60;

/** A document that is looked at again whenever its file is saved. */
export class Watched {
  examined: Examined;
  readonly #listeners = new Set<() => void>();
  readonly #stop: () => void;
  #text: Buffer;

  /** `shown` is how the file is called in what is told of it. */
  constructor(
    readonly file: string,
    readonly shown: string,
    readonly language: Language,
  ) {
    this.#text = readFileSync(file);
    this.examined = examine(shown, this.#text, language);
    let timer: NodeJS.Timeout | undefined;
    // The folder is watched, because many editors put a new file in the place of the old one.
    const watcher = watch(dirname(file), (_, name) => {
      if (name !== null && name !== basename(file)) return;
      clearTimeout(timer);
      timer = setTimeout(() => this.#look(), calm);
    });
    this.#stop = () => {
      clearTimeout(timer);
      watcher.close();
    };
  }

  /** Calls `listener` after each change; returns how to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#stop();
  }

  #look(): void {
    let text: Buffer;
    try {
      text = readFileSync(this.file);
    } catch (error) {
      // Between the steps of an editor the file is not there; its next step is seen, too.
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
      throw error;
    }
    if (text.equals(this.#text)) return;
    this.#text = text;
    this.examined = examine(this.shown, text, this.language);
    for (const listener of this.#listeners) listener();
  }
}
