import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

/** Says at a button that what it was pressed for was not done, because of a fault of ours. It takes the focus. */
export function brokenNotice(more?: TemplateResult): TemplateResult {
  return html`<div class="notice error broken" role="alert" tabindex="-1">
    <p
      .textContent=${msg(
        'Trang này gặp lỗi nên chưa làm được điều ông/bà vừa bấm. Xin thử lại. Nếu vẫn vậy, xin in ra để nộp tại cơ quan và báo cho cơ quan quản lý trang.',
      )}
    ></p>
    ${more}
  </div>`;
}
