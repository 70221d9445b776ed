import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { ClientError } from '../../client/client-error.js';
import type { OutboxItem } from '../../client/device-store.js';
import type { OutboxEntry } from '../../client/outbox/posts.js';
import { Draft } from '../../model/draft.js';
import type { Procedure } from '../../model/procedure.js';
import type { Receipt } from '../../schemas/receipt.js';
import type { Papers } from '../../client/papers/papers.js';
import { contact } from '../words/contact.js';
import '../dvc-filled-form.js';
import type { UnitSource } from '../fields/unit-source.js';
import { draftFromDossier } from './saved-work.js';
import type { Office } from '../office/office-context.js';
import type { Dossiers, Told } from './dossiers.js';

/** What the view of a frozen dossier hangs on. */
export interface AfterSubmitContext {
  readonly online: boolean;
  /** True when this page can reach the office the dossier is for. */
  readonly reaches: boolean;
  readonly office: Office;
  /** In the words shown. */
  readonly procedure: Procedure;
  readonly units: UnitSource | undefined;
  /** Whether `<dvc-handover>` is here. */
  readonly handover: 'unasked' | 'asked' | 'here' | 'lost';
  /** Of a dossier that has not arrived. */
  readonly papers: Papers | undefined;
  readonly dossiers: Dossiers;
  /** What may be begun with the answers of this dossier, once its script is here. */
  readonly again: unknown;
  /** Does what the citizen pressed for; the next screen takes the focus. */
  readonly ask: (act: () => unknown) => void;
  /** Opens a refused dossier under the document the office judges by now. */
  readonly onAmend: () => void;
  /** Try again now. */
  readonly onSend: () => void;
}

/** A dossier between «Nộp» and its receipt, and the receipt. Says no more than is true. */
export function afterSubmitView(entry: OutboxEntry, around: AfterSubmitContext): TemplateResult {
  if (entry.receipt) return received(entry, entry.receipt, around);
  return html`${entry.state === 'refused' ? refused(entry, around) : waiting(entry, around)}
  ${isOnItsWay(entry, around) ? another(around) : meanwhile(entry, around)}`;
}

/** Nothing speaks against its arriving in a moment: there is nothing else to do yet. */
function isOnItsWay({ kept, failures, state }: OutboxEntry, { reaches, online }: AfterSubmitContext): boolean {
  return kept && reaches && online && !failures && state !== 'refused';
}

function waiting({ item, kept, error, failures }: OutboxEntry, around: AfterSubmitContext): TemplateResult {
  const { reaches, online, dossiers, ask, onSend } = around;
  const isSending = reaches && online;
  const title = isSending ? msg('Hồ sơ đang được gửi') : msg('Hồ sơ chưa gửi đi');
  const place = kept ? (isSending ? words.sending() : words.unsent()) : words.unkept();
  const why = reaches ? reason(error, online) : words.unreached();
  return html`
    <h3 class="step" tabindex="-1" .textContent=${title}></h3>
    <div class="notice warning" role="status">
      <p .textContent=${place}></p>
      ${why ? html`<p .textContent=${why}></p>` : nothing}
      ${failures > 2 && online ? html`<p .textContent=${otherwise(failures)}></p>` : nothing}
    </div>
    ${question(dossiers.told, item, around)}
    <div class="actions">
      ${reaches ? html`<button type="button" class="button" @click=${onSend}>${msg('Gửi ngay')}</button>` : nothing}
      <button type="button" class="button asks" @click=${() => ask(() => dossiers.takeBack(item))}>
        ${msg('Lấy lại để sửa')}
      </button>
    </div>
  `;
}

/** What was asked back before something is done, or why it is not done. */
function question(told: Told | undefined, item: OutboxItem, { dossiers, ask }: AfterSubmitContext): unknown {
  if (told?.key !== item.key) return nothing;
  const [sentence, act, title] = questions[told.what]();
  const acts = {
    takeBack: () => dossiers.takeBack(item, { sure: true }),
    putAway: () => dossiers.putAway(item),
  };
  return html`<div class="notice warning" role="alert">
    <p .textContent=${sentence}></p>
    ${
      act
        ? html`<div class="actions">
            <button type="button" class="button" @click=${() => ask(acts[act])}>${title}</button>
            <button type="button" class="button primary" @click=${(event: Event) => keep(event, dossiers)}>
              ${msg('Giữ lại')}
            </button>
          </div>`
        : nothing
    }
  </div>`;
}

/** The question goes, and the focus returns to the button that asked it. */
function keep({ currentTarget }: Event, dossiers: Dossiers): void {
  const root = currentTarget instanceof Element && currentTarget.getRootNode();
  if (root instanceof ShadowRoot) root.querySelector<HTMLElement>('.asks')?.focus();
  dossiers.keep();
}

type Question = readonly [sentence: string, act?: 'takeBack' | 'putAway', title?: string];

const questions: Readonly<Record<Told['what'], () => Question>> = {
  unsure: () => [
    msg(
      'Chưa hỏi được cơ quan xem hồ sơ này đã tới chưa. Nếu đã tới, bản sửa sẽ không nộp được nữa: ông/bà nên chờ, hoặc gọi cơ quan trước.',
    ),
    'takeBack',
    msg('Vẫn lấy lại'),
  ],
  busy: () => [
    msg(
      'Ông/bà đang làm một hồ sơ khác của thủ tục này, ở đây hoặc ở một thẻ khác. Xin nộp hoặc xóa hồ sơ đó trước, rồi lấy lại hồ sơ này.',
    ),
  ],
  unkept: () => [msg('Máy đã hết chỗ nên chưa lấy lại được hồ sơ. Hồ sơ vẫn được giữ để gửi.')],
  closing: () => [
    msg('Làm vậy sẽ xóa mã hồ sơ và số bí mật khỏi máy này. Xin chắc là ông/bà đã in phiếu hoặc chép lại cả hai số.'),
    'putAway',
    msg('Xóa khỏi máy này'),
  ],
};

/** What else can be done with a dossier that is not there yet: print it, keep it, hand it in, begin another. */
function meanwhile({ item, kept, state }: OutboxEntry, around: AfterSubmitContext): TemplateResult {
  const { procedure, units, papers, handover, office, reaches } = around;
  const draft = draftOf(item, procedure);
  const sends = reaches && (state === 'refused' ? 'asked' : true);
  return html`
    ${
      handover === 'here'
        ? html`<dvc-handover .sends=${sends} .draft=${draft} .papers=${papers} .units=${units}></dvc-handover>`
        : html`<dvc-filled-form .draft=${draft} .files=${item.files} .units=${units}></dvc-filled-form> ${ask(office)}`
    }
    ${kept ? another(around) : nothing}
  `;
}

function another({ dossiers, again, ask: act }: AfterSubmitContext): TemplateResult {
  return html`${again}
    <div class="actions">
      <button type="button" class="button" @click=${() => act(() => dossiers.leave())}>${msg('Làm hồ sơ khác')}</button>
    </div>`;
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
  unreached: () =>
    msg('Trang này không nối với cơ quan nhận hồ sơ. Xin mở lại trang ông/bà đã dùng để nộp, hoặc hỏi cơ quan.'),
};

/** Why it is not there yet, and that nothing has to be done. */
function reason(error: ClientError | undefined, online: boolean): string {
  if (!online) return msg('Đang mất mạng. Hồ sơ sẽ tự gửi khi có mạng trở lại.');
  if (!error) return '';
  if (error.code === 'busy') return msg('Cơ quan chưa nhận thêm được lúc này. Hồ sơ sẽ tự gửi lại sau ít phút.');
  if (error.status !== undefined && error.code === 'unknown')
    return msg(
      'Đường mạng tới cơ quan không cho hồ sơ đi qua. Xin thử mạng khác hoặc gọi cơ quan; hồ sơ vẫn tự gửi lại.',
    );
  return msg('Chưa tới được cơ quan. Hồ sơ sẽ tự gửi lại, ông/bà không phải làm gì.');
}

/** A line that stays dead is not waited for in silence. */
function otherwise(failures: number): string {
  return msg(
    str`Đã thử ${failures} lần. Nếu cần gấp, xin gọi cơ quan, hoặc in tờ khai, lưu hồ sơ và nộp tại cơ quan theo chỉ dẫn dưới đây.`,
  );
}

function refused({ item, error }: OutboxEntry, around: AfterSubmitContext): TemplateResult {
  const { dossiers, onSend } = around;
  const problem = error?.problem ?? '';
  const sentence = refusals[problem] ?? (() => msg('Cơ quan chưa nhận hồ sơ này. Xin gọi cơ quan để được giúp.'));
  return html`
    <h3 class="step" tabindex="-1" .textContent=${msg('Hồ sơ chưa nộp được')}></h3>
    <div class="notice error" role="alert">
      <p .textContent=${sentence()}></p>
      <p .textContent=${msg('Những gì ông/bà đã điền và giấy tờ vẫn còn trên máy này.')}></p>
    </div>
    ${question(dossiers.told, item, around)}
    <div class="actions">
      <button type="button" class="button primary" @click=${around.onAmend}>${msg('Sửa hồ sơ')}</button>
      <button type="button" class="button" @click=${onSend}>${msg('Gửi lại')}</button>
    </div>
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
  const { procedure, units, office, dossiers } = around;
  const draft = draftOf(item, procedure);
  const slots = procedure.papers(draftFromDossier(item, '').answers);
  return html`
    <dvc-receipt .receipt=${receipt} .slots=${slots} .draft=${draft} .units=${units}>
      <dvc-filled-form
        .draft=${draft}
        .files=${item.files}
        .units=${units}
        .name=${receipt.office}
        .dossier=${receipt.code}
      ></dvc-filled-form>
      <dvc-tracker .code=${receipt.code} .secret=${receipt.secret} .client=${office.client}></dvc-tracker>
    </dvc-receipt>
    ${another(around)}
    <div class="actions">
      <button type="button" class="button quiet asks" @click=${() => dossiers.askToClose(item)}>
        ${msg('Tôi đã lưu mã, đóng hồ sơ này')}
      </button>
    </div>
    ${question(dossiers.told, item, around)}
  `;
}

/** What was sent, to be printed; under another version of the document the same answers might read differently. */
function draftOf(item: OutboxItem, procedure: Procedure): Draft | undefined {
  const { version, key, answers } = draftFromDossier(item, '');
  return version === procedure.version ? new Draft(procedure, key, '', answers) : undefined;
}
