import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Papers } from '../client/papers/papers.js';
import type { Paper } from '../client/papers/paper.js';
import type { ReadyFile, RefusedFile } from '../client/papers/prepare-file.js';
import { takeFiles } from '../client/papers/take-files.js';
import { turnPhoto } from '../client/papers/turn-photo.js';
import type { Slot } from '../model/procedure.js';
import { customElement } from './base/define-element.js';
import { nameOf, paperCard, paperCardStyles, removedCard } from './papers/paper-card.js';
import { paperView, paperViewStyles } from './papers/paper-view.js';
import { hint, refusal, restrictedWords } from './papers/paper-words.js';
import { PapersController } from './papers/papers-controller.js';
import { LiveRegion } from './base/live-region.js';
import { theme } from './base/theme.js';
import { uploadStyles, uploadWays } from './papers/upload-ways.js';

/**
 * Takes the files of one paper: by camera, from the device, dropped or pasted; shows each with how far it is.
 *
 * @slot - Stands under what is said of the paper, for example an explanation.
 * @csspart card - Each file.
 * @csspart choose - The button that opens the files of the device.
 * @csspart camera - The button that opens the camera, where there is a touch screen.
 * @fires {Event} change - A file was added or taken off.
 */
@localized()
@customElement('dvc-upload')
export class DvcUpload extends LitElement {
  static override styles = [theme, paperCardStyles, paperViewStyles, uploadStyles];

  /** The paper that is asked for. */
  @property({ attribute: false }) paperSlot: Slot | undefined;

  /** The papers of the draft. */
  @property({ attribute: false }) papers: Papers | undefined;

  /** What is missing here, already in the reader's language. */
  @property() error = '';

  /** How many picked files are not taken yet. */
  @state() private waiting = 0;
  @state() private refused: readonly RefusedFile[] = [];
  /** Names of files that were taken and may give trouble. */
  @state() private doubted: readonly string[] = [];
  /** Id of the paper that is shown large. */
  @state() private shown = '';
  @state() private isOver = false;
  /** Something was to be picked, and nothing came: somebody changed their mind, or the app gives no files. */
  @state() private isNothing = false;

  readonly #voice = new LiveRegion(this);
  readonly #watched = new PapersController(this, () => this.#onPapers());
  readonly #sending = new Set<string>();
  #taking: Promise<void> = Promise.resolve();

  /** True while picked files are made ready. */
  get busy(): boolean {
    return this.waiting > 0;
  }

  /** Resolves when the files picked until now are kept or refused. */
  get settled(): Promise<void> {
    return this.#taking;
  }

  get #choose(): HTMLElement | null | undefined {
    return this.shadowRoot?.querySelector<HTMLElement>('.choose');
  }

  get #view(): HTMLDialogElement | null | undefined {
    return this.shadowRoot?.querySelector<HTMLDialogElement>('dialog');
  }

  protected override render(): TemplateResult | typeof nothing {
    const { paperSlot: slot, papers } = this;
    if (!slot || !papers) return nothing;
    return html`<section
      class="${this.error ? 'wrong' : ''} ${this.isOver ? 'over' : ''}"
      aria-labelledby="title"
      @dragover=${this.#onDragOver}
      @dragleave=${() => (this.isOver = false)}
      @drop=${this.#onDrop}
      @paste=${this.#onPaste}
    >
      <h3 id="title" .textContent=${slot.required ? slot.title : msg(str`${slot.title} (nếu có)`)}></h3>
      ${slot.description ? html`<p .textContent=${slot.description}></p>` : nothing}
      <p id="hint" class="muted" .textContent=${hint(slot)}></p>
      <slot></slot>
      <p id="error" class="error" .textContent=${this.error}></p>
      ${this.#renderCards(slot, papers)}
      <div role="status">
        ${this.refused.map((file) => renderRefusal(file, slot))}
        ${this.isNothing ? html`<p class="muted" .textContent=${msg('Chưa nhận được tệp nào.')}></p>` : nothing}
        ${this.doubted.map((name) => html`<p class="notice warning" .textContent=${restrictedWords(name)}></p>`)}
      </div>
      ${uploadWays(slot, this.error !== '', this.#onPick)}
      <p class="busy muted" .textContent=${this.busy ? msg('Đang xem và thu nhỏ ảnh, xin chờ một chút…') : ''}></p>
      ${this.#voice.draw()}
      ${paperView(this.shown ? this.#watched.pictures(this.shown) : [], {
        onClose: () => (this.shown = ''),
        onRemove: this.#onRemoveShown,
      })}
    </section>`;
  }

  #renderCards(slot: Slot, papers: Papers): TemplateResult | typeof nothing {
    const own = papers.of(slot.id);
    const removed = papers.removed.filter((paper) => paper.slot === slot.id);
    if (own.length + removed.length === 0) return nothing;
    const actions = {
      onShow: (paper: Paper) => void this.#show(paper),
      onRemove: (paper: Paper) => void this.#remove(paper.id),
      onRetry: (paper: Paper) => papers.retry(paper.id),
      onTurn: (paper: Paper) => void this.#turn(paper, papers, slot),
    };
    return html`<ul class="papers">
      ${own.map((paper) => paperCard(paper, nameOf(paper, papers), papers, this.#watched.pictures(paper.id), actions))}
      ${removed.map((paper) => removedCard(paper, nameOf(paper, papers), () => void this.#restore(paper.id)))}
    </ul>`;
  }

  readonly #onPick = (event: Event): void => {
    const input = event.currentTarget;
    event.stopPropagation();
    if (!(input instanceof HTMLInputElement)) return;
    const files = [...(input.files ?? [])];
    input.value = '';
    void this.take(files);
    this.isNothing = !files.length;
  };

  readonly #onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.isOver = true;
  };

  readonly #onDrop = (event: DragEvent): void => {
    this.isOver = false;
    this.#takeFrom(event, event.dataTransfer);
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    this.#takeFrom(event, event.clipboardData);
  };

  #takeFrom(event: Event, transfer: DataTransfer | null): void {
    const files = [...(transfer?.files ?? [])];
    if (!files.length) return;
    event.preventDefault();
    void this.take(files);
  }

  async #take(files: readonly File[]): Promise<void> {
    const { paperSlot: slot, papers } = this;
    if (!slot || !papers) return;
    const before = papers.of(slot.id);
    this.doubted = [];
    const onDoubt = ({ name }: ReadyFile): void => void (this.doubted = [...this.doubted, name]);
    this.refused = await takeFiles(papers, slot, files, { onDoubt });
    if (!papers.of(slot.id).some((paper) => !before.includes(paper))) return;
    this.error = '';
    this.#onChanged();
  }

  async #show({ id }: Paper): Promise<void> {
    if (this.#watched.pictures(id).length) {
      this.shown = id;
      return;
    }
    const address = await this.papers?.file(id);
    if (address) window.open(address, '_blank', 'noopener');
  }

  /** One after another with what is picked: the same photo is never turned twice at once. */
  #turn(paper: Paper, papers: Papers, slot: Slot): Promise<void> {
    this.waiting += 1;
    const turn = async (): Promise<void> => {
      if (!papers.of(slot.id).some(({ id }) => id === paper.id)) return;
      const name = this.#inNews(paper, papers);
      const turned = await turnPhoto(papers, paper, slot);
      void this.#voice.say(turned ? msg(str`Đã xoay: ${name}`) : msg(str`Máy này không xoay được: ${name}`));
      if (!turned) return;
      this.#onChanged();
      await this.updateComplete;
      this.#card(turned.id)?.querySelector<HTMLElement>('.turn')?.focus();
    };
    this.#taking = this.#taking.then(turn, turn).finally(() => (this.waiting -= 1));
    return this.#taking;
  }

  async #remove(id: string): Promise<void> {
    void this.#voice.say('');
    await this.papers?.remove(id);
    this.#onChanged();
    await this.updateComplete;
    this.#card(id)?.querySelector<HTMLElement>('.undo')?.focus();
  }

  readonly #onRemoveShown = (): void => {
    const id = this.shown;
    this.shown = '';
    void this.#remove(id);
  };

  async #restore(id: string): Promise<void> {
    await this.papers?.bringBack(id);
    this.#onChanged();
    await this.updateComplete;
    this.#card(id)?.querySelector<HTMLElement>('.picture')?.focus();
  }

  #card(id: string): Element | undefined {
    const cards = this.shadowRoot?.querySelectorAll('[data-id]') ?? [];
    return [...cards].find((card) => card.getAttribute('data-id') === id);
  }

  /** News is heard without the heading above the card. */
  #inNews(paper: Paper, papers: Papers): string {
    return `${this.paperSlot?.title ?? ''}, ${nameOf(paper, papers)}`;
  }

  #onChanged(): void {
    this.dispatchEvent(new CustomEvent('change', { bubbles: true, composed: true }));
  }

  /** Tells how a sending ended, and nothing on the way. */
  #onPapers(): void {
    const { papers, paperSlot } = this;
    for (const paper of papers?.of(paperSlot?.id ?? '') ?? []) {
      const { id, state: now } = paper;
      if (now === 'sending') this.#sending.add(id);
      else if (papers && now !== 'kept' && this.#sending.delete(id)) {
        const name = this.#inNews(paper, papers);
        void this.#voice.say(
          now === 'uploaded' ? msg(str`Đã gửi tới cơ quan: ${name}`) : msg(str`Chưa gửi được: ${name}`),
        );
      }
    }
    this.requestUpdate();
  }

  /** Keeps the focus here when the card that had it goes. */
  protected override update(changed: PropertyValues<this>): void {
    const had = this.shadowRoot?.activeElement;
    super.update(changed);
    if (had && !this.shadowRoot?.activeElement) this.#choose?.focus({ preventScroll: true });
  }

  protected override updated(): void {
    if (!this.#view || this.#view.hasAttribute('open') === Boolean(this.shown)) return;
    if (this.shown) this.#view.showModal();
    else this.#view.close();
  }

  override focus(options?: FocusOptions): void {
    this.#choose?.focus(options);
  }

  /** Takes files as if they were picked, after those before them; resolves when each is kept or refused. */
  take(files: readonly File[]): Promise<void> {
    this.waiting += files.length;
    this.isNothing = false;
    const take = (): Promise<void> => this.#take(files).finally(() => (this.waiting -= files.length));
    this.#taking = this.#taking.then(take, take);
    return this.#taking;
  }
}

function renderRefusal(file: RefusedFile, slot: Slot): TemplateResult {
  return html`<div class="notice error refusal">
    <span class="file" .textContent=${file.name}></span>
    <span .textContent=${refusal(file, slot)}></span>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-upload': DvcUpload;
  }
}
