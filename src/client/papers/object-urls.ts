import { photosOfPdf } from './photos-to-pdf.js';

type BytesOf = (id: string) => Promise<Blob | undefined>;
type Split = (bytes: Blob) => readonly Blob[] | Promise<readonly Blob[]>;

/** Object addresses that papers are shown by; each is revoked when its paper goes. */
export class ObjectUrls {
  readonly #bytesOf: BytesOf;
  readonly #split: Split;
  readonly #made = new Map<string, Promise<readonly string[]>>();

  constructor(bytesOf: BytesOf, split: Split) {
    this.#bytesOf = bytesOf;
    this.#split = split;
  }

  of(id: string): Promise<readonly string[]> {
    const known = this.#made.get(id);
    if (known) return known;
    const made = this.#make(id);
    this.#made.set(id, made);
    return made;
  }

  drop(id: string): void {
    void this.#made.get(id)?.then((addresses) => addresses.forEach((each) => URL.revokeObjectURL(each)));
    this.#made.delete(id);
  }

  clear(): void {
    for (const id of [...this.#made.keys()]) this.drop(id);
  }

  async #make(id: string): Promise<readonly string[]> {
    const bytes = await this.#bytesOf(id);
    return bytes ? (await this.#split(bytes)).map((each) => URL.createObjectURL(each)) : [];
  }
}

/** The pictures a paper can be shown by: none for a PDF that we did not make ourselves. */
export function pages(bytes: Blob): readonly Blob[] | Promise<readonly Blob[]> {
  return bytes.type === 'application/pdf' ? photosOfPdf(bytes) : [bytes];
}
