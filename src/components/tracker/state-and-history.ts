import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { stateOf, type Act } from '../../model/tracking.js';
import type { Tracking } from '../../schemas/tracking.js';
import { clock, day, daysUntil } from '../words/dates.js';
import { spelled } from '../words/spelled.js';
import { weekday } from '../words/weekday.js';
import { stateWords } from './state-words.js';

/** The state as a headline, what to do next, what the desk wrote, and the day it is due. */
export function headline(tracking: Tracking, now: Date): TemplateResult {
  const { title, name, next } = stateWords(tracking.state);
  const tone = tones[stateOf(tracking.state)?.act ?? 'read-reason'];
  return html`
    <div class="notice ${tone}">
      <h3 part="state" .textContent=${title}></h3>
      <p
        class="national muted"
        .textContent=${name && name !== title ? msg(str`Trên hệ thống quốc gia: ${name}.`) : ''}
      ></p>
      <p class="next" .textContent=${next}></p>
      ${
        tracking.note
          ? html`<p class="name">${msg('Cơ quan ghi:')}</p>
              <blockquote class="note" .textContent=${tracking.note}></blockquote>`
          : nothing
      }
      <p class="due" .textContent=${dueWords(tracking, now)}></p>
    </div>
  `;
}

/** Who holds the dossier now, and all that happened to it, newest first. */
export function history(tracking: Tracking): TemplateResult {
  const steps = [...tracking.history].reverse();
  const holder = steps[0]?.by ?? tracking.office.name;
  const held = !stateOf(tracking.state)?.final;
  return html`
    <h3>${spelled(tracking.code, msg(str`Hồ sơ ${tracking.code}`))}</h3>
    <p .textContent=${tracking.procedure.title}></p>
    <p class="holder" .textContent=${held ? msg(str`Hồ sơ đang ở: ${holder}.`) : ''}></p>
    <ol class="course" part="history">
      ${steps.map(
        ({ state, at, note, by }, place) =>
          html`<li aria-current=${place === 0 ? 'step' : nothing}>
            <strong .textContent=${nameOf(state)}></strong>
            <time datetime=${at} .textContent=${`${clock(at)} ${day(at)}`}></time>
            ${by ? html`<span class="muted" .textContent=${by}></span>` : nothing}
            ${note && place > 0 ? html`<span class="note" .textContent=${note}></span>` : nothing}
          </li>`,
      )}
    </ol>
  `;
}

/** What happened goes by the name that the office's own systems give it. */
function nameOf(state: number): string {
  const { name, title } = stateWords(state);
  return name || title;
}

const tones: Record<Act, string> = {
  wait: '',
  supplement: 'warning',
  pay: 'warning',
  'read-reason': 'warning',
  collect: 'done',
  none: '',
};

/** States in which no result is waited for: refused, withdrawn, stopped, ready, given. */
const nothingDue: readonly number[] = [3, 7, 8, 9, 10];

function dueWords({ dueOn, state }: Tracking, now: Date): string {
  if (!dueOn || nothingDue.includes(state)) return '';
  const when = weekday(dueOn);
  const days = daysUntil(dueOn, now);
  if (days < 0) return msg(str`Hẹn trả kết quả ${when}, đã quá hẹn. Ông/bà hãy gọi cơ quan để hỏi.`);
  if (days === 0) return msg(str`Hẹn trả kết quả hôm nay, ${when}.`);
  if (days === 1) return msg(str`Hẹn trả kết quả ngày mai, ${when}.`);
  return msg(str`Hẹn trả kết quả ${when}, còn ${days} ngày.`);
}
