import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { OutboxEntry } from '../../client/outbox/posts.js';
import { moment } from '../words/dates.js';
import { spelled } from '../words/spelled.js';
import type { Dossiers } from './dossiers.js';

/** Dossiers of the procedure that are not on the screen, each a button that shows it. */
export function dossierList(
  entries: readonly OutboxEntry[],
  dossiers: Dossiers,
  ask: (act: () => Promise<void>) => void,
): TemplateResult | typeof nothing {
  if (!entries.length) return nothing;
  return html`<section class="foot">
    <h3>${msg('Hồ sơ đã lập trên máy này')}</h3>
    ${entries.map(
      (entry) =>
        html`<div class="actions">
          <button type="button" class="button" @click=${() => ask(() => dossiers.open(entry.item))}>
            ${spelled(entry.receipt?.code ?? '', nameOf(entry))}
          </button>
        </div>`,
    )}
  </section>`;
}

/** By its code or the time it was made; a name on a shared screen is nobody's business. */
function nameOf({ item, receipt, state }: OutboxEntry): string {
  if (receipt) return msg(str`Hồ sơ ${receipt.code}: cơ quan đã nhận`);
  const time = moment(new Date(item.frozenAt));
  return state === 'refused'
    ? msg(str`Hồ sơ lập lúc ${time}: cơ quan chưa nhận, cần xem lại`)
    : msg(str`Hồ sơ lập lúc ${time}: chưa nộp xong, đang chờ gửi`);
}
