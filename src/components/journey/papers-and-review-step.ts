import { html, type TemplateResult } from 'lit';
import type { Units } from '../../client/http/units.js';
import type { DeviceStore } from '../../client/device-store.js';
import type { Draft } from '../../model/draft.js';
import type { DvcEvents } from '../base/events.js';
import type { Offers } from '../form/offers.js';
import type { Way } from '../../schemas/office.js';
import type { Papers } from '../../client/papers/papers.js';
import { filingPlace, papersPlace } from '../base/places.js';
import type { Leader } from './dossiers.js';
import '../dvc-documents.js';
import '../dvc-review.js';

/** What these steps show beside the draft. */
export interface StepPapers {
  readonly papers: Papers | undefined;
  /** Addresses of small pictures by the id of their paper. */
  readonly thumbnails: ReadonlyMap<string, string>;
  readonly store: DeviceStore;
}

/** What these steps hang on. */
export interface LateStepActions {
  /** Where the step is among all: «Bước 4 trên 5». */
  readonly step: string;
  /** How the dossier is filed. */
  readonly ways: readonly Way[];
  readonly units: Units | undefined;
  /** What the device may remember for other forms. */
  readonly offers: Offers | undefined;
  /** The dossier is being frozen. */
  readonly busy: boolean;
  readonly journey: Leader;
  /** Does what the citizen pressed for; the next screen takes the focus. */
  readonly ask: (act: () => unknown) => void;
  readonly onCompleted: (event: Event) => void;
  /** What was prepared is to be deleted. */
  readonly onDelete: (event: Event) => void;
  readonly onEdit: (event: CustomEvent<DvcEvents['dvc-edit']>) => void;
  readonly onSubmit: (event: CustomEvent<DvcEvents['dvc-submit']>) => void;
}

/** The papers, the review, or filing elsewhere. */
export function papersAndReviewStep(
  { papers, thumbnails, store }: StepPapers,
  draft: Draft,
  place: string,
  { step, ways, units, offers, busy, onCompleted, onDelete, onEdit, onSubmit }: LateStepActions,
): TemplateResult {
  if (place === papersPlace)
    return html`<dvc-documents
      .step=${step}
      .slots=${draft.papers}
      .papers=${papers}
      @dvc-completed=${onCompleted}
    ></dvc-documents>`;
  if (place === filingPlace)
    return html`<dvc-handover
      .draft=${draft}
      .papers=${papers}
      .units=${units}
      .store=${store}
      @dvc-delete=${onDelete}
    ></dvc-handover>`;
  return html`<dvc-review
    .step=${step}
    .ways=${ways}
    ?busy=${busy}
    .draft=${draft}
    .papers=${papers?.list ?? []}
    .thumbnails=${thumbnails}
    .units=${units}
    .offers=${offers}
    @dvc-completed=${onCompleted}
    @dvc-edit=${onEdit}
    @dvc-submit=${onSubmit}
  ></dvc-review>`;
}
