import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Procedure } from '../../model/procedure.js';
import { blankForm } from './blank-form.js';
import { addressIn, pageOf, type PageFrame } from './page.js';

/** The blank form to print; the printed sheet has nothing of the page around it. */
export function blankPage(procedure: Procedure, frame: PageFrame): TemplateResult {
  const { code, title, languages } = procedure;
  const { office, language } = frame;
  const name = msg(str`Tờ khai: ${title}`);
  return pageOf(
    { title: name, description: name, path: `${code}/to-khai`, up: '../', languages, sheet: true },
    { ...frame, unlisted: true },
    html`
      <p class="page-more">
        <a href=${`../${addressIn(code, language)}`} .textContent=${msg('Về hướng dẫn')}></a>
      </p>
      ${blankForm(procedure, office.name ?? '')}
    `,
  );
}
