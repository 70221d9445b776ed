import type { ReactiveControllerHost } from 'lit';
import type { Draft } from '../model/draft.js';
import { emit } from './events.js';
import type { OwnDraft } from './own-draft.js';
import type { Stage } from './stage.js';
import { placeToContinue, reviewPlace, stepAfter, stepBefore } from './steps.js';

const guide: Stage = { kind: 'guide' };

/** Which screen is shown, and the way from one step to the next. */
export class Walk {
  stage: Stage = guide;
  #reviewed = false;

  constructor(
    readonly host: ReactiveControllerHost & HTMLElement,
    readonly own: OwnDraft,
  ) {}

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
    this.go(placeToContinue(draft));
  }

  next(): void {
    const draft = this.own.current;
    if (draft && this.stage.kind === 'step') this.go(stepAfter(draft, this.stage.place, this.#reviewed));
  }

  back(): void {
    const draft = this.own.current;
    if (!draft || this.stage.kind !== 'step') return;
    const place = stepBefore(draft, this.stage.place);
    if (place === undefined) this.show(guide);
    else this.go(place);
  }
}
