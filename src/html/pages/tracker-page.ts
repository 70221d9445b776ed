import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { pageOf, type PageFrame } from './page.js';

/** Where a dossier is. What it asks for never stands in an address, so it needs a script. */
export function trackerPage(frame: PageFrame): TemplateResult {
  const { office, scripts, language } = frame;
  const { name, phone, hours, address } = office;
  const title = msg('Tra cứu hồ sơ');
  const otherwise = html`<p
    .textContent=${msg('Nếu chỗ này không hiện ô để nhập mã hồ sơ, xin gọi cơ quan và đọc mã hồ sơ.')}
  ></p>`;
  return pageOf(
    { title, description: title, path: 'theo-doi', languages: ['vi', 'en'], script: 'dvc.js' },
    frame,
    html`
      <h1 .textContent=${title}></h1>
      ${
        scripts
          ? html`<dvc-office
              endpoint=".."
              name=${name ?? nothing}
              phone=${phone ?? nothing}
              hours=${hours ?? nothing}
              address=${address ?? nothing}
              lang=${language}
            >
              <dvc-tracker>${otherwise}</dvc-tracker>
            </dvc-office>`
          : otherwise
      }
    `,
  );
}
