import { html, nothing, type TemplateResult } from 'lit';
import type { Units } from '../../client/http/units.js';
import type { Draft } from '../../model/draft.js';
import type { DvcEvents } from '../base/events.js';
import type { Offers } from '../form/offers.js';
import type { Office } from '../office/office-context.js';
import type { Papers } from '../../client/papers/papers.js';
import { papersPlace } from '../base/places.js';
import '../dvc-documents.js';
import '../dvc-review.js';

/** What these steps show beside the draft. */
export interface StepPapers {
  readonly papers: Papers | undefined;
  /** Addresses of small pictures by the id of their paper. */
  readonly thumbnails: ReadonlyMap<string, string>;
}

/** What these steps hang on. */
export interface LateStepActions {
  /** Where the step is among all: «Bước 4 trên 5». */
  readonly step: string;
  readonly office: Office;
  readonly units: Units | undefined;
  /** What the device may remember for other forms. */
  readonly offers: Offers | undefined;
  /** The dossier is being frozen. */
  readonly busy: boolean;
  readonly onCompleted: (event: Event) => void;
  readonly onEdit: (event: CustomEvent<DvcEvents['dvc-edit']>) => void;
  readonly onSubmit: (event: CustomEvent<DvcEvents['dvc-submit']>) => void;
}

/** The papers, or the review. */
export function papersAndReviewStep(
  { papers, thumbnails }: StepPapers,
  draft: Draft,
  place: string,
  { step, office, units, offers, busy, onCompleted, onEdit, onSubmit }: LateStepActions,
): TemplateResult {
  if (place === papersPlace)
    return html`<dvc-documents
      .step=${step}
      .slots=${draft.papers}
      .papers=${papers}
      @dvc-completed=${onCompleted}
    ></dvc-documents>`;
  return html`<dvc-review
    .step=${step}
    ?readonly=${!office.client}
    ?busy=${busy}
    .draft=${draft}
    .papers=${papers?.list ?? []}
    .thumbnails=${thumbnails}
    .units=${units}
    .offers=${offers}
    @dvc-edit=${onEdit}
    @dvc-submit=${onSubmit}
    >${
      office.client
        ? nothing
        : html`<dvc-handover slot="actions" .draft=${draft} .papers=${papers} .units=${units}></dvc-handover>`
    }</dvc-review
  >`;
}
