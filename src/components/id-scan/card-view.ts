import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { CardAnswer } from '../../model/card-answers.js';
import type { CameraController } from '../reader/camera.js';
import type { CardStage, ReadCard } from './card-stage.js';
import { cardRows, doubtWords, faultWords, placeWords, type CardFault } from './card-words.js';

/** What a citizen can do with the panel. */
export interface CardActs {
  readonly toggle: () => void;
  readonly pick: (photo: File) => void;
  readonly replace: (pointer: string) => void;
  readonly fill: () => void;
  readonly again: () => void;
  readonly close: () => void;
}

/** What the panel shows. */
export interface CardShown {
  readonly stage: CardStage;
  /** Whose card, as the form calls the person. */
  readonly whose: string;
  readonly camera: Pick<CameraController, 'isOn' | 'fault'>;
  readonly fault: CardFault | undefined;
}

/** The panel: its heading takes the focus with each stage, and says what has happened. */
export function cardView({ stage, whose, camera, fault }: CardShown, acts: CardActs): TemplateResult {
  const told = camera.fault ?? fault;
  return html`<section class="panel" part="panel" aria-labelledby="title">
    <h3 id="title" tabindex="-1" .textContent=${titleOf(stage, whose)}></h3>
    ${
      stage.kind === 'read'
        ? readView(stage.read, acts)
        : stage.kind === 'filled'
          ? filledView(stage, acts)
          : waysView(camera, acts)
    }
    <div role="status">
      ${stage.kind === 'reading' ? html`<p .textContent=${msg('Đang đọc ảnh…')}></p>` : nothing}
      ${camera.isOn ? html`<p class="muted" .textContent=${msg('Máy ảnh đang bật, đang tìm mã…')}></p>` : nothing}
      ${told ? html`<p class="notice warning"><span .textContent=${faultWords(told)}></span></p>` : nothing}
    </div>
  </section>`;
}

function titleOf({ kind }: CardStage, whose: string): string {
  if (kind === 'read') return msg(str`Thẻ ghi (${whose})`);
  return kind === 'filled' ? msg(str`Đã điền từ thẻ (${whose})`) : msg(str`Quét mã QR trên thẻ: ${whose}`);
}

function waysView({ isOn, fault }: CardShown['camera'], acts: CardActs): TemplateResult {
  return html`
    <p>
      ${msg('Mã ở mặt trước thẻ Căn cước công dân, hoặc mặt sau thẻ Căn cước.')}
      ${msg('Ảnh được đọc ngay trên máy này: không lưu lại, không gửi đi đâu.')}
    </p>
    <video ?hidden=${!isOn} muted playsinline aria-label=${msg('Hình từ máy ảnh')}></video>
    ${isOn ? html`<p class="muted">${msg('Đưa mã vào giữa hình, thật gần, giữ yên.')}</p>` : nothing}
    <div class="actions">
      ${button(isOn ? msg('Tắt máy ảnh') : msg('Bật máy ảnh'), acts.toggle, '')}
      ${pick(msg('Chọn hoặc chụp ảnh thẻ'), acts.pick, false)}
      ${fault ? pick(msg('Chụp ảnh thẻ'), acts.pick, true) : nothing} ${button(msg('Thôi, tôi tự gõ'), acts.close)}
    </div>
  `;
}

/** Phones open their own camera for what is captured; they offer it among others for what is picked. */
function pick(words: string, act: (photo: File) => void, captured: boolean): TemplateResult {
  const onChange = (event: Event & { readonly currentTarget: HTMLInputElement }): void => {
    const { currentTarget: input } = event;
    const [photo] = input.files ?? [];
    if (photo) act(photo);
    input.value = '';
  };
  return html`<label class="button pick">
    <span .textContent=${words}></span>
    <input
      class="visually-hidden"
      type="file"
      accept="image/*"
      capture=${captured ? 'environment' : nothing}
      @input=${stay}
      @change=${onChange}
    />
  </label>`;
}

function readView({ card, doubts, plan, place, replaced }: ReadCard, acts: CardActs): TemplateResult {
  const open = plan.answers.filter(({ state }) => state === 'open');
  const fills = open.length > 0 || replaced.size > 0;
  const words = plan.missing.length ? placeWords(card, place) : undefined;
  return html`
    <dl>
      ${cardRows(card).map(
        ([title, text]) =>
          html`<div>
            <dt .textContent=${title}></dt>
            <dd translate="no" .textContent=${text}></dd>
          </div>`,
      )}
    </dl>
    ${doubts.map((doubt) => html`<p class="notice warning"><span .textContent=${doubtWords(doubt)}></span></p>`)}
    <p
      .textContent=${
        open.length
          ? msg(str`Sẽ điền vào chỗ còn trống: ${titlesOf(open)}.`)
          : msg('Không có chỗ trống nào để điền từ thẻ này.')
      }
    ></p>
    ${plan.answers.map((each) => replaceView(each, replaced.has(each.pointer), acts.replace))}
    ${words ? html`<p class="muted" .textContent=${words}></p>` : nothing}
    <div class="actions">
      ${fills ? button(msg('Điền'), acts.fill, 'primary') : nothing} ${button(msg('Quét lại'), acts.again, '')}
      ${button(msg('Thôi, tôi tự gõ'), acts.close)}
    </div>
  `;
}

/** What was typed otherwise stays, unless its box is ticked. */
function replaceView(
  { pointer, title, text, state }: CardAnswer,
  isTicked: boolean,
  replace: (pointer: string) => void,
): TemplateResult | typeof nothing {
  if (typeof state === 'string') return nothing;
  const words = msg(str`${title}: thay «${state.instead}» bằng «${text}»`);
  return html`<label class="replace">
    <input type="checkbox" .checked=${isTicked} @input=${stay} @change=${() => replace(pointer)} />
    <span .textContent=${words}></span>
  </label>`;
}

function filledView(
  { read, filled, missing, undo }: Extract<CardStage, { readonly kind: 'filled' }>,
  acts: CardActs,
): TemplateResult {
  const { card, place } = read;
  const isAddress = filled.some(({ value }) => typeof value === 'object');
  const words = isAddress || missing.length ? placeWords(card, place) : undefined;
  return html`
    <p .textContent=${msg(str`Đã điền: ${titlesOf(filled)}. Xin xem lại.`)}></p>
    ${missing.length ? html`<p .textContent=${msg(str`Chưa điền, xin tự ghi: ${missing.join('; ')}.`)}></p>` : nothing}
    ${words ? html`<p class="muted" .textContent=${words}></p>` : nothing}
    <div class="actions">
      ${button(msg('Xong'), acts.close, 'primary')}
      ${button(msg('Bỏ những gì vừa điền'), () => {
        undo();
        acts.close();
      })}
    </div>
  `;
}

function button(words: string, act: () => unknown, look = 'quiet'): TemplateResult {
  return html`<button type="button" class="button ${look}" @click=${act}><span .textContent=${words}></span></button>`;
}

function titlesOf(answers: readonly CardAnswer[]): string {
  return answers.map(({ title }) => title).join('; ');
}

/** What is ticked and picked here is no answer of the form around. */
function stay(event: Event): void {
  event.stopPropagation();
}
