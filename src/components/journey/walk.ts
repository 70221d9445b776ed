import type { ReactiveControllerHost } from 'lit';
import type { Draft } from '../../model/draft.js';
import type { Layout } from '../../model/screens.js';
import { emit } from '../base/events.js';
import type { OwnDraft } from './own-draft.js';
import type { Stage } from './stage.js';
import { StepHistory } from './step-history.js';
import { placeToContinue, stepAfter, stepBefore, stepsOf, type Route } from './steps.js';
import type { Way } from '../../schemas/office.js';
import { reviewPlace } from '../base/places.js';

const guide: Stage = { kind: 'guide' };

/** Which screen is shown, and the way from one step to the next. */
export class Walk {
  stage: Stage = guide;
  /** How the dossier is filed. */
  ways: readonly Way[] = ['receive'];
  readonly #history: StepHistory;
  #reviewed = false;

  constructor(
    readonly host: ReactiveControllerHost & HTMLElement & { readonly layout?: Layout },
    readonly own: OwnDraft,
  ) {
    const code = (): string => own.current?.procedure.code ?? '';
    this.#history = new StepHistory(host, code, (place) => this.#walk(place));
  }

  get route(): Route {
    return { layout: this.host.layout, ways: this.ways };
  }

  /** The steps of the draft, by their places. */
  get steps(): readonly string[] {
    const draft = this.own.current;
    return draft ? stepsOf(draft, this.route) : [];
  }

  show(stage: Stage): void {
    this.stage = stage;
    this.host.requestUpdate();
  }

  /** Shows the guide to somebody who has not walked yet. */
  restart(): void {
    this.#reviewed = false;
    this.show(guide);
  }

  go(place: string): void {
    if (!this.own.current) return;
    this.#history.push(this.stage.kind === 'step' ? this.stage.place : '', place);
    this.#show(place);
  }

  #show(place: string): void {
    const draft = this.own.current;
    if (!draft) return;
    if (place === reviewPlace) this.#reviewed = true;
    draft.place = place;
    this.own.keeper.keepNow();
    this.show({ kind: 'step', place });
    emit(this.host, 'dvc-paged', { page: place });
  }

  /** Goes where the citizen was. */
  goOn(draft: Draft): void {
    this.go(placeToContinue(draft, this.route));
  }

  /** Goes where the citizen was, if the step on the screen is not one of the steps any more. */
  settle(draft: Draft): void {
    if (this.stage.kind === 'step' && !this.steps.includes(this.stage.place)) this.goOn(draft);
  }

  next(): void {
    const draft = this.own.current;
    if (draft && this.stage.kind === 'step') this.go(stepAfter(draft, this.stage.place, this.#reviewed, this.route));
  }

  back(): void {
    const draft = this.own.current;
    if (!draft || this.stage.kind !== 'step') return;
    this.#history.back(stepBefore(draft, this.stage.place, this.route) ?? '');
  }

  /** The browser leads to a step that was there before; what is sent stays on the screen. */
  #walk(place: string): void {
    const { kind } = this.stage;
    if (kind !== 'step' && kind !== 'guide') return;
    if (place === '') this.show(guide);
    else if (this.steps.includes(place)) this.#show(place);
  }
}
