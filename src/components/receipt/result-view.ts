import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { dueDay, keptDaysOff, workingDaysFor } from '../../model/days-off.js';
import type { Draft } from '../../model/draft.js';
import { formats } from '../../model/formats/formats.js';
import { indexOf } from '../../model/page-index.js';
import { contactsOf, wayOf } from '../../model/receiving.js';
import { compileForm } from '../../model/schema/compile-form.js';
import type { SchemaObject } from '../../model/schema/schema.js';
import { sectionsOf, type NameOf } from '../review/answer-rows.js';
import { day, isoDay } from '../words/dates.js';
import { shownWords } from '../words/shown.js';

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
  const { result } = draft.procedure;
  const received = isoDay(receivedAt);
  return html`<section>
    <h3>${msg('Nhận kết quả')}</h3>
    <p .textContent=${result.title}></p>
    <ul>
      ${wayWords(around).map((words) => html`<li .textContent=${words}></li>`)}
      ${shownPapers(draft).map((words) => html`<li .textContent=${words}></li>`)}
      <li .textContent=${timeWords(draft, receivedAt)}></li>
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

/** Papers that are never sent: those to bring, then those that somebody may ask for. */
function shownPapers({ papers }: Draft): readonly string[] {
  const shown = papers.filter(({ copies }) => copies === 'shown');
  return [true, false].flatMap((required) => {
    const titles = shown.filter((paper) => paper.required === required).map(({ title }) => title);
    return titles.length ? [`${shownWords({ required })}: ${titles.join('; ')}.`] : [];
  });
}

/** The day where it can be counted, else the words of the document, which tell of every case. */
function timeWords({ procedure, answers }: Draft, receivedAt: string): string {
  const { time } = procedure.guide;
  const unlike = time.unless && compileForm(time.unless as SchemaObject, formats).is(procedure.applicable(answers));
  const count = unlike ? undefined : workingDaysFor(time, receivedAt);
  const due = count === undefined ? undefined : dueDay(keptDaysOff, isoDay(receivedAt), count);
  if (!due || due.unknown.length) return msg(str`Thời hạn: ${time.text} Ngày đúng ghi trên giấy tiếp nhận.`);
  return time.until === undefined
    ? msg(str`Thời hạn: ${time.text} Dự kiến: ${day(due.day)}; ngày đúng ghi trên giấy tiếp nhận.`)
    : msg(str`Thời hạn: dự kiến ${day(due.day)}; ngày đúng ghi trên giấy tiếp nhận.`);
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
