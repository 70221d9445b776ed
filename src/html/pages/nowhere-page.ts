import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { addressIn, pageOf, type PageFrame } from './page.js';

/** Said where this office takes no such procedure. */
export function nowherePage(frame: PageFrame, up: './' | '../'): TemplateResult {
  const title = msg('Không có thủ tục này ở đây');
  return pageOf(
    { title, description: title, path: '', up, languages: [frame.language] },
    { ...frame, unlisted: true },
    html`
      <h1 .textContent=${title}></h1>
      <p .textContent=${msg('Cơ quan này không nhận thủ tục có mã như vậy. Xin xem danh mục, hoặc gọi cơ quan.')}></p>
      <p><a href=${up + addressIn('', frame.language)} .textContent=${msg('Danh mục thủ tục')}></a></p>
    `,
  );
}
