import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from '../../model/draft.js';
import { fillPerson, placeBefore, plansFor, type PersonPlan } from '../../model/household.js';
import type { JsonObject } from '../../model/json.js';
import type { Group, Item } from '../../model/question.js';

export { isSamePerson, joined, mostPeople, peopleIn } from '../../model/household.js';

/** So many are read at a glance. */
const most = 3;

/** Who was filled in last, and how it is taken back. */
export interface FilledPerson {
  readonly draft: Draft;
  /** Of the place that was filled in. */
  readonly pointer: string;
  readonly words: string;
  readonly undo: () => void;
}

/** What the buttons do. */
export interface HouseholdActs {
  readonly people: readonly JsonObject[];
  readonly filled: FilledPerson | undefined;
  readonly onFilled: (filled: FilledPerson | undefined, words: string) => void;
  /** Without a person: everybody. */
  readonly onForget: (person?: JsonObject) => void;
}

/** Before the first question about a person: who of the remembered ones fits, one press each. */
export function drawPeople(
  draft: Draft,
  each: Item | Group,
  around: Group,
  acts: HouseholdActs,
): TemplateResult | typeof nothing {
  const place = placeBefore(draft, each, around);
  if (!place) return nothing;
  const { filled, people, onFilled } = acts;
  if (filled?.draft === draft && filled.pointer === place.pointer) return drawFilled(filled, acts);
  const plans = plansFor(draft, place, people);
  if (!plans.length) return nothing;
  const fill = (plan: PersonPlan): TemplateResult =>
    html`<button
      type="button"
      class="button"
      @click=${() => {
        const undo = fillPerson(draft, plan);
        const words = filledWords(plan);
        onFilled({ draft, pointer: place.pointer, words, undo }, words);
      }}
      .textContent=${msg(str`Điền: ${nameOf(plan.facts)}`)}
    ></button>`;
  const rest = plans.slice(most);
  return html`<div class="known" role="group" aria-label=${msg('Những người máy này nhớ')}>
    <div class="actions">${plans.slice(0, most).map(fill)}</div>
    <details>
      <summary
        .textContent=${
          rest.length ? msg(str`Máy này nhớ thêm ${rest.length} người: xem, xóa`) : msg('Máy này nhớ ai: xem, xóa')
        }
      ></summary>
      ${rest.length ? html`<div class="actions">${rest.map(fill)}</div>` : nothing} ${drawForget(acts)}
    </details>
  </div>`;
}

/** Everybody this device remembers, each with a button that forgets. */
export function drawForget({ people, onForget }: Pick<HouseholdActs, 'people' | 'onForget'>): TemplateResult {
  return html`<ul>
      ${people.map(
        (person) =>
          html`<li>
            <span translate="no" .textContent=${nameOf(person)}></span>
            <button
              type="button"
              class="button quiet"
              aria-label=${msg(str`Xóa khỏi máy này: ${nameOf(person)}`)}
              @click=${() => onForget(person)}
            >
              ${msg('Xóa')}
            </button>
          </li>`,
      )}
    </ul>
    ${
      people.length > 1
        ? html`<button type="button" class="button quiet" @click=${() => onForget()}>
            ${msg('Xóa tất cả thông tin đã nhớ')}
          </button>`
        : nothing
    }`;
}

/** The name of a person; never a number. */
export function nameOf({ name }: JsonObject): string {
  return typeof name === 'string' && name.trim() ? name : msg('Người làm hồ sơ trước');
}

function drawFilled({ words, undo }: FilledPerson, { onFilled }: HouseholdActs): TemplateResult {
  return html`<div class="notice">
    <p .textContent=${words}></p>
    <button
      type="button"
      class="button"
      @click=${() => {
        undo();
        onFilled(undefined, msg('Đã bỏ phần vừa điền.'));
      }}
    >
      ${msg('Bỏ phần vừa điền')}
    </button>
  </div>`;
}

function filledWords({ facts, answers }: PersonPlan): string {
  const what = answers.map(({ title }) => title).join('; ');
  return msg(str`Đã điền của ${nameOf(facts)}: ${what}. Xin xem lại.`);
}
