import { html, nothing, type TemplateResult } from 'lit';
import type { Units } from '../../client/http/units.js';
import type { Draft } from '../../model/draft.js';
import type { Details } from '../base/events.js';
import type { Offers } from '../form/offers.js';
import type { Office } from '../office/office-context.js';
import type { Sending } from './second-half.js';
import { documentsPlace } from './steps.js';
import '../dvc-documents.js';
import '../dvc-review.js';

/** What the steps behind the form hang on. */
export interface StepSurroundings {
  readonly office: Office;
  readonly units: Units | undefined;
  /** What the device may remember for other forms. */
  readonly offers: Offers | undefined;
  /** The dossier is being frozen. */
  readonly busy: boolean;
  readonly onCompleted: (event: Event) => void;
  readonly onEdit: (event: CustomEvent<Details['dvc-edit']>) => void;
  readonly onSubmit: (event: CustomEvent<Details['dvc-submit']>) => void;
}

/** The papers, or the review. */
export function lateStep(
  { papers, thumbnails }: Sending,
  draft: Draft,
  place: string,
  { office, units, offers, busy, onCompleted, onEdit, onSubmit }: StepSurroundings,
): TemplateResult {
  if (place === documentsPlace)
    return html`<dvc-documents
      .slots=${draft.documents}
      .papers=${papers}
      @dvc-completed=${onCompleted}
    ></dvc-documents>`;
  return html`<dvc-review
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
