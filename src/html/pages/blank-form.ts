import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formSheet, papers, type FormPart } from '../../components/filled-form/filled-form.js';
import { shownWords } from '../../components/words/shown.js';
import type { Json, JsonObject } from '../../model/json.js';
import { write } from '../../model/pointer.js';
import type { Procedure, Slot } from '../../model/procedure.js';
import { isGroup, isList, type Group, type Item } from '../../model/question.js';

/** How many questions deep one answer leads to another. */
const deepest = 4;
/** More options than can be ticked on paper are written. */
const mostBoxes = 14;
const dots = '…'.repeat(24);

/** A form with lines to write on, also what only some answers lead to; by hand nothing is hidden. */
export function blankForm(procedure: Procedure, receiver: string): TemplateResult {
  const paper = new BlankPaper(procedure);
  const parts = procedure.pages({}).map((page) => ({ title: page.title, content: paper.lines(page.items) }));
  const late = paper.late();
  const kind = msg('Tờ khai trống để viết tay, chưa phải mẫu giấy của cơ quan');
  return formSheet(procedure, { receiver: receiver || procedure.agency, kind }, [
    ...parts,
    ...late,
    ...papers(paper.papers, (slot) => (slot.copies === 'shown' ? shownWords(slot) : paper.when(slot))),
  ]);
}

/** What one or more answers to a question lead to. */
interface Lead {
  readonly titles: string[];
  readonly items: Group['items'];
  readonly given: JsonObject;
}

/** Writes each question once, where the answer stands that leads to it. */
class BlankPaper {
  readonly #written = new Set<string>();
  readonly #procedure: Procedure;
  readonly #first: ReadonlySet<string>;
  readonly #papers: Map<string, Slot>;
  readonly #always: ReadonlySet<string>;
  readonly #late: { readonly page: Group; readonly given: JsonObject }[] = [];

  constructor(procedure: Procedure) {
    this.#procedure = procedure;
    this.#first = new Set(procedure.pages({}).flatMap(pointersIn));
    this.#papers = new Map(procedure.papers({}).map((slot) => [slot.id, slot]));
    this.#always = new Set(this.#papers.keys());
  }

  lines(items: Group['items'], answers: JsonObject = {}, depth = 0): readonly unknown[] {
    return items.map((item) =>
      isGroup(item) && !isList(item)
        ? html`<section>
            <h3 .textContent=${item.title}></h3>
            ${this.lines(item.items, answers, depth)}
          </section>`
        : this.#line(item, answers, depth),
    );
  }

  /** All that were asked for, by any answer. */
  get papers(): readonly Slot[] {
    return [...this.#papers.values()];
  }

  /** Who needs a paper that only some answers ask for. */
  when({ id }: Slot): string {
    return this.#always.has(id) ? '' : msg('Tùy trường hợp');
  }

  /** Pages that only some answers open, with what these lead to. */
  late(): readonly FormPart[] {
    const parts: FormPart[] = [];
    // Writing one of them may open another.
    for (const { page, given } of this.#late) parts.push({ title: page.title, content: this.lines(page.items, given) });
    return parts;
  }

  #line(item: Item | Group, answers: JsonObject, depth: number): TemplateResult | typeof nothing {
    if (this.#written.has(item.pointer) || !('question' in item)) return nothing;
    this.#written.add(item.pointer);
    const { question } = item;
    if (question.computed || question.deprecated) return nothing;
    if (question.kind === 'note') return html`<p class="note" .textContent=${question.title}></p>`;
    const title = question.title.endsWith('?') ? question.title : `${question.title}:`;
    return html`${
      isList(item)
        ? html`<section>
            <h3 .textContent=${question.title}></h3>
            ${this.#row(item, answers, depth)}
          </section>`
        : html`<p class="line"><span class="asked" .textContent=${title}></span> ${space(item)}</p>`
    }
    ${depth < deepest ? this.#leads(item, answers, depth) : nothing}`;
  }

  /** One row of a list; who has more writes them on another sheet. */
  #row(list: Group & Item, answers: JsonObject, depth: number): TemplateResult {
    const one = write(answers, list.pointer, [{}]);
    const row = find(this.#procedure.pages(one), `${list.pointer}/0`);
    return html`${row && isGroup(row) ? this.lines(row.items, one, depth) : html`<p .textContent=${dots}></p>`}
      <p class="note" .textContent=${msg('Nhiều hơn một thì viết tiếp ra tờ khác.')}></p>`;
  }

  /** What some answers to this question ask besides, each under the answers that ask it. */
  #leads(item: Item, answers: JsonObject, depth: number): readonly TemplateResult[] {
    const before = new Set(this.#procedure.pages(answers).flatMap(pointersIn));
    const found = new Map<string, Lead>();
    const choices = choicesOf(item);
    for (const { value, title } of choices) {
      const given = write(answers, item.pointer, value);
      const pages = this.#procedure.pages(given);
      for (const page of pages) this.#keepLate(page, given);
      for (const slot of this.#procedure.papers(given)) this.#papers.set(slot.id, slot);
      const items = pages.flatMap((page) => (before.has(page.pointer) ? fresh(page, before, item.pointer) : []));
      const name = items.flatMap(pointersIn).join(' ');
      if (!name) continue;
      const known = found.get(name);
      if (known) known.titles.push(title);
      else found.set(name, { titles: [title], items, given });
    }
    return [...found.values()].map(({ titles, items, given }) => {
      const chosen = titles.map((each) => `«${each}»`).join(', ');
      return html`<div class="inner">
        ${
          titles.length < choices.length
            ? html`<p class="note" .textContent=${msg(str`Nếu chọn ${chosen}:`)}></p>`
            : nothing
        }
        ${this.lines(items, given, depth + 1)}
      </div>`;
    });
  }

  #keepLate(page: Group, given: JsonObject): void {
    const { pointer } = page;
    if (this.#first.has(pointer) || this.#late.some((each) => each.page.pointer === pointer)) return;
    this.#late.push({ page, given });
  }
}

function pointersIn(item: Item | Group): readonly string[] {
  return [item.pointer, ...(isGroup(item) ? item.items.flatMap(pointersIn) : [])];
}

/** What is not known in a group; a group around the question itself needs its heading no second time. */
function fresh(group: Group, known: ReadonlySet<string>, asked: string): Group['items'] {
  return group.items.flatMap((item): Group['items'] => {
    if (!known.has(item.pointer)) return [item];
    if (!isGroup(item)) return [];
    const items = fresh(item, known, asked);
    if (items.length === 0 || asked.startsWith(`${item.pointer}/`)) return items;
    return [{ ...item, items }];
  });
}

function find(items: readonly (Item | Group)[], pointer: string): Item | Group | undefined {
  for (const item of items) {
    const found = item.pointer === pointer ? item : isGroup(item) ? find(item.items, pointer) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** The answers that a question lets choose. */
function choicesOf({ question }: Item): readonly { readonly value: Json; readonly title: string }[] {
  if (question.kind === 'yes-no' || question.kind === 'main')
    return [
      { value: true, title: msg('Có') },
      { value: false, title: msg('Không') },
    ];
  if (question.kind === 'confirm') return [{ value: true, title: msg('Đồng ý') }];
  if (question.kind === 'choice') return question.options;
  if (question.kind === 'several') return question.options.map(({ value, title }) => ({ value: [value], title }));
  return [];
}

/** Where the answer is written. */
function space(item: Item): TemplateResult | readonly TemplateResult[] {
  const choices = choicesOf(item);
  if (choices.length && choices.length <= mostBoxes)
    return choices.map(({ title }) => html`<span class="choice" .textContent=${`☐ ${title}`}></span> `);
  if (item.question.kind === 'long-text') return [0, 1, 2].map(() => html`<p .textContent=${dots}></p>`);
  if (item.question.kind === 'date') return html`<span .textContent=${msg('ngày …… tháng …… năm ………')}></span>`;
  return html`<span .textContent=${dots}></span>`;
}
