import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Papers } from '../../client/papers/papers.js';

/** Draws its host again when the papers change, and has their pictures at hand. */
export class PapersController implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly papers: Papers | undefined };
  readonly #onChange: () => void;
  readonly #pictures = new Map<string, readonly string[]>();
  #papers: Papers | undefined;
  #stop: (() => void) | undefined;

  constructor(
    host: ReactiveControllerHost & { readonly papers: Papers | undefined },
    onChange = () => host.requestUpdate(),
  ) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#watch(undefined);
  }

  hostUpdate(): void {
    this.#watch(this.#host.papers);
  }

  /** The pages a paper can be shown by; the host is drawn again once they are there. */
  pictures(id: string): readonly string[] {
    const known = this.#pictures.get(id);
    if (known) return known;
    this.#pictures.set(id, []);
    void this.#load(id);
    return [];
  }

  async #load(id: string): Promise<void> {
    const pictures = await this.#papers?.pictures(id);
    if (!pictures?.length) return;
    this.#pictures.set(id, pictures);
    this.#host.requestUpdate();
  }

  #watch(papers: Papers | undefined): void {
    if (papers === this.#papers) return;
    this.#stop?.();
    this.#pictures.clear();
    this.#papers = papers;
    this.#stop = papers?.subscribe(() => {
      const here = new Set(papers.list.map(({ id }) => id));
      for (const id of [...this.#pictures.keys()]) if (!here.has(id)) this.#pictures.delete(id);
      this.#onChange();
    });
  }
}
