import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { calendarFile } from '../../model/calendar-file.js';
import { dueDay, workingDaysFor, type DaysOff } from '../../model/days-off.js';
import type { BesidePortal } from '../../model/draft.js';
import { isUsualPortalCode } from '../../model/portal-code.js';
import type { Procedure } from '../../model/procedure.js';
import { day } from '../words/dates.js';

export interface AfterView {
  readonly procedure: Procedure;
  readonly noted: BesidePortal['noted'];
  readonly daysOff: DaysOff;
  /** Where dossiers are looked up at the portal. */
  readonly lookup: string;
  /** It was to be noted, and none was typed. */
  readonly isMissing: boolean;
  readonly onNote: (typed: string) => void;
  readonly onMissing: () => void;
  readonly onCalendar: () => void;
}

/** An example of the portal's codes. */
const example = 'H15.50.05.13-261008-0975';

/** The code that the portal gave, to be remembered here, and what follows from it. Whether anything arrived only the portal knows. */
export function afterView(view: AfterView): TemplateResult {
  const { noted, lookup, isMissing, onNote, onMissing } = view;
  const onPress = (event: Event): void => {
    const { parentElement } = event.currentTarget as Element;
    const typed = parentElement?.querySelector('input')?.value ?? '';
    onNote(typed);
    if (!typed.trim()) onMissing();
  };
  return html`
    <div class="noting">
      <label for="code">${msg('Mã hồ sơ Cổng đã cấp')}</label>
      <span class="hint" id="code-hint" .textContent=${msg(str`Ví dụ: ${example}`)}></span>
      <input
        id="code"
        part="code"
        maxlength="60"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        aria-describedby="code-hint code-missing"
        aria-invalid=${isMissing ? 'true' : nothing}
        .value=${noted?.code ?? ''}
        @change=${(event: Event) => onNote((event.currentTarget as HTMLInputElement).value)}
      />
      <button type="button" class="button" part="note" @click=${onPress}>${msg('Ghi mã này')}</button>
    </div>
    <div role="status">
      ${
        isMissing
          ? html`<p
              class="notice error"
              id="code-missing"
              .textContent=${msg('Xin nhập mã hồ sơ mà Cổng đã cấp.')}
            ></p>`
          : nothing
      }
      ${noted ? notedWords(noted) : nothing}
    </div>
    ${noted ? due(view, noted) : nothing}
    <a class="way" part="lookup" href=${lookup} rel="noopener noreferrer" target="_blank">
      <span .textContent=${msg('Tra cứu trên Cổng')}></span> (<span
        translate="no"
        .textContent=${new URL(lookup).host}
      ></span
      >)
    </a>
  `;
}

function notedWords({ code, on }: NonNullable<BesidePortal['noted']>): TemplateResult {
  return html`
    <p
      class="notice"
      .textContent=${msg(str`Đã ghi mã ${code} ngày ${day(on)}, chỉ để ông/bà nhớ. Hồ sơ đã tới nơi hay chưa, xin xem trên Cổng.`)}
    ></p>
    ${
      isUsualPortalCode(code)
        ? nothing
        : html`<p
            class="notice warning"
            .textContent=${msg('Mã này không giống mã thường gặp. Xin đối chiếu lại với Cổng; mã vẫn được giữ như đã ghi.')}
          ></p>`
    }
  `;
}

/** The day it is due, where it can be counted. */
export function dueOf(
  { procedure, daysOff }: Pick<AfterView, 'procedure' | 'daysOff'>,
  on: string,
): string | undefined {
  const workingDays = workingDaysFor(procedure.guide.time);
  if (workingDays === undefined) return undefined;
  const { day: due, unknown } = dueDay(daysOff, on, workingDays);
  return unknown.length ? undefined : due;
}

function due(view: AfterView, { on }: NonNullable<BesidePortal['noted']>): TemplateResult {
  const { time } = view.procedure.guide;
  const workingDays = workingDaysFor(time);
  const found = dueOf(view, on);
  if (found === undefined)
    return html`
      <p .textContent=${time.text}></p>
      <p
        .textContent=${
          workingDays === undefined
            ? msg('Thủ tục này không tính bằng một số ngày làm việc. Xin xem ngày hẹn trên Cổng.')
            : msg('Chưa có lịch nghỉ lễ cho đủ thời gian này nên chưa tính được ngày hẹn. Xin xem ngày hẹn trên Cổng.')
        }
      ></p>
    `;
  return html`
    <p .textContent=${dueWords(found, workingDays)}></p>
    <button type="button" class="button" part="calendar" @click=${view.onCalendar}>
      ${msg('Thêm ngày hẹn vào lịch')}
    </button>
  `;
}

function dueWords(found: string, workingDays = 0): string {
  return msg(
    str`Ngày hẹn dự tính: ${day(found)} (số ngày làm việc kể từ ngày ghi mã: ${workingDays}, không kể ngày nghỉ, ngày lễ). Ngày đúng là ngày cơ quan hẹn.`,
  );
}

/** The day it is due as a file for the calendar of the device. */
export function calendarOf(view: AfterView, now: Date): File | undefined {
  const { noted, procedure, lookup } = view;
  const found = noted && dueOf(view, noted.on);
  if (!noted || found === undefined) return undefined;
  const { code, title, guide } = procedure;
  const text = calendarFile({
    id: `${code}-${noted.code}@dvc-elements`,
    day: found,
    title: msg(str`Hẹn trả kết quả (dự tính): ${title}`),
    text: `${msg(str`Mã hồ sơ: ${noted.code}.`)}\n${dueWords(found, workingDaysFor(guide.time))}`,
    url: lookup,
    now,
  });
  return new File([text], `hen-tra-${code}.ics`, { type: 'text/calendar' });
}
