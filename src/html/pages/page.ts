import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { contact, type Contact } from '../../components/words/contact.js';

/** What the pages of a receiver share. Every address in them is relative, for nobody tells us where we are mounted. */
export interface PageFrame {
  readonly office: Contact;
  /** The scripts of the elements lie beside, under `dvc/`. */
  readonly scripts: boolean;
  readonly language: string;
  /** Search engines are asked to leave it out. */
  readonly unlisted: boolean;
}

/** What one page is. */
export interface PageOf {
  readonly title: string;
  readonly description: string;
  /** Its own name in the folder `p/`; '' is the list. */
  readonly path: string;
  /** From the page to the folder `p/`. */
  readonly up?: string;
  /** The languages it can be read in. */
  readonly languages: readonly string[];
  /** Only its content is printed. */
  readonly sheet?: boolean;
  readonly script?: 'dvc.js' | 'dvc-procedure.js' | undefined;
  /** It stands in a frame of another site, which has a head and a foot of its own. */
  readonly embedded?: boolean;
}

const names: Readonly<Record<string, string>> = { vi: 'Tiếng Việt', en: 'English' };

/** An address in the folder, in the language of the page; Vietnamese is what comes unasked. */
export function addressIn(path: string, language: string): string {
  return language === 'vi' ? path : `${path}?lang=${language}`;
}

/** A whole page around its content, without its doctype. */
export function pageOf(page: PageOf, frame: PageFrame, content: unknown): TemplateResult {
  const { title, description, path, up = './', languages, script, sheet = false, embedded = false } = page;
  const { office, scripts, language, unlisted } = frame;
  const name = office.name ?? '';
  const others = languages.filter((each) => each !== language && Object.hasOwn(names, each));
  return html`<!doctype html>
    <html lang=${language} ?data-dvc-embed=${embedded}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title .textContent=${name ? `${title} – ${name}` : title}></title>
        <meta name="description" content=${description} />
        ${unlisted ? html`<meta name="robots" content="noindex" />` : nothing}
        <link rel="canonical" href=${up + addressIn(path, language)} />
        ${others.map((each) => html`<link rel="alternate" hreflang=${each} href=${up + addressIn(path, each)} />`)}
        <link rel="stylesheet" href=${`${up}page.css`} />
        ${scripts && script ? html`<script type="module" src=${`${up}../dvc/${script}`}></script>` : nothing}
        ${scripts && embedded ? html`<script defer src=${`${up}../dvc/dvc-frame.js`}></script>` : nothing}
      </head>
      <body class=${sheet ? 'page-sheet' : nothing}>
        ${embedded ? wholePage(addressIn(up + path, language)) : pageHead(page, frame)}
        <main>${content}</main>
        ${embedded ? nothing : html`<footer class="page-foot">${contact(office)}</footer>`}
      </body>
    </html>`;
}

function pageHead({ path, up = './', languages }: PageOf, { office, language }: PageFrame): TemplateResult {
  const others = languages.filter((each) => each !== language && Object.hasOwn(names, each));
  return html`<header class="page-head">
    <p class="page-name" .textContent=${office.name ?? ''}></p>
    <nav aria-label=${msg('Trang chính')}>
      <ul>
        <li><a href=${up + addressIn('', language)} .textContent=${msg('Danh mục thủ tục')}></a></li>
        <li><a href=${up + addressIn('theo-doi', language)} .textContent=${msg('Tra cứu hồ sơ')}></a></li>
        ${others.map(
          (each) =>
            html`<li>
              <a
                lang=${each}
                hreflang=${each}
                href=${up + addressIn(path, each)}
                .textContent=${names[each] ?? each}
              ></a>
            </li>`,
        )}
      </ul>
    </nav>
  </header>`;
}

/** What a browser keeps in a frame of another site is kept apart, and may be lost. */
function wholePage(address: string): TemplateResult {
  return html`<p class="page-hint">
    <span .textContent=${msg('Bản nháp khai trong khung này có thể không còn khi ông/bà quay lại.')}></span>
    <a href=${address} target="_top" .textContent=${msg('Mở cả trang')}></a>
  </p>`;
}
