import { nothing, type ReactiveControllerHost } from 'lit';
import type { InAppHelp, Means, Need } from './in-app-help.js';

/** Signs of a browser inside an app; `app-name.ts` reads them closely. */
const signs = /Zalo|FB|Insta|TikTok|musical|Bytedance|; wv|iP(?!.*Safari)/;

/**
 * What a page lacks inside another app, told where it is needed. Its words are fetched only there, and where nothing can be
 * printed; where they do not come, nothing else is missing.
 */
export class InApp {
  #help: InAppHelp | undefined;
  #isAsked = false;

  constructor(readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>) {}

  draw(need: Need, means?: Means): unknown {
    if (signs.test(navigator.userAgent) || !('print' in window)) this.load();
    return this.#help?.draw(need, means) ?? nothing;
  }

  /** Fetches the words also where nothing tells of an app: what was asked for did not begin. */
  load(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    import('./in-app-help.js').then(
      ({ InAppHelp: part }) => {
        this.#help = new part(this.host);
        this.host.requestUpdate();
      },
      () => undefined,
    );
  }
}
