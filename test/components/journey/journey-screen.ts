import { aTimeout, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Client } from '../../../src/client/client.js';
import type { DeviceStore } from '../../../src/client/device-store.js';
import '../../../src/components/dvc-procedure.js';
import type { DvcProcedure } from '../../../src/components/dvc-procedure.js';
import type { Layout } from '../../../src/model/screens.js';
import { journeyDocument } from '../../fixtures/journey.js';
import { LastingStore } from '../../fixtures/papers.js';
import { controlOf, enter } from '../typing.js';
import { waitUntil } from '../../fixtures/wait-until.js';

/** Elements that were taken away give up their drafts a moment later; the next test begins with none taken. */
afterEach(noneTaken);
/** Some browsers keep what a device remembers from one test file to the next. */
beforeEach(() => localStorage.clear());

/** Waits until no draft is taken by an element of this page. */
export function noneTaken(): Promise<void> {
  return waitUntil(async () => ((await navigator.locks?.query())?.held ?? []).length === 0, 'a draft is still taken');
}

/** Waits until nothing has waited to be drawn for ten tasks in a row: what was to happen has happened. */
export async function settled(root: Element): Promise<void> {
  for (let still = 0; still < 10; still++) {
    await aTimeout(0);
    const all = [root, ...everything(root)] as readonly Partial<LitElement>[];
    if (all.some(({ isUpdatePending }) => isUpdatePending)) still = 0;
  }
}

interface Given {
  readonly document: unknown;
  readonly store: DeviceStore;
  readonly client: Client | undefined;
  readonly endpoint: string;
  readonly sharedDevice: boolean;
  readonly layout: Layout;
}

/** A whole journey on the page, with a device of its own. */
export function show(given: Partial<Given> = {}): Promise<DvcProcedure> {
  const { document, store, client, endpoint, sharedDevice, layout } = {
    document: journeyDocument,
    store: new LastingStore(),
    layout: 'pages' as const,
    ...given,
  };
  return fixture<DvcProcedure>(
    html`<dvc-procedure
      .document=${document}
      .store=${store}
      .client=${client}
      endpoint=${ifDefined(endpoint)}
      ?shared-device=${sharedDevice}
      layout=${layout}
    ></dvc-procedure>`,
  );
}

/** Every element below `root`, also inside shadow roots, in the order of the page. */
export function everything(root: Element | ShadowRoot): readonly Element[] {
  const inside = [...root.querySelectorAll('*')].flatMap((each) => [
    each,
    ...(each.shadowRoot ? everything(each.shadowRoot) : []),
  ]);
  return root instanceof Element && root.shadowRoot ? [...everything(root.shadowRoot), ...inside] : inside;
}

/** The words on the screen, without those of styles. */
export function words(root: Element): string {
  return everything(root)
    .filter(({ localName }) => localName !== 'style')
    .flatMap((each) => [...each.childNodes].filter((node): node is Text => node instanceof Text))
    .map(({ data }) => data.trim())
    .filter(Boolean)
    .join(' ');
}

export function buttons(root: Element): readonly HTMLButtonElement[] {
  return everything(root).filter((each) => each instanceof HTMLButtonElement);
}

export function button(root: Element, name: string): HTMLButtonElement | undefined {
  return buttons(root).find(({ textContent }) => textContent.trim() === name);
}

/** Waits until the screen says `sentence`. */
export async function reads(root: Element, sentence: string): Promise<void> {
  await waitUntil(() => words(root).includes(sentence), `the screen never said «${sentence}»`);
}

/** Waits for a button, then presses it. */
export async function press(root: Element, name: string): Promise<void> {
  await waitUntil(() => button(root, name), `there was no button «${name}»`);
  button(root, name)?.click();
}

export async function form(root: Element): Promise<HTMLElementTagNameMap['dvc-form']> {
  const find = () => everything(root).find((each) => each.localName === 'dvc-form');
  await waitUntil(find, 'there was no form');
  return find() as HTMLElementTagNameMap['dvc-form'];
}

export async function type(root: Element, pointer: string, text: string): Promise<void> {
  enter(controlOf(await form(root), pointer), text);
}

export async function answered(root: Element, pointer: string): Promise<string> {
  return controlOf(await form(root), pointer).value;
}

/** Ticks the declaration and presses «Nộp hồ sơ». */
export async function submit(root: Element): Promise<void> {
  await reads(root, 'Xem lại trước khi nộp');
  const box = everything(root).find(({ id }) => id === 'declaration') as HTMLInputElement;
  box.click();
  await press(root, 'Nộp hồ sơ');
}
