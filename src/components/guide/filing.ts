import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { filingOf, placesOf } from '../../model/filing.js';
import type { GuideFacts } from '../../model/guide-facts.js';

/** What a page knows of where dossiers go. */
export interface Filing {
  /** It can send them itself. */
  readonly sends: boolean;
  /** Name of the office; `''` is not known. */
  readonly name: string;
}

/** The first thing a guide says: who files the dossier, and where. */
export function filingLine(facts: GuideFacts, filing: Filing): TemplateResult | typeof nothing {
  const words = filingWords(facts, filing);
  return words ? html`<p class="filing" .textContent=${words}></p>` : nothing;
}

/** `''` where a page sends to an office without a name. */
function filingWords(facts: GuideFacts, filing: Filing): string {
  const { name } = filing;
  const where = placeWords(facts, filing);
  if (!isSent(facts, filing)) return msg(str`Chuẩn bị ở đây, nộp ${where}.`);
  if (!name) return '';
  const { basis } = facts;
  const ground = basis
    ? basis === 'local'
      ? msg(', nơi tự giải quyết việc này')
      : msg(', nơi nhận hồ sơ này theo thỏa thuận')
    : '';
  const sent = msg(str`Hồ sơ gửi tới ${name + ground}.`);
  return where ? `${sent} ${msg(str`Cũng có thể nộp ${where}.`)}` : sent;
}

function isSent(facts: GuideFacts, { sends }: Filing): boolean {
  return filingOf(facts, sends).includes('receive');
}

/** Where the citizen files a dossier without this page: «trên Cổng Dịch vụ công quốc gia hoặc tại UBND xã …»; `''` is nowhere. */
export function placeWords(facts: GuideFacts, { sends, name }: Filing): string {
  return placesOf(facts, sends)
    .map((place) =>
      place === 'portal' ? msg('trên Cổng Dịch vụ công quốc gia') : msg(str`tại ${name || msg('cơ quan')}`),
    )
    .join(` ${msg('hoặc')} `);
}

/** The steps of the guide; the one that files is worded by where that is done. */
export function stepsFor(facts: GuideFacts, filing: Filing): readonly string[] {
  const { steps, filingStep } = facts.guide;
  return steps.map((step, place) =>
    place === filingStep && !isSent(facts, filing)
      ? msg(str`Xem lại tất cả, rồi nộp ${placeWords(facts, filing)}.`)
      : step,
  );
}
