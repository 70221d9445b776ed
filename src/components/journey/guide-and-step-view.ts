import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { clockError, officeNow } from '../../client/base/office-clock.js';
import type { Procedure } from '../../model/procedure.js';
import { clock, day, moment } from '../words/dates.js';
import { heading } from './guide-stage.js';
import type { Journey } from './journey.js';
import type { OwnDraft } from './own-draft.js';
import { custodyWords, isAtRisk, offlineWords, savingWords, type Saving } from './saving-words.js';
import { notDeleted } from './not-deleted.js';
import { minutesLeft, numberOf } from './steps.js';
import { filingPlace, reviewPlace } from '../base/places.js';

/** What the citizen may ask for on the screens that the script of the form draws. */
export interface StageActions {
  readonly onStart: () => void;
  readonly onTakeOver: () => void;
  /** Asks back before anything is deleted. */
  readonly onAskDrop: () => void;
  readonly onKeep: () => void;
  readonly onDrop: () => void;
  readonly onBack: () => void;
  readonly onLoad: () => void;
  readonly onGo: (pointer: string) => void;
  readonly onChangesRead: () => void;
  readonly ask: (act: () => unknown) => void;
}

type Failure = Journey['failure'];

/** A draft that was found, or was left for the guide. */
export function draftNotice(
  { saved, draft, own, failure }: Journey,
  dropping: boolean,
  actions: StageActions,
): TemplateResult | undefined {
  if (!saved && !draft) return undefined;
  const savedAt = draft ? own.keeper.savedAt : saved && new Date(saved.savedAt);
  return html`<div class="notice">
    <p
      .textContent=${
        savedAt
          ? msg(str`Ông/bà có một hồ sơ đang làm dở, lưu lúc ${moment(savedAt)}.`)
          : msg('Ông/bà có một hồ sơ đang làm dở.')
      }
    ></p>
    ${
      dropping
        ? dropQuestion(failure, actions)
        : html`<div class="actions">
            <button type="button" class="button primary" @click=${actions.onStart}>${msg('Làm tiếp')}</button>
            <button type="button" class="button quiet drop" @click=${actions.onAskDrop}>${msg('Xóa bản nháp')}</button>
          </div>`
    }
  </div>`;
}

/** Asked before a draft is deleted; one press more than was meant keeps it. */
function dropQuestion(failure: Failure, { onKeep, onDrop }: StageActions): TemplateResult {
  return html`<div role="group" aria-labelledby="drop">
    <p id="drop">${msg('Xóa hết những gì đã điền và giấy tờ đã thêm? Xóa rồi thì không lấy lại được.')}</p>
    ${notDeleted(failure)}
    <div class="actions">
      <button type="button" class="button keep" @click=${onKeep}>${msg('Giữ lại')}</button>
      <button type="button" class="button quiet" @click=${onDrop}>${msg('Xóa hẳn')}</button>
    </div>
  </div>`;
}

/** Another place writes the draft. */
export function elsewhereStage(procedure: Procedure, own: OwnDraft, { onTakeOver }: StageActions): TemplateResult {
  return html`
    ${heading(procedure, 'elsewhere')}
    <div class="notice warning">
      <p id="elsewhere">
        ${msg('Bản nháp này đang mở ở một nơi khác: một thẻ khác của trình duyệt, hoặc một chỗ khác trên trang này. Hai nơi cùng ghi sẽ làm mất chữ.')}
      </p>
      ${
        own.isUnkept
          ? html`<p
              class="unkept"
              .textContent=${msg('Máy chưa lưu được phần ông/bà vừa điền ở đây: đóng trang này thì mất phần đó.')}
            ></p>`
          : nothing
      }
      <div class="actions">
        <button type="button" class="button primary" @click=${onTakeOver}>${msg('Làm tiếp ở đây')}</button>
      </div>
    </div>
  `;
}

/** What stands around a step. */
export interface StepFrame {
  readonly place: string;
  /** Where the dossier goes, in words. */
  readonly where: string;
  readonly saving: Saving;
  readonly online: boolean;
  /** What is said where a press was not answered. */
  readonly broken: TemplateResult | undefined;
  /** The citizen was asked whether the draft is to be deleted. */
  readonly dropping: boolean;
}

/** Where a step is among all: «Bước 2 trên 5»; `''` for what comes after them. */
export function stepWords({ walk, draft }: Journey, place: string): string {
  const [step, all] = (draft && numberOf(draft, place, walk.route)) ?? [];
  return step ? msg(str`Bước ${step} trên ${all}`) : '';
}

/** One step between its head and the way back. The heading of the content says which step it is. */
export function stepStage(
  { procedure, draft, failure, changed, secondHalf }: Journey,
  { place, where, saving, online, broken, dropping }: StepFrame,
  content: unknown,
  actions: StageActions,
): TemplateResult {
  const { onBack, onAskDrop, onGo, onChangesRead } = actions;
  const title = draft?.procedure.title ?? procedure?.title ?? '';
  return html`
    <header part="head">
      <p class="title" .textContent=${title}></p>
      <p class="muted" .textContent=${where}></p>
      <p class=${isAtRisk(saving) ? 'notice warning' : 'state'} .textContent=${savingWords(saving)}></p>
      ${
        draft && place !== reviewPlace && place !== filingPlace
          ? html`<p class="state" .textContent=${msg(str`Còn chừng ${minutesLeft(draft, place)} phút.`)}></p>`
          : nothing
      }
    </header>
    ${online ? nothing : html`<p class="notice warning" .textContent=${offlineWords(saving)}></p>`} ${clockNotice()}
    ${changed?.draw(onGo, onChangesRead)} ${content} ${broken}
    <div class="actions back">
      <button type="button" class="button quiet" @click=${onBack}>${msg('Quay lại')}</button>
    </div>
    ${secondHalf?.renderKept(place)}
    <details class="foot">
      <summary>${msg('Bản nháp này')}</summary>
      <p .textContent=${custodyWords(saving)}></p>
      ${
        dropping
          ? dropQuestion(failure, actions)
          : html`<button type="button" class="button drop" @click=${onAskDrop}>${msg('Xóa bản nháp')}</button>`
      }
    </details>
  `;
}

/** A wrong clock makes one doubt every date on the page, so the page says which one it goes by. */
function clockNotice(): TemplateResult | typeof nothing {
  if (!clockError()) return nothing;
  const now = officeNow().toISOString();
  return html`<p
    class="notice warning"
    .textContent=${msg(str`Ngày giờ của máy này không đúng. Trang này tính theo giờ của cơ quan: ${clock(now)} ngày ${day(now)}.`)}
  ></p>`;
}
