/** A question as it is drawn; nothing here knows what the document says. */
export interface Drawn {
  /** The same for the same question, also when it is drawn anew. */
  readonly id: string;
  readonly place: HTMLElement;
  readonly label: string;
  /** The help under the label. */
  readonly hint: string;
  readonly error: string;
  readonly optional: boolean;
  readonly controls: readonly Control[];
}

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const optional = '(không bắt buộc)';

/** What somebody sees who looks at the form. */
export class Screen {
  readonly root: ShadowRoot;

  constructor(root: ShadowRoot) {
    this.root = root;
  }

  /** The questions with something to answer, from top to bottom. */
  get questions(): readonly Drawn[] {
    return [...this.root.querySelectorAll<HTMLElement>('.field')].flatMap((place) => this.question(place) ?? []);
  }

  question(place: HTMLElement): Drawn | undefined {
    const own = [...place.children].find((each) => each.shadowRoot)?.shadowRoot;
    const controls = [...(own ?? place).querySelectorAll<Control>('input, select, textarea')].filter(
      (each) => each.type !== 'hidden' && !each.disabled,
    );
    const [first] = controls;
    if (!first) return undefined;
    const text = (selector: string): string => (own ?? place).querySelector(selector)?.textContent.trim() ?? '';
    const label = text('legend, label');
    return {
      id: (own ? place.id : '') || first.id || place.id,
      place,
      label: label.replace(optional, '').trim(),
      hint: text('.hint'),
      error: text('.error'),
      optional: label.includes(optional),
      controls,
    };
  }

  get lists(): readonly DrawnList[] {
    return [...this.root.querySelectorAll<HTMLElement>('fieldset.list')].map((place) => new DrawnList(place));
  }

  /** What is to be mended, as the summary lists it. */
  get links(): readonly HTMLAnchorElement[] {
    return [...this.root.querySelectorAll<HTMLAnchorElement>('.summary a')];
  }

  /** What offers an answer that is known already. */
  get offers(): readonly HTMLButtonElement[] {
    return [...this.root.querySelectorAll<HTMLButtonElement>('button.same, .known > .actions > button')];
  }

  button(words: string, within: ParentNode = this.root): HTMLButtonElement | undefined {
    return [...within.querySelectorAll('button')].find((each) => each.textContent.trim() === words);
  }
}

/** A list as it is drawn, with its rows and buttons. */
export class DrawnList {
  readonly place: HTMLElement;

  constructor(place: HTMLElement) {
    this.place = place;
  }

  get id(): string {
    return this.place.id;
  }

  get optional(): boolean {
    return this.place.querySelector(':scope > legend')?.textContent.includes(optional) === true;
  }

  get error(): string {
    return this.place.querySelector(':scope > .error')?.textContent ?? '';
  }

  get rows(): readonly HTMLElement[] {
    return [
      ...this.place.querySelectorAll<HTMLElement>(':scope > ol > li, :scope > table > tbody > tr[id]:not(.said)'),
    ];
  }

  get add(): HTMLButtonElement | undefined {
    return this.place.querySelector<HTMLButtonElement>(':scope > button') ?? undefined;
  }

  /** A button of a row itself. */
  buttonOf(row: HTMLElement, words: string): HTMLButtonElement | undefined {
    const buttons = row.querySelectorAll<HTMLButtonElement>(
      ':scope > .row-actions > button, :scope > td > .row-actions > button',
    );
    return [...buttons].find((each) => each.textContent.trim() === words);
  }
}
