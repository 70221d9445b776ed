import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { keptDaysOff, dueDay } from '../../model/days-off.js';
import type { Draft } from '../../model/draft.js';
import { indexOf } from '../../model/page-index.js';
import { contactsOf, wayOf } from '../../model/receiving.js';
import { sectionsOf, type NameOf } from '../review/answer-rows.js';
import { day, isoDay } from '../words/dates.js';

/** What the result of a dossier hangs on. */
export interface ResultAround {
  /** What was sent. */
  readonly draft: Draft;
  readonly office: string;
  /** Of the office; `''` is not known. */
  readonly place: string;
  /** When the office had the dossier, an instant. */
  readonly receivedAt: string;
  readonly nameOf: NameOf;
}

/** Where the result is received, with what, when, how the citizen hears of it, and when to look again. */
export function resultView(around: ResultAround): TemplateResult {
  const { draft, receivedAt } = around;
  const { result, guide } = draft.procedure;
  const received = isoDay(receivedAt);
  const shown = draft.papers.filter(({ copies }) => copies === 'shown').map(({ title }) => title);
  return html`<section>
    <h3>${msg('Nhận kết quả')}</h3>
    <p .textContent=${result.title}></p>
    <ul>
      ${wayWords(around).map((words) => html`<li .textContent=${words}></li>`)}
      ${shown.length ? html`<li .textContent=${msg(str`Cơ quan xem bản chính: ${shown.join('; ')}.`)}></li>` : nothing}
      <li .textContent=${timeWords(guide.time, received)}></li>
      <li .textContent=${contactWords(contactsOf(draft))}></li>
      <li .textContent=${againWords(received)}></li>
    </ul>
  </section>`;
}

function wayWords({ draft, office, place, nameOf }: ResultAround): readonly string[] {
  const way = wayOf(draft);
  if (way === 'counter') {
    const at = place ? `${office}, ${place}` : office;
    return [msg(str`Nhận tại ${at}.`), msg('Mang theo phiếu này và giấy tờ tùy thân.')];
  }
  if (way === 'post') {
    const address = addressOf(draft, nameOf);
    return [address ? msg(str`Nhận qua bưu chính, tới: ${address}.`) : msg('Nhận qua bưu chính.')];
  }
  return way === 'electronic'
    ? [msg('Nhận bản điện tử: khi có, cơ quan báo cách lấy ở mục theo dõi hồ sơ. Cần mã hồ sơ và số bí mật.')]
    : [msg('Khi có kết quả, cơ quan sẽ báo nơi và cách nhận.')];
}

/** As it is written on a letter. */
function addressOf(draft: Draft, nameOf: NameOf): string {
  const { pages, procedure } = draft;
  const { groups, items } = indexOf(pages);
  const at = procedure.receiving?.address ?? '';
  const found = groups.get(at) ?? items.get(at);
  const page = found && { pointer: '', title: '', description: undefined, widget: undefined, items: [found] };
  return (page ? sectionsOf(page, draft, nameOf) : []).flatMap(({ rows }) => rows.map(({ text }) => text)).join(', ');
}

function timeWords({ text, workingDays }: Draft['procedure']['guide']['time'], received: string): string {
  const due = workingDays ? dueDay(keptDaysOff, received, workingDays) : undefined;
  return due && !due.unknown.length
    ? msg(str`Thời hạn: ${text} Dự kiến: ${day(due.day)}; ngày đúng ghi trên giấy tiếp nhận.`)
    : msg(str`Thời hạn: ${text} Ngày đúng ghi trên giấy tiếp nhận.`);
}

function contactWords(contacts: readonly string[]): string {
  return contacts.length
    ? msg(str`Cơ quan báo cho ông/bà qua: ${contacts.join('; ')}.`)
    : msg('Ông/bà không để lại số điện thoại, cơ quan không báo được: xin tự xem lại hồ sơ.');
}

/** The next working day: whether the dossier was taken up is known then. */
function againWords(received: string): string {
  const next = dueDay(keptDaysOff, received, 1).day;
  return msg(str`Xem lại hồ sơ từ ngày ${day(next)} ở mục theo dõi hồ sơ, bằng hai số trên.`);
}
