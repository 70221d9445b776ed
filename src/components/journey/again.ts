import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { officeNow } from '../../client/base/office-clock.js';
import { mintDraftKey } from '../../client/device/draft-key.js';
import { againChoices, answersAgain, type AgainChoice } from '../../model/again.js';
import { Draft, type SavedDraft } from '../../model/draft.js';
import { vietnameseDay } from '../../model/formats/day.js';
import type { JsonObject } from '../../model/json.js';
import type { Procedure } from '../../model/procedure.js';
import { addStyles } from '../base/add-styles.js';
import { emit } from '../base/events.js';
import type { Leader } from './dossiers.js';
import { notDeleted } from './not-deleted.js';

/** Does what the citizen pressed for. */
type Ask = (act: () => unknown) => void;

const styles = css`
  .again {
    display: block;
    inline-size: 100%;
    text-align: start;
    white-space: normal;
  }
  .again small {
    display: block;
    font-size: max(0.9em, 16px);
    font-weight: 400;
  }
`;

/** No place of a form: the new draft opens where its first answer is missing. */
const firstLacking = 'again';

/** What may be begun after a dossier that is sent, or that lies ready to be filed elsewhere. */
export function drawAgain(journey: Leader, procedure: Procedure, saved: SavedDraft, ask: Ask): unknown {
  const before = new Draft(procedure, '', '', saved.answers, () => vietnameseDay(officeNow()));
  const choices = againChoices(before);
  if (!choices.length) return nothing;
  if (journey.host.shadowRoot) addStyles(journey.host.shadowRoot, styles);
  const begin = (choice: AgainChoice): void =>
    ask(() => beginAgain(journey, saved, answersAgain(before, choice), choice));
  const buttons = choices.map((choice) => drawChoice(choice, () => begin(choice)));
  if (journey.stage.kind === 'sent')
    return html`<section class="foot">
      <h3>${title()}</h3>
      <p>${msg('Giấy tờ thì phải thêm lại.')}</p>
      ${buttons}
    </section>`;
  // One draft of a procedure is kept at a time: it is said before a press takes the place of this one.
  return html`<details class="foot">
    <summary>${title()}</summary>
    <div class="notice warning">
      <p>
        ${msg('Hồ sơ đang xem và giấy tờ của nó sẽ bị xóa khỏi máy này. Xin in, lưu hoặc nộp xong rồi hãy làm hồ sơ mới.')}
      </p>
    </div>
    ${notDeleted(journey.failure)} ${buttons}
  </details>`;
}

function title(): string {
  return msg('Làm thêm một hồ sơ như thế này');
}

function drawChoice(choice: AgainChoice, onPress: () => void): TemplateResult {
  const [name, kept] = wordsOf(choice);
  return html`<div class="actions">
    <button type="button" class="button again" @click=${onPress}>
      <span .textContent=${name}></span>
      <small .textContent=${kept}></small>
    </button>
  </div>`;
}

function wordsOf(choice: AgainChoice): readonly [name: string, kept: string] {
  switch (choice.kind) {
    case 'written':
      return [choice.title, msg(str`Giữ tất cả, trừ: ${named(choice.names)}`)];
    case 'person':
      return [msg('Cùng người làm hồ sơ, việc khác'), msg('Chỉ giữ thông tin của người làm hồ sơ.')];
    case 'place':
      return [msg('Người khác ở cùng xã, phường'), msg('Chỉ giữ tỉnh, xã. Thông tin của người trước không còn.')];
  }
}

/** Where the new draft opens if nothing is missing in it. */
function firstOf(choice: AgainChoice): string {
  return (choice.kind === 'written' && choice.fresh[0]) || '';
}

/** A few say what it is about. */
function named(names: readonly string[]): string {
  const most = 4;
  return [...names.slice(0, most), ...(names.length > most ? ['…'] : [])].join('; ');
}

/** A dossier that is sent stays where it is; a draft in hand makes room. What another page has begun is not written over. */
async function beginAgain(journey: Leader, saved: SavedDraft, answers: JsonObject, choice: AgainChoice): Promise<void> {
  if (journey.stage.kind === 'step') await journey.drop();
  if (journey.draft?.key === saved.key && journey.failure) return;
  return journey.inTurn(async () => {
    const { procedure, own, walk } = journey;
    if (!procedure) return;
    // What the device could not keep is not thrown away for it.
    if (own.current && own.keeper.failure) return journey.showGuide();
    await journey.close();
    if (!(await own.mayWrite(procedure, 'try'))) return walk.show({ kind: 'elsewhere' });
    const kept = await own.kept(procedure);
    if (kept.draft) {
      await own.close();
      return journey.showGuide();
    }
    const draft = own.take(procedure, { ...mintDraftKey(), answers, place: firstOf(choice) }, undefined);
    if (draft.issues.length) draft.place = firstLacking;
    emit(journey.host, 'dvc-started', { code: procedure.code });
    walk.goOn(draft);
    // On the screen it opens with, and no longer.
    const { place } = draft;
    if (saved.version !== procedure.version) await journey.tellNews(draft, { ...saved, answers });
    else journey.changed = { draw: () => (draft.place === place ? drawKept(choice) : html``) };
    void journey.load();
  });
}

function drawKept(choice: AgainChoice): TemplateResult {
  const words =
    choice.kind === 'written'
      ? msg('Hồ sơ mới: những gì không đổi đã được giữ từ hồ sơ trước. Xin xem lại ở bước cuối.')
      : `${msg('Hồ sơ mới.')} ${wordsOf(choice)[1]}`;
  return html`<p class="notice" .textContent=${words}></p>`;
}
