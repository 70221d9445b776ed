import { html, type TemplateResult } from 'lit';
import '../../src/components/dvc-form.js';
import { Draft } from '../../src/model/draft.js';
import type { JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import type { FormSchema } from '../../src/schemas/form.js';
import type { ProcedureDocument } from '../../src/schemas/procedure.js';
import { makeDocument } from '../../test/model/documents.js';

/** A form of one page: its questions, what is required, and the answers that are there. */
export interface Page {
  readonly title?: string;
  readonly properties: NonNullable<FormSchema['properties']>;
  readonly required?: string[];
  readonly answers?: JsonObject;
  readonly checks?: ProcedureDocument['checks'];
}

/** Draws the page as a form of its own; or as one whose part did not come. */
export function form({ title = 'Trang', properties, required, answers, checks }: Page, failed = false): TemplateResult {
  const asked = { type: 'object', title, properties, ...(required && { required }) } satisfies FormSchema;
  const document = makeDocument(
    { type: 'object', properties: { p: asked } },
    { documents: [], translations: {}, ...(checks && { checks }) },
  );
  const draft = new Draft(loadProcedure(document), 'key', 'secret', { p: answers ?? {} }, () => '2026-11-25');
  return html`<dvc-form .draft=${draft} page="/p" .failed=${failed}></dvc-form>`;
}

interface Around {
  readonly canvasElement: HTMLElement;
}

/** What a button of the form is found by: its words, or its name where that says more. */
export async function press({ canvasElement }: Around, name: string): Promise<void> {
  const element = await drawn(canvasElement);
  const buttons = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  buttons.find((each) => (each.ariaLabel ?? each.textContent) === name)?.click();
  await element.updateComplete;
}

/** «Tiếp tục» on a page that is not yet right. */
export async function check({ canvasElement }: Around): Promise<void> {
  const element = await drawn(canvasElement);
  element.check();
}

/** The form, when its questions are there. */
async function drawn(canvas: HTMLElement): Promise<HTMLElementTagNameMap['dvc-form']> {
  for (;;) {
    const element = canvas.querySelector('dvc-form');
    if (element?.shadowRoot?.querySelector('form')) return element;
    await new Promise((next) => requestAnimationFrame(next));
  }
}
