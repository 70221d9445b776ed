import { guess, newLearnt, type Learnt } from './guess.js';
import { Screen, type Control, type Drawn, type DrawnList } from './screen.js';

/** How often somebody presses on before giving up. */
const patience = 20;

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
      await this.#mendAll();
    }
    throw new Error(`No end. The screen says: ${this.#words()}`);
  }

  async #answerNext(): Promise<boolean> {
    const question = this.#screen.questions.find(({ id }) => !this.#seen.has(id));
    if (question) {
      this.#seen.add(question.id);
      if (!question.optional || this.#random() < 0.6) await this.#answer(question);
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
    for (;;) {
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
      const place = active?.closest<HTMLElement>('.field, fieldset.list') ?? undefined;
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
    const named = /«(.+)»/.exec(words)?.[1];
    if (/giống nhau|nhiều nhất/.test(words)) await this.#press(list.buttonOf(list.rows.at(-1) ?? list.place, 'Xóa'));
    else if (named === undefined && list.rows.length >= least) throw new Error(`It does not help: ${words}`);
    else if (named === undefined) {
      while (list.rows.length < least && list.add) {
        await this.#press(list.add);
        while (await this.#answerNext());
      }
    } else throw new Error(`Not understood: ${words}`);
  }

  /** A whole group is to blame: what is empty in it is answered. */
  async #mendGroup(active: Element | null, words: string): Promise<void> {
    if (!active?.matches('fieldset, h2')) throw new Error(`«${words}» leads nowhere.`);
    const within = active.matches('fieldset') ? active : (active.closest('section') ?? active);
    const inside = this.#screen.questions.filter(({ place }) => within.contains(place));
    const empty = inside.filter(({ controls }) => controls.every(isEmpty));
    if (!empty.length) throw new Error(`It does not help: ${words}`);
    for (const question of empty) await this.#answer(question);
  }

  async #answer(drawn: Drawn): Promise<void> {
    const [control] = drawn.controls;
    if (!control) return;
    const boxes = drawn.controls.filter((each) => each instanceof HTMLInputElement);
    if (control instanceof HTMLSelectElement) await this.#choose(control);
    else if (control.type === 'radio') await this.#press(this.#pick(boxes));
    else if (control.type === 'checkbox') await this.#tick(boxes, drawn);
    else if (control.role === 'combobox') await this.#search(control, drawn);
    else await this.#type(control, guess(drawn, this.#memory(drawn.id), this.#random));
  }

  async #choose(control: HTMLSelectElement): Promise<void> {
    const options = [...control.options].filter(({ value }) => value !== '');
    control.focus();
    control.value = this.#pick(options).value;
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

  async #search(control: Control, { place }: Drawn): Promise<void> {
    control.focus();
    control.click();
    const rows = [...place.querySelectorAll<HTMLElement>('[role=option]')];
    if (!rows.length) {
      await this.#type(control, '');
      control.focus();
      control.click();
    }
    await this.#press(this.#pick([...place.querySelectorAll<HTMLElement>('[role=option]')]));
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

  #pick<Each>(from: readonly Each[]): Each {
    return from[Math.floor(this.#random() * from.length)] as Each;
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
