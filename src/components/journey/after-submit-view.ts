import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { ClientError } from '../../client/client-error.js';
import type { OutboxEntry } from '../../client/outbox/posts.js';
import { Draft } from '../../model/draft.js';
import type { Procedure } from '../../model/procedure.js';
import type { Receipt } from '../../schemas/receipt.js';
import { contact } from '../words/contact.js';
import '../dvc-filled-form.js';
import type { UnitSource } from '../fields/units.js';
import { draftFromDossier } from './saved-work.js';
import type { Office } from '../office/office-context.js';

/** What the view of a frozen dossier hangs on. */
export interface AfterSubmitContext {
  readonly online: boolean;
  /** True when this page can reach the office the dossier is for. */
  readonly reaches: boolean;
  readonly office: Office;
  /** In the words shown. */
  readonly procedure: Procedure;
  readonly units: UnitSource | undefined;
  /** Try again now. */
  readonly onSend: () => void;
  /** Open the answers again after a refusal. */
  readonly onAmend: () => void;
  /** The citizen has the receipt and is done. */
  readonly onPutAway: () => void;
}

/** A dossier between «Nộp» and its receipt, and the receipt. Says no more than is true. */
export function afterSubmitView(entry: OutboxEntry, around: AfterSubmitContext): TemplateResult {
  if (entry.receipt) return received(entry, entry.receipt, around);
  if (entry.state === 'refused') return refused(entry, around);
  return around.reaches ? sending(entry, around) : unreached(entry, around);
}

function sending({ kept, error }: OutboxEntry, { online, office, onSend }: AfterSubmitContext): TemplateResult {
  const why = reason(error, online);
  return html`
    <h3 class="step" tabindex="-1" .textContent=${msg('Hồ sơ đang được gửi')}></h3>
    <div class="notice warning" role="status">
      <p .textContent=${kept ? words.sending() : words.unkept()}></p>
      ${why ? html`<p .textContent=${why}></p>` : nothing}
    </div>
    <div class="actions">
      <button type="button" class="button" @click=${onSend}>${msg('Gửi ngay')}</button>
    </div>
    ${ask(office)}
  `;
}

function unreached({ kept }: OutboxEntry, { office }: AfterSubmitContext): TemplateResult {
  return html`
    <h3 class="step" tabindex="-1" .textContent=${msg('Hồ sơ chưa gửi đi')}></h3>
    <div class="notice warning" role="status">
      <p .textContent=${kept ? words.unsent() : words.unkept()}></p>
      <p
        .textContent=${msg(
          'Trang này không nối với cơ quan nhận hồ sơ. Xin mở lại trang ông/bà đã dùng để nộp, hoặc hỏi cơ quan.',
        )}
      ></p>
    </div>
    ${ask(office)}
  `;
}

function ask(office: Office): TemplateResult {
  return html`<section class="contact foot">
    <h3>${msg('Hỏi ai')}</h3>
    ${contact(office)}
  </section>`;
}

const words = {
  sending: () => msg('Đã lưu trên máy, đang gửi. Chưa nộp xong: xin đừng xóa dữ liệu của trang này.'),
  unsent: () => msg('Đã lưu trên máy. Chưa nộp xong: xin đừng xóa dữ liệu của trang này.'),
  unkept: () => msg('Máy này không lưu được hồ sơ. Xin đừng đóng trang này cho đến khi nộp xong.'),
};

/** Why it is not there yet, and that nothing has to be done. */
function reason(error: ClientError | undefined, online: boolean): string {
  if (!online) return msg('Đang mất mạng. Hồ sơ sẽ tự gửi khi có mạng trở lại.');
  if (!error) return '';
  if (error.code === 'busy') return msg('Cơ quan đang có nhiều hồ sơ. Hồ sơ này sẽ tự gửi lại sau ít phút.');
  return msg('Chưa tới được cơ quan. Hồ sơ sẽ tự gửi lại, ông/bà không phải làm gì.');
}

function refused({ error }: OutboxEntry, { onAmend, onSend, office }: AfterSubmitContext): TemplateResult {
  const problem = error?.problem ?? '';
  const sentence = refusals[problem] ?? (() => msg('Cơ quan chưa nhận hồ sơ này. Xin gọi cơ quan để được giúp.'));
  return html`
    <h3 class="step" tabindex="-1" .textContent=${msg('Hồ sơ chưa nộp được')}></h3>
    <div class="notice error" role="alert">
      <p .textContent=${sentence()}></p>
      <p .textContent=${msg('Những gì ông/bà đã điền và giấy tờ vẫn còn trên máy này.')}></p>
    </div>
    <div class="actions">
      <button type="button" class="button primary" @click=${onAmend}>${msg('Sửa hồ sơ')}</button>
      <button type="button" class="button" @click=${onSend}>${msg('Gửi lại')}</button>
    </div>
    ${ask(office)}
    ${problem ? html`<p class="muted">${msg('Mã lỗi để báo cơ quan:')} <code>${problem}</code></p>` : nothing}
  `;
}

/** What to do about each refusal, by the `type` of the office's problem document. */
const refusals: Readonly<Record<string, () => string>> = {
  'invalid-answers': () => msg('Cơ quan thấy có chỗ điền chưa đúng. Xin xem lại từng trang rồi nộp lại.'),
  'missing-file': () => msg('Cơ quan chưa có đủ giấy tờ của hồ sơ. Xin thêm lại giấy tờ rồi nộp lại.'),
  'file-not-complete': () => msg('Có giấy tờ chưa gửi trọn. Xin thêm lại giấy tờ đó rồi nộp lại.'),
  'file-mismatch': () => msg('Có giấy tờ khác với bản đã gửi. Xin thêm lại giấy tờ đó rồi nộp lại.'),
  'outdated-procedure': () => msg('Biểu mẫu đã có bản mới. Xin tải lại trang, xem lại các câu trả lời rồi nộp lại.'),
  'unknown-procedure': () => msg('Cơ quan này không nhận thủ tục này qua mạng. Xin gọi cơ quan để được chỉ dẫn.'),
  'too-large': () => msg('Hồ sơ nặng quá mức cơ quan nhận. Xin bớt hoặc chụp lại giấy tờ.'),
  'too-many-files': () => msg('Hồ sơ có nhiều tệp quá mức cơ quan nhận. Xin bớt giấy tờ không cần.'),
};

function received({ item }: OutboxEntry, receipt: Receipt, around: AfterSubmitContext): TemplateResult {
  const { procedure, units, office } = around;
  const draft = draftFromDossier(item, '');
  // Under another version of the document the same answers might read differently.
  const sent = draft.version === procedure.version ? new Draft(procedure, draft.key, '', draft.answers) : undefined;
  return html`
    <dvc-receipt .receipt=${receipt}>
      <dvc-filled-form
        .draft=${sent}
        .files=${item.files}
        .units=${units}
        .name=${receipt.office}
        .dossier=${receipt.code}
      ></dvc-filled-form>
      <h2>${msg('Theo dõi hồ sơ')}</h2>
      <dvc-tracker .code=${receipt.code} .secret=${receipt.secret} .client=${office.client}></dvc-tracker>
    </dvc-receipt>
    <div class="actions">
      <button type="button" class="button" @click=${around.onPutAway}>${msg('Tôi đã lưu mã, đóng hồ sơ này')}</button>
    </div>
  `;
}
