import { msg, str } from '@lit/localize';
import { css, html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { GuideFacts } from '../../model/guide-facts.js';
import { addStyles } from '../base/add-styles.js';
import { printOnly } from '../base/print.js';
import { day } from '../words/dates.js';

/** What only the printed guide says: of which procedure, whose, from when, and where the page is. */
export function paperHead(facts: GuideFacts, office: string): TemplateResult {
  return html`<header class="paper">
    <h2 .textContent=${facts.title}></h2>
    ${paperFacts(facts, office)}
  </header>`;
}

/** The same where the title stands on the page already. */
export function paperFacts({ checked }: GuideFacts, office: string): TemplateResult {
  const address = location.href.split('#')[0] ?? '';
  return html`<div class="paper">
    ${office ? html`<p .textContent=${office}></p>` : nothing}
    <p .textContent=${msg(str`Nội dung được đối chiếu với nguồn ngày ${day(checked.on)}.`)}></p>
    <p .textContent=${msg(str`Địa chỉ trang: ${address}`)}></p>
  </div>`;
}

/**
 * One page of A4: smaller letters, cards side by side, and nothing that only helps on a screen. A page that the browser's
 * own menu prints has its title already.
 */
const paperStyles = css`
  .paper {
    display: none;
  }
  @media print {
    :host {
      max-inline-size: none;
      background: none;
      font-size: 10.5pt;
      line-height: 1.35;
    }
    :host([data-dvc-printed]) .paper {
      display: block;
    }
    .paper p,
    .contact p {
      margin: 0;
    }
    :host([data-dvc-printed]) slot[name='head'],
    .only-screen,
    .effort,
    .ask,
    .sources {
      display: none;
    }
    summary {
      min-block-size: 0;
      padding: 0;
      list-style: none;
    }
    .parts {
      display: block;
      columns: 2;
      column-gap: 8px;
      margin-block: 8px 0;
    }
    .card {
      margin-block-end: 8px;
      padding: 8px 10px;
    }
    .card,
    .notice {
      break-inside: avoid;
    }
    h3,
    p,
    ul,
    ol {
      margin-block-end: 0.3em;
    }
    .plain li + li {
      margin-block-start: 0.3em;
    }
    .call {
      min-block-size: 0;
    }
  }
`;

/** Prints the element with the guide, whose head is drawn, and nothing else of the page around it. */
export function printGuide(guide: ReactiveElement): void {
  addStyles(guide.renderRoot, paperStyles);
  printOnly(guide);
}
