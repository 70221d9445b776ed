import { msg, str } from '@lit/localize';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { appName } from './app-name.js';
import { copyText } from './copy-text.js';

/** Where something may be missing: while a form is filled, at its papers, at a file to save, at a slip or a form to print. */
export type Need = 'draft' | 'papers' | 'file' | 'slip' | 'sheet';

/** What can be taken along in another way. */
export interface Means {
  readonly text?: () => string | Promise<string>;
  readonly file?: File | undefined;
}

/** What was done with what somebody wanted to take along. */
type Taken = { readonly kind: 'copied' } | { readonly kind: 'shown'; readonly text: string };

/**
 * Tells what a page may lack inside an app, what to do instead, and how to get to a browser. Nothing of the app can be asked,
 * so all is said as what may be; only that there is no printing at all is known.
 */
export class InAppHelp {
  #taken: Taken | undefined;
  readonly #app: string | undefined;

  constructor(readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    // What was put on the screen of an iPhone calls itself as apps do, and is none.
    const isOwn = 'standalone' in navigator && navigator.standalone === true;
    this.#app = isOwn ? undefined : appName(navigator.userAgent);
  }

  draw(need: Need, { text, file }: Means = {}): TemplateResult | undefined {
    const prints = need === 'slip' || need === 'sheet';
    if (this.#app === undefined && !prints) return undefined;
    const app = this.#app || msg('ứng dụng này');
    const leads = this.#app !== undefined && need !== 'sheet';
    // What is among the actions of a page keeps its distance, and is not printed.
    return html`<div class="actions in-app">
      <div class="notice">
        ${leads ? html`<p .textContent=${lead(this.#app)}></p>` : nothing}
        <p .textContent=${sentences[need](app)}></p>
        ${prints ? nothing : html`<p .textContent=${wayOut()}></p>`}
        <div class="actions">
          ${prints ? nothing : this.#button(msg('Chép địa chỉ trang này'), () => this.#copy(location.href))}
          ${text ? this.#button(copyWords[need]?.() ?? msg('Chép'), async () => this.#copy(await text())) : nothing}
          ${text && 'share' in navigator ? this.#share(async () => ({ text: await text() })) : nothing}
          ${file && canShare(file) ? this.#share(() => ({ files: [file] })) : nothing}
        </div>
        <div role="status">${this.#taken ? told(this.#taken) : nothing}</div>
      </div>
    </div>`;
  }

  #button(words: string, act: () => unknown): TemplateResult {
    return html`<button type="button" class="button" @click=${act}><span .textContent=${words}></span></button>`;
  }

  #share(data: () => ShareData | Promise<ShareData>): TemplateResult {
    return this.#button(msg('Gửi sang ứng dụng khác'), async () => {
      try {
        await navigator.share(await data());
      } catch (error) {
        // The citizen has closed the list of apps, or the app forbids it: what is on the screen stays.
        if (!(error instanceof DOMException)) throw error;
      }
    });
  }

  async #copy(text: string): Promise<void> {
    this.#taken = undefined;
    this.host.requestUpdate();
    this.#taken = (await copyText(text)) ? { kind: 'copied' } : { kind: 'shown', text };
    this.host.requestUpdate();
  }
}

function lead(app: string | undefined): string {
  return app ? msg(str`Trang đang mở trong ${app}.`) : msg('Trang đang mở trong một ứng dụng, không phải trình duyệt.');
}

function wayOut(): string {
  return msg(
    'Mở bằng trình duyệt: bấm ⋯ hoặc ⋮ ở góc màn hình rồi chọn “Mở bằng trình duyệt”, hoặc chép địa chỉ rồi dán vào Chrome hay Safari.',
  );
}

const sentences: Readonly<Record<Need, (app: string) => string>> = {
  draft: (app) => msg(str`Những gì ông/bà điền ở đây chỉ có trong ${app}, không sang trình duyệt theo.`),
  papers: (app) =>
    msg(
      str`Nếu ở đây không chụp hoặc chọn được tệp, xin mở trang bằng trình duyệt. Những gì đã điền trong ${app} không sang theo.`,
    ),
  file: () =>
    msg(
      'Ở đây có thể không lưu được tệp. Nếu không thấy tệp trong mục Tải xuống, xin chép tờ khai dạng chữ ở mục 2, hoặc điền lại trong trình duyệt.',
    ),
  slip: () =>
    'print' in window
      ? msg('Nếu bấm mà không thấy gì để in hay tải, xin chụp màn hình phiếu này, hoặc chép phiếu.')
      : msg('Ở đây không in được. Xin chụp màn hình phiếu này, hoặc chép phiếu.'),
  sheet: () =>
    'print' in window
      ? msg('Nếu bấm mà không thấy gì để in, xin chép tờ khai dạng chữ để giữ hoặc in ở máy khác.')
      : msg('Ở đây không in được. Xin chép tờ khai dạng chữ để giữ hoặc in ở máy khác.'),
};

const copyWords: Readonly<Partial<Record<Need, () => string>>> = {
  slip: () => msg('Chép phiếu'),
  sheet: () => msg('Chép tờ khai dạng chữ'),
};

function canShare(file: File): boolean {
  return 'canShare' in navigator && navigator.canShare({ files: [file] });
}

function told(taken: Taken): TemplateResult {
  if (taken.kind === 'copied') return html`<p .textContent=${msg('Đã chép.')}></p>`;
  return html`<p .textContent=${msg('Ở đây không cho chép. Xin bấm giữ dòng chữ dưới đây rồi chọn Sao chép.')}></p>
    <textarea readonly rows="6" aria-label=${msg('Chữ để chép')} .value=${taken.text}></textarea>`;
}
