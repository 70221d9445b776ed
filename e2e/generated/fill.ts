import { guess, newLearnt, type Learnt } from './guess.js';
import { Screen, type Control, type Drawn, type DrawnList } from './screen.js';

/** How often somebody presses on before giving up. */
const patience = 20;

/** How many links of one summary somebody follows, old and new ones. */
const mostLinks = 200;

/** Fills in a form by what it draws, and presses on until it lets go. */
export class Filler {
  readonly #screen: Screen;
  readonly #settled: () => Promise<unknown>;
  readonly #random: () => number;
  readonly #seen = new Set<string>();
  readonly #learnt = new Map<string, Learnt>();

  /** `settled` waits until what was done is drawn. */
  constructor(root: ShadowRoot, settled: () => Promise<unknown>, random: () => number) {
    this.#screen = new Screen(root);
    this.#settled = settled;
    this.#random = random;
  }

  /** Ends when `isDone` says so after a press; throws with what the screen says where it leads no further. */
  async fill(isDone: () => boolean): Promise<void> {
    for (let presses = 0; presses < patience; presses++) {
      while (await this.#answerNext());
      await this.#press(this.#screen.button('Tiếp tục'));
      if (isDone()) return;
      // A doubt that came with this press is read, and the next one goes on.
      if (!this.#screen.links.length) await this.#press(this.#screen.button('Tiếp tục'));
      if (isDone()) return;
      await this.#mendAll();
    }
    throw new Error(`No end. The screen says: ${this.#words()}`);
  }

  async #answerNext(): Promise<boolean> {
    const question = this.#screen.questions.find(({ id }) => !this.#seen.has(id));
    if (question) {
      const [offer] = this.#screen.offers;
      if (offer && this.#random() < 0.4) return this.#press(offer);
      this.#seen.add(question.id);
      const isAsked = question.controls.every(isEmpty) || this.#random() < 0.3;
      if (isAsked && (!question.optional || this.#random() < 0.6)) await this.#answer(question);
      return true;
    }
    const list = this.#screen.lists.find(({ id }) => !this.#seen.has(id));
    if (!list) return false;
    const wanted = Math.floor(this.#random() * 3) || (list.optional ? 0 : 1);
    if (list.rows.length >= wanted || !list.add || !(await this.#press(list.add))) {
      this.#seen.add(list.id);
      return true;
    }
    if (list.rows.length >= wanted) this.#seen.add(list.id);
    return true;
  }

  /** Follows each link of the summary and does what stands at the question. */
  async #mendAll(): Promise<void> {
    const { links } = this.#screen;
    if (!links.length) throw new Error(`It refuses and says nothing. The screen says: ${this.#words()}`);
    /** How many links with these words were followed and still stand there. */
    const left = new Map<string, number>();
    for (let followed = 0; followed < mostLinks; followed++) {
      const alike = (words: string): readonly HTMLAnchorElement[] =>
        this.#screen.links.filter(({ textContent }) => textContent === words);
      const link = this.#screen.links.find((each) => {
        const words = each.textContent;
        return alike(words).indexOf(each) >= (left.get(words) ?? 0);
      });
      if (!link) return;
      const words = link.textContent;
      const before = alike(words).length;
      await this.#press(link);
      const active = this.#screen.root.activeElement;
      const row = active?.matches('.name, th') === true;
      const place = (row ? undefined : active?.closest<HTMLElement>('.field, fieldset.list')) ?? undefined;
      const list = this.#screen.lists.find((each) => each.place === place);
      const question = place && !list ? this.#screen.question(place) : undefined;
      if (list) await this.#mendList(list, words);
      else if (question) await this.#answer({ ...question, error: question.error || words });
      else await this.#mendGroup(active, words);
      // What this opened is answered before the next is mended.
      while (await this.#answerNext());
      if (alike(words).length >= before) left.set(words, (left.get(words) ?? 0) + 1);
    }
  }

  async #mendList(list: DrawnList, words: string): Promise<void> {
    const least = Number(/ít nhất (\d+) mục/.exec(words)?.[1] ?? 1);
    const [, count, asked, wanted] = /ít nhất (\d+) mục mà «(.+)» là «(.+)»/.exec(words) ?? [];
    const named = /«(.+)»/.exec(words)?.[1];
    if (asked !== undefined && wanted !== undefined) await this.#mendRows(list, Number(count), asked, wanted);
    else if (/giống nhau|nhiều nhất/.test(words))
      await this.#press(list.buttonOf(list.rows.at(-1) ?? list.place, 'Xóa'));
    else if (named === undefined && list.rows.length >= least) throw new Error(`It does not help: ${words}`);
    else if (named === undefined) {
      while (list.rows.length < least && list.add) {
        await this.#press(list.add);
        while (await this.#answerNext());
      }
    } else throw new Error(`Not understood: ${words}`);
  }

  /** So many rows are to give a certain answer: the first do, and others are added where there are too few. */
  async #mendRows(list: DrawnList, count: number, asked: string, wanted: string): Promise<void> {
    for (let index = 0; index < count; index++) {
      if (!list.rows[index] && list.add) await this.#press(list.add);
      while (await this.#answerNext());
      const row = list.rows[index];
      if (!row) throw new Error('There is no room for another row.');
      await this.#press(list.buttonOf(row, 'Sửa'));
      const question = this.#screen.questions.find(
        ({ place, label }) => row.contains(place) && (label === asked || label.endsWith(`: ${asked}`)),
      );
      if (!question) throw new Error(`No row asks «${asked}».`);
      await this.#choose(question, wanted);
    }
  }

  /** A whole group is to blame: what is empty in it is answered, or what need not be answered is taken away. */
  async #mendGroup(active: Element | null, words: string): Promise<void> {
    const within = active?.matches('fieldset') ? active : active?.closest('section > h2, .name, th')?.parentElement;
    if (!within) throw new Error(`«${words}» leads nowhere.`);
    const isInside = ({ place }: Drawn): boolean => within.contains(place);
    if (/bỏ trống/.test(words)) {
      const one = this.#screen.questions.find(
        (each) =>
          isInside(each) &&
          each.optional &&
          words.includes(`«${each.label}»`) &&
          each.controls.some((control) => /text|tel/.test(control.type) && !isEmpty(control)),
      );
      const [control] = one?.controls ?? [];
      if (!control) throw new Error(`Nothing can be taken away: ${words}`);
      return this.#type(control, '');
    }
    const empty = this.#screen.questions.filter(({ controls }) => controls.every(isEmpty));
    const inside = empty.filter(isInside);
    // What the whole form lacks is answered anywhere.
    const wanted = inside.length || !active?.matches('h2') ? inside : empty;
    if (!wanted.length) throw new Error(`It does not help: ${words}`);
    for (const question of wanted) await this.#answer(question);
  }

  async #answer(drawn: Drawn): Promise<void> {
    const [control] = drawn.controls;
    if (!control) return;
    const boxes = drawn.controls.filter((each) => each instanceof HTMLInputElement);
    if (control instanceof HTMLSelectElement || control.type === 'radio' || control.role === 'combobox')
      await this.#choose(drawn);
    else if (control.type === 'checkbox') await this.#tick(boxes, drawn);
    else await this.#type(control, guess(drawn, this.#memory(drawn.id), this.#random));
  }

  /** Chooses what is wanted, or anything. */
  async #choose(drawn: Drawn, wanted?: string): Promise<void> {
    const [control] = drawn.controls;
    if (control instanceof HTMLSelectElement) await this.#select(control, wanted);
    else if (control?.role === 'combobox') await this.#search(control, drawn, wanted);
    else {
      const boxes = drawn.controls.filter((each) => each instanceof HTMLInputElement);
      await this.#press(this.#pick(boxes, wanted, (box) => box.closest('label')?.textContent));
    }
  }

  async #select(control: HTMLSelectElement, wanted?: string): Promise<void> {
    const options = [...control.options].filter(({ value }) => value !== '');
    control.focus();
    control.value = this.#pick(options, wanted, ({ text }) => text).value;
    for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    await this.#leave(control);
  }

  async #tick(boxes: readonly HTMLInputElement[], { error }: Drawn): Promise<void> {
    const least = Number(/ít nhất (\d+) mục/.exec(error)?.[1] ?? 1);
    const most = Number(/nhiều nhất (\d+) mục/.exec(error)?.[1] ?? boxes.length);
    const wanted = least + Math.floor(this.#random() * (Math.max(least, most) - least + 1));
    const from = Math.floor(this.#random() * boxes.length);
    const chosen = new Set(Array.from({ length: wanted }, (_, index) => (from + index) % boxes.length));
    for (const [index, box] of boxes.entries()) if (box.checked !== chosen.has(index)) await this.#press(box);
    if (boxes[0]) await this.#leave(boxes[0]);
  }

  async #search(control: Control, { place }: Drawn, wanted?: string): Promise<void> {
    control.focus();
    control.click();
    const rows = [...place.querySelectorAll<HTMLElement>('[role=option]')];
    if (!rows.length) {
      await this.#type(control, '');
      control.focus();
      control.click();
    }
    const options = [...place.querySelectorAll<HTMLElement>('[role=option]')];
    await this.#press(this.#pick(options, wanted, ({ textContent }) => textContent));
    await this.#leave(control);
  }

  async #type(control: Control, text: string): Promise<void> {
    control.focus();
    control.value = text;
    control.dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, data: text, inputType: 'insertText' }),
    );
    await this.#leave(control);
  }

  async #leave(control: Control): Promise<void> {
    control.blur();
    await this.#settled();
  }

  /** True where there was something to press. */
  async #press(target: HTMLElement | undefined): Promise<boolean> {
    target?.focus();
    target?.click();
    await this.#settled();
    return target !== undefined;
  }

  #memory(id: string): Learnt {
    const learnt = this.#learnt.get(id) ?? newLearnt();
    this.#learnt.set(id, learnt);
    return learnt;
  }

  /** The one with these words; without words, any. */
  #pick<Each>(from: readonly Each[], words?: string, wordsOf?: (each: Each) => string | null | undefined): Each {
    const any = Math.floor(this.#random() * from.length);
    return (words === undefined ? from[any] : from.find((each) => wordsOf?.(each)?.trim() === words)) as Each;
  }

  #words(): string {
    const { links, questions } = this.#screen;
    const wrong = questions
      .filter(({ error }) => error)
      .map(({ label, error, controls }) => `${label} (${controls[0]?.value}): ${error}`);
    return [...links.map(({ textContent }) => textContent), ...wrong].join(' | ') || 'nothing';
  }
}

function isEmpty(control: Control): boolean {
  return control instanceof HTMLInputElement && /radio|checkbox/.test(control.type) ? !control.checked : !control.value;
}
