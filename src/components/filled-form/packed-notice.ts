import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { fileSize } from '../words/file-size.js';

/** How the last packing ended. */
export type Packed =
  | { readonly kind: 'packing' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'packed'; readonly name: string; readonly file: File }
  | { readonly kind: 'lost'; readonly name: string };

/** What is said of it, and where the file is. */
export function packedNotice(packed: Packed | undefined): TemplateResult | typeof nothing {
  if (!packed || packed.kind === 'packing') return nothing;
  if (packed.kind === 'lost')
    return html`<div class="notice error">
      <p
        .textContent=${msg(str`Tệp “${packed.name}” không còn đọc được trên máy này nên chưa lưu hồ sơ. Hãy bỏ tệp đó rồi chụp lại.`)}
      ></p>
    </div>`;
  if (packed.kind === 'failed')
    return html`<div class="notice error">
      <p .textContent=${msg('Chưa gom được hồ sơ. Xin đóng bớt ứng dụng rồi thử lại.')}></p>
    </div>`;
  return html`<div class="notice">
    <p class="name" .textContent=${`${packed.name} (${fileSize(packed.file.size)})`}></p>
    <p .textContent=${msg('Xin mở mục Tải xuống của máy xem đã có tệp này chưa. Hồ sơ chưa được nộp.')}></p>
    <p .textContent=${msg('Trong tệp có thông tin cá nhân: trên máy dùng chung, hãy chép đi rồi xóa.')}></p>
    <p .textContent=${msg('Bản nháp không mất khi lưu tệp: nó còn đó cho đến khi ông/bà xóa hoặc hết hạn giữ.')}></p>
  </div>`;
}
