import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Paper } from '../../client/papers/paper.js';
import type { PortalLimits, PortalPaper } from '../../model/portal-papers.js';
import type { Slot } from '../../model/procedure.js';
import { fileSize } from '../words/file-size.js';
import { isHandheld } from './hand-files.js';

/** What was told of files that were to leave the page. */
export type FileNews = 'shared' | 'saved' | { readonly lost: string };

export interface PapersView {
  readonly papers: readonly PortalPaper<Paper>[];
  /** The papers in the words of the page. */
  readonly slots: readonly Slot[];
  /** Papers that must be handed in and have no file here. */
  readonly lacking: readonly Slot[];
  readonly limits: PortalLimits;
  readonly news: FileNews | undefined;
  readonly onSave: (papers: readonly PortalPaper<Paper>[]) => void;
}

/** The files under the names and numbers of their papers, to be saved one by one or together. */
export function papersView({ papers, slots, lacking, limits, news, onSave }: PapersView): TemplateResult {
  const titles = lacking.map(({ title }) => title).join('; ');
  const titleOf = ({ id, title }: Slot): string => slots.find((slot) => slot.id === id)?.title ?? title;
  const save = isHandheld() ? msg('Chia sẻ') : msg('Lưu');
  return html`
    <p
      .textContent=${
        papers.length
          ? msg('Tên và số của tệp theo danh sách giấy tờ. Lưu về máy, rồi tải lên đúng mục trên Cổng.')
          : msg('Trong hồ sơ chưa có tệp giấy tờ nào.')
      }
    ></p>
    <ul class="papers" part="papers">
      ${papers.map(
        (paper) =>
          html`<li>
            <p class="name" translate="no" .textContent=${paper.name}></p>
            <p class="muted" .textContent=${`${titleOf(paper.slot)} · ${fileSize(paper.file.size)}`}></p>
            ${warning(paper, limits)}
            <button
              type="button"
              class="button"
              aria-label=${`${save} ${paper.name}`}
              @click=${() => onSave([paper])}
              .textContent=${save}
            ></button>
          </li>`,
      )}
    </ul>
    ${
      papers.length > 1
        ? html`<button type="button" class="button" part="save" @click=${() => onSave(papers)}>
            <span .textContent=${isHandheld() ? msg('Chia sẻ tất cả') : msg('Lưu tất cả')}></span>
          </button>`
        : nothing
    }
    ${lacking.length ? html`<p class="lacking" .textContent=${msg(str`Còn thiếu: ${titles}.`)}></p>` : nothing}
    <div role="status">${news ? told(news) : nothing}</div>
  `;
}

/** What the portal takes is not known for sure, so nothing is kept from leaving. */
function warning({ file, isTooLarge, isOtherKind }: PortalPaper<Paper>, { mostBytes, endings }: PortalLimits): unknown {
  if (!isTooLarge && !isOtherKind) return nothing;
  const [size, most] = [fileSize(file.size), fileSize(mostBytes)];
  const kinds = endings.join(', ').toUpperCase();
  return html`<p
    class="warned"
    .textContent=${
      isTooLarge
        ? msg(str`Tệp này ${size}; Cổng có thể chỉ nhận tới ${most}. Nếu Cổng không nhận, hãy chụp lại từng trang.`)
        : msg(str`Cổng có thể chỉ nhận ${kinds}. Nếu Cổng không nhận tệp này, hãy chụp lại giấy tờ.`)
    }
  ></p>`;
}

function told(news: FileNews): TemplateResult {
  if (typeof news === 'object')
    return html`<p
      class="notice error"
      .textContent=${msg(str`Tệp “${news.lost}” không còn đọc được trên máy này. Hãy bỏ tệp đó rồi chụp lại.`)}
    ></p>`;
  return html`<p
    class="notice"
    .textContent=${
      news === 'shared'
        ? msg('Đã đưa tệp sang ứng dụng ông/bà chọn. Giấy tờ chưa lên Cổng: xin tải lên ở đó.')
        : msg('Đã đưa tệp cho trình duyệt: xin xem mục Tải xuống. Giấy tờ chưa lên Cổng: xin tải lên ở đó.')
    }
  ></p>`;
}
