import { html, type TemplateResult } from 'lit';
import '../../src/components/dvc-procedure.js';
import { LastingStore } from '../../test/fixtures/papers.js';
import { everything, find, isButton } from './press.js';

/** One of the documents beside the script: its guide, and the first page of its form. */
export function guideAndForm({ code }: { readonly code: string }): TemplateResult {
  const journey = (): TemplateResult =>
    html`<dvc-procedure assets="/shipped/" code=${code} .store=${new LastingStore()}></dvc-procedure>`;
  return html`<div style="display: flex; flex-wrap: wrap; gap: 2em; align-items: flex-start">
    <div style="flex: 1 1 20em">${journey()}</div>
    <div style="flex: 1 1 20em" data-begun>${journey()}</div>
  </div>`;
}

/** Begins with the second of the two. */
export async function begin({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> {
  const begun = canvasElement.querySelector('[data-begun]') ?? canvasElement;
  const isAsked = (): boolean => everything(begun).some((each) => each.matches('input, select, textarea'));
  // A press while another language arrives may be lost, so it is repeated.
  while (!isAsked()) {
    const isBegun = everything(begun).some((each) => each.localName === 'dvc-form');
    if (!isBegun) (await find(begun, isButton('.primary'))).click();
    await new Promise((next) => setTimeout(next, 300));
  }
}
