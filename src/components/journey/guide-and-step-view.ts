import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { StorageError } from '../../client/device-store.js';
import type { Procedure } from '../../model/procedure.js';
import { brokenNotice } from '../words/broken.js';
import { moment } from '../words/dates.js';
import type { Journey } from './journey.js';
import { custodyWords, isAtRisk, offlineWords, savingWords, type Saving } from './saving-words.js';
import { minutesLeft } from './steps.js';
import { reviewPlace } from '../base/places.js';

/** What the citizen may ask for on the screens that the script of the form draws. */
export interface StageActions {
  readonly onGuideStart: (event: Event) => void;
  readonly onStart: () => void;
  readonly onTakeOver: () => void;
  readonly onDrop: () => void;
  readonly onBack: () => void;
  readonly onLoad: () => void;
  readonly onGo: (pointer: string) => void;
  readonly onChangesRead: () => void;
  readonly ask: (act: () => Promise<void> | void) => void;
}

type Failure = Journey['failure'];

/** What to know before, and a draft that was found. */
export function guideStage(
  procedure: Procedure,
  journey: Journey,
  actions: StageActions,
  broken: boolean,
): TemplateResult {
  const { saved, draft, own, dossiers, secondHalf } = journey;
  const hasDraft = saved !== undefined || draft !== undefined;
  const savedAt = draft ? own.keeper.savedAt : saved && new Date(saved.savedAt);
  return html`
    ${heading(procedure)} ${broken ? brokenNotice() : nothing}
    ${hasDraft ? found(savedAt, journey.failure, actions) : nothing}
    ${
      isSecureContext
        ? nothing
        : html`<p class="notice warning">
            ${msg(
              'Trang này không có kết nối bảo mật (https) nên không nhận thông tin cá nhân. Ông/bà xem hướng dẫn ở đây, rồi nộp tại cơ quan hoặc trên Cổng Dịch vụ công quốc gia.',
            )}
          </p>`
    }
    <dvc-guide .procedure=${procedure} ?closed=${!isSecureContext || hasDraft} @dvc-started=${actions.onGuideStart}>
      <p slot="head" class="muted" .textContent=${procedure.agency}></p>
    </dvc-guide>
    ${dossiers && secondHalf?.renderList(dossiers, actions.ask)}
  `;
}

function found(savedAt: Date | undefined, failure: Failure, { onStart, onDrop }: StageActions): TemplateResult {
  return html`<div class="notice">
    <p
      .textContent=${
        savedAt
          ? msg(str`Ông/bà có một hồ sơ đang làm dở, lưu lúc ${moment(savedAt)}.`)
          : msg('Ông/bà có một hồ sơ đang làm dở.')
      }
    ></p>
    ${notDeleted(failure)}
    <div class="actions">
      <button type="button" class="button primary" @click=${onStart}>${msg('Làm tiếp')}</button>
      <button type="button" class="button quiet" @click=${onDrop}>${msg('Xóa bản nháp')}</button>
    </div>
  </div>`;
}

/** Another place writes the draft. */
export function elsewhereStage(procedure: Procedure, { onTakeOver }: StageActions): TemplateResult {
  return html`
    ${heading(procedure)}
    <div class="notice warning">
      <p>
        ${msg('Bản nháp này đang mở ở một nơi khác: một thẻ khác của trình duyệt, hoặc một chỗ khác trên trang này. Hai nơi cùng ghi sẽ làm mất chữ.')}
      </p>
      <div class="actions">
        <button type="button" class="button primary" @click=${onTakeOver}>${msg('Làm tiếp ở đây')}</button>
      </div>
    </div>
  `;
}

function heading({ title }: Procedure): TemplateResult {
  return html`<h2 class="step" tabindex="-1" .textContent=${title}></h2>`;
}

/** What stands around a step. */
export interface StepFrame {
  readonly place: string;
  readonly office: string;
  readonly saving: Saving;
  readonly online: boolean;
  /** What is said where a press was not answered. */
  readonly broken: TemplateResult | undefined;
}

/** One step between its head and the way back. */
export function stepStage(
  { procedure, draft, failure, walk: { steps }, changed }: Journey,
  { place, office, saving, online, broken }: StepFrame,
  content: unknown,
  { onBack, onDrop, onGo, onChangesRead }: StageActions,
): TemplateResult {
  const step = msg(str`Bước ${steps.indexOf(place) + 1} trên ${steps.length}`);
  const left = draft && place !== reviewPlace ? ` · ${msg(str`còn chừng ${minutesLeft(draft, place)} phút`)}` : '';
  const title = draft?.procedure.title ?? procedure?.title ?? '';
  return html`
    <header part="head">
      <p class="title" .textContent=${title}></p>
      <p class="muted" .textContent=${msg(str`Nơi nhận: ${office}`)}></p>
      <p class="step" tabindex="-1" .textContent=${step + left}></p>
      <p class=${isAtRisk(saving) ? 'notice warning' : 'state'} .textContent=${savingWords(saving)}></p>
    </header>
    ${online ? nothing : html`<p class="notice warning" role="status" .textContent=${offlineWords(saving)}></p>`}
    ${changed?.draw(onGo, onChangesRead)} ${content} ${broken}
    <div class="actions back">
      <button type="button" class="button quiet" @click=${onBack}>${msg('Quay lại')}</button>
    </div>
    <details class="foot">
      <summary>${msg('Bản nháp này')}</summary>
      <p .textContent=${custodyWords(saving)}></p>
      ${notDeleted(failure)}
      <button type="button" class="button" @click=${onDrop}>${msg('Xóa bản nháp')}</button>
    </details>
  `;
}

/** The device has not done what it was asked to. */
export function notDeleted(failure: Failure): TemplateResult | typeof nothing {
  if (!(failure instanceof StorageError)) return nothing;
  return html`<p role="alert">${msg('Chưa xóa được trên máy này. Xin thử lại.')}</p>`;
}
