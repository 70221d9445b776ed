import type { LitElement, TemplateResult } from 'lit';
import { reportBug } from '../../client/client-error.js';
import { fillFrom, planOf } from '../../model/card-answers.js';
import { placeOnCard } from '../../model/card-place.js';
import type { Draft } from '../../model/draft.js';
import { readCards, type CardDoubt, type IdentityCard } from '../../model/identity-card.js';
import { titleAt } from '../../model/sources.js';
import type { UnitSource } from '../fields/unit-source.js';
import { CameraController } from '../reader/camera.js';
import { codesInVideo, codesOnPhoto } from './card-codes.js';
import type { CardStage } from './card-stage.js';
import { cardView, type CardActs } from './card-view.js';
import type { CardFault } from './card-words.js';

/** Whose card is read, and where it goes. */
export interface CardTarget {
  readonly draft: Draft;
  /** Pointer of the person's group. */
  readonly person: string;
  readonly units: UnitSource | undefined;
}

/**
 * What opens under the button: the ways to read a card, what was read, what was filled in. No picture is kept, neither here
 * nor in a store, and the card itself is forgotten when the panel closes.
 */
export class CardPanel {
  #stage: CardStage = { kind: 'asked' };
  #fault: CardFault | undefined;
  /** Counts what was begun: a photo that is read slowly does not come over what came after it. */
  #turn = 0;
  readonly #camera: CameraController;
  readonly #acts: CardActs;

  /** `onClose` hears that the citizen has done with it. */
  constructor(
    readonly host: LitElement,
    readonly target: () => CardTarget | undefined,
    onClose: () => void,
  ) {
    this.#camera = new CameraController(
      host,
      () => host.renderRoot.querySelector('video'),
      (text) => this.#take(text.split('\n')),
      codesInVideo,
    );
    this.#acts = {
      toggle: () => this.#toggle(),
      pick: (photo) => void this.#read(photo),
      replace: (pointer) => this.#replace(pointer),
      fill: () => this.#fill(),
      again: () => void this.#show({ kind: 'asked' }),
      close: onClose,
    };
  }

  draw(): TemplateResult {
    const target = this.target();
    const whose = target ? titleAt(target.draft, target.person) : '';
    return cardView({ stage: this.#stage, whose, camera: this.#camera, fault: this.#fault }, this.#acts);
  }

  focus(): void {
    this.host.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  /** Nothing of the card stays. */
  close(): void {
    this.#turn++;
    this.#stage = { kind: 'asked' };
    this.#camera.hostDisconnected();
    this.host.removeController(this.#camera);
  }

  #toggle(): void {
    this.#fault = undefined;
    this.#turn++;
    this.#camera.toggle();
  }

  #darken(): void {
    this.#camera.stop();
    this.#camera.fault = undefined;
    this.#fault = undefined;
  }

  async #read(photo: File): Promise<void> {
    this.#darken();
    this.#stage = { kind: 'reading' };
    this.host.requestUpdate();
    const turn = ++this.#turn;
    const codes = await codesIn(photo);
    if (turn !== this.#turn) return;
    this.#stage = { kind: 'asked' };
    if (codes?.length) this.#take(codes);
    else this.#refuse(codes ? 'no-code' : 'no-picture');
  }

  /** What is no card is told; a camera looks on. */
  #take(codes: readonly string[]): void {
    const read = readCards(codes);
    if (read.kind === 'card') void this.#plan(read.card, read.doubts);
    else this.#refuse(read.kind === 'several' ? 'several' : { other: read.what });
  }

  async #plan(card: IdentityCard, doubts: readonly CardDoubt[]): Promise<void> {
    const target = this.target();
    if (!target) return;
    this.#darken();
    const turn = ++this.#turn;
    const { draft, person, units } = target;
    const none = { communes: () => Promise.resolve([]) };
    // Where the list of communes does not come, the commune is left to the citizen.
    const place = await placeOnCard(card, units ?? none).catch((error: unknown) => {
      reportBug(error);
      return placeOnCard(card, none);
    });
    if (turn !== this.#turn) return;
    const plan = planOf(draft, person, card, place);
    await this.#show({ kind: 'read', read: { card, doubts, place, plan, replaced: new Set() } });
  }

  #replace(pointer: string): void {
    if (this.#stage.kind !== 'read') return;
    const { read } = this.#stage;
    const replaced = new Set(read.replaced);
    if (!replaced.delete(pointer)) replaced.add(pointer);
    this.#stage = { kind: 'read', read: { ...read, replaced } };
    this.host.requestUpdate();
  }

  #fill(): void {
    const target = this.target();
    if (this.#stage.kind !== 'read' || !target) return;
    const { read } = this.#stage;
    const filled = read.plan.answers.filter(({ pointer, state }) => state === 'open' || read.replaced.has(pointer));
    const undo = fillFrom(target.draft, filled);
    // What is still missing may be asked for only now.
    const { missing } = planOf(target.draft, target.person, read.card, read.place);
    void this.#show({ kind: 'filled', read, filled, missing, undo });
  }

  /** The next stage takes the focus by its heading, which says what has happened. */
  async #show(stage: CardStage): Promise<void> {
    this.#fault = undefined;
    this.#turn++;
    this.#stage = stage;
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.focus();
  }

  #refuse(fault: CardFault): void {
    this.#fault = fault;
    this.host.requestUpdate();
  }
}

/** The codes of a photo; `undefined` where it is no picture that this browser opens. */
async function codesIn(photo: File): Promise<readonly string[] | undefined> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(photo);
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
  try {
    return await codesOnPhoto(picture);
  } finally {
    picture.close();
  }
}
