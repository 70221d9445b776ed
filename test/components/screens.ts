import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { MemoryStore } from '../../src/client/device/memory-store.js';
import { Papers } from '../../src/client/papers/papers.js';
import { takeFiles } from '../../src/client/papers/take-files.js';
import type { DvcForm } from '../../src/components/dvc-form.js';
import type { DvcIdScan } from '../../src/components/dvc-id-scan.js';
import { Draft } from '../../src/model/draft.js';
import type { JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import birthDocument from '../../procedures/1.001193.json' with { type: 'json' };
import { birthAnswers } from '../fixtures/birth-answers.js';
import { cardFile, motherCard } from '../fixtures/card-file.js';
import { wardProcedures } from '../fixtures/catalog.js';
import { file, jpegPage } from '../fixtures/files.js';
import { journeyDocument, savedDraft } from '../fixtures/journey.js';
import { knownDocument } from '../fixtures/known.js';
import { Clock, draft as draftKey, LastingStore, Office, slot } from '../fixtures/papers.js';
import { lookDocument } from '../fixtures/looks.js';
import { tablesForm } from '../fixtures/tables.js';
import { termDraft } from '../fixtures/terms.js';
import { clientWith, proof, tracked } from '../fixtures/tracking.js';
import { waitUntil } from '../fixtures/wait-until.js';
import { makeDocument } from '../model/documents.js';
import { structuresForm } from '../model/structures.js';
import { pick, says } from './id-scan/scan-screen.js';
import { everything, press, reads, show as showJourney, words } from './journey/journey-screen.js';
import { controlOf, leave } from './typing.js';
import '../../src/components/dvc-catalog.js';
import '../../src/components/dvc-documents.js';
import '../../src/components/dvc-form.js';
import '../../src/components/dvc-guide.js';
import '../../src/components/dvc-receipt.js';
import '../../src/components/dvc-review.js';
import '../../src/components/dvc-text-size.js';
import '../../src/components/dvc-tracker.js';

const birth = loadProcedure(birthDocument);
const asking = (form: Parameters<typeof makeDocument>[0]): unknown =>
  makeDocument(form, { documents: [], translations: {} });
export const draftOf = (document: unknown, answers: JsonObject): Draft =>
  new Draft(loadProcedure(document), draftKey.key, 'secret', answers, () => '2026-11-25');

export async function show(template: TemplateResult): Promise<HTMLElement> {
  const element = await fixture<HTMLElement>(template);
  await waitUntil(() => words(element).length > 3, 'nothing was drawn');
  return element;
}

export async function form(document: unknown, answers: JsonObject, page: string): Promise<DvcForm> {
  const element = await show(html`<dvc-form .draft=${draftOf(document, answers)} page=${page}></dvc-form>`);
  await waitUntil(() => all(element, 'form').length, 'the questions did not come');
  return element as DvcForm;
}

export const looks = (answers: JsonObject = {}): Promise<DvcForm> => form(lookDocument, { p: answers }, '/p');

/** What an element has inside, also in shadow roots. */
export const all = (element: Element, selector: string): readonly HTMLElement[] =>
  everything(element).filter((each): each is HTMLElement => each instanceof HTMLElement && each.matches(selector));

export function first(element: Element, selector: string): HTMLElement {
  const [found] = all(element, selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

/** A page with what is wrong, said in its summary and at its questions, and with a warning. */
export async function wrong(): Promise<DvcForm> {
  const element = await looks({ mother: '2020-01-01', child: '2026-11-01', kind: 'b', several: ['a'] });
  leave(controlOf(element, '/p/child'));
  element.check();
  await waitUntil(() => all(element, '.summary').length, 'there was no summary');
  await waitUntil(() => all(element, '.doubtful').length, 'there was no warning');
  return element;
}

/** The list of the search is open, and its second row is active. */
export async function searching(): Promise<DvcForm> {
  const element = await looks({ people: 'n1' });
  const control = controlOf(element, '/p/people');
  control.focus();
  control.click();
  const press = (key: string): boolean => control.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  ['ArrowDown', 'ArrowDown', 'ArrowDown'].forEach(press);
  return element;
}

export async function list(): Promise<DvcForm> {
  const members = [{ name: 'An' }, { name: 'Ba' }, { name: 'Chi' }];
  const element = await form(asking(structuresForm), { home: { members } }, '/home');
  await waitUntil(() => all(element, '.list-row').length, 'there was no row');
  all(element, '.row-actions > button').at(-3)?.click();
  all(element, '.row-actions > button')[0]?.click();
  await waitUntil(() => all(element, '.open').length, 'no row was opened');
  return element;
}

export async function tables(): Promise<DvcForm> {
  const home = { goods: [{ what: 'Trâu', count: 2 }, { what: 'Bò' }], lacks: { water: true, toilet: false } };
  const element = await form(asking(tablesForm), { home }, '/home');
  await waitUntil(() => all(element, 'table').length, 'there was no table');
  return element;
}

/** A card that contradicts what was typed and itself. */
export async function card(): Promise<HTMLElement> {
  const typed = { applicant: { relation: 'other', name: 'Nguyễn Thị Mâu' } };
  const element = await form(birthDocument, typed, '/applicant');
  await waitUntil(() => all(element, 'dvc-id-scan').some((each) => each.shadowRoot?.querySelector('button')));
  const scan = first(element, 'dvc-id-scan') as DvcIdScan;
  await pick(scan, await cardFile(motherCard.replace('Nữ', 'Nam')));
  await says(scan, 'thay «Nguyễn Thị Mâu»');
  return element;
}

export async function papers(): Promise<HTMLElement> {
  const client = new Office(false);
  const opened = new Papers({
    ...{ store: new MemoryStore(), client, draft: draftKey, line: new EventTarget(), wait: new Clock().wait },
  });
  await takeFiles(opened, slot(), [file(await jpegPage(200, 300))]);
  await waitUntil(() => client.arrivals.length, 'nothing was sent');
  client.last.progress(client.last.file.size / 2);
  const element = await show(html`<dvc-documents .slots=${[slot()]} .papers=${opened}></dvc-documents>`);
  await waitUntil(() => all(element, 'progress').length, 'there was no progress');
  return element;
}

async function terms(): Promise<HTMLElement> {
  const element = await show(html`<dvc-form .draft=${termDraft()} page="/home"></dvc-form>`);
  await waitUntil(() => all(element, '.term').length, 'no term was explained');
  first(element, '.term > summary').click();
  return element;
}

/** A draft that an older document asked for. */
export async function news(): Promise<HTMLElement> {
  const store = new LastingStore();
  const questions = { '/person/name': ['Họ, chữ đệm, tên', 'text'], '/person/gone': ['Nơi ở cũ', 'text'] } as const;
  const asked = { language: 'vi', questions };
  const answers = { person: { name: 'An', gone: 'Huế' } };
  await store.keepDraft(savedDraft(answers, '/person', { version: '2020-01-01', asked }));
  const element = await showJourney({ store, document: journeyDocument });
  await press(element, 'Làm tiếp');
  await reads(element, 'Mẫu đơn đã đổi từ lần trước');
  return element;
}

export async function catalog(): Promise<HTMLElement> {
  const element = await show(html`<dvc-catalog href="#/{code}" .procedures=${wardProcedures}></dvc-catalog>`);
  first(element, '.events button').click();
  await waitUntil(() => all(element, '[aria-pressed=true]').length, 'no button was pressed');
  return element;
}

export async function track(): Promise<HTMLElement> {
  const client = clientWith({ track: async () => tracked(5) });
  const element = await show(html`<dvc-tracker code="K7M2P9QX" .secret=${'482913'} .client=${client}></dvc-tracker>`);
  await waitUntil(() => all(element, '.course li').length, 'no history came');
  return element;
}

export const reviewed = (busy = false): Promise<HTMLElement> =>
  show(
    html`<dvc-review
      .draft=${new Draft(birth, 'key', '', birthAnswers)}
      ?busy=${busy}
      name="UBND phường"
    ></dvc-review>`,
  );

/** A screen of each kind, by what it shows. */
export const screens: readonly (readonly [string, () => Promise<HTMLElement>])[] = [
  ['the guide', () => show(html`<dvc-guide .procedure=${birth} phone="024 3733 0000"></dvc-guide>`)],
  ['a page with errors and a warning', wrong],
  ['a search with its list open', searching],
  ['a list with an open row', list],
  ['tables and matrices', tables],
  ['offers of what is known', () => form(knownDocument, { applicant: { phone: '0912345678' } }, '/child')],
  ['a term explained', terms],
  ['the news of a draft', news],
  ['a card that was read', card],
  ['the papers', papers],
  ['the review', () => reviewed()],
  ['the receipt', () => show(html`<dvc-receipt .receipt=${proof()} phone="024 3733 0000"></dvc-receipt>`)],
  ['the tracker', track],
  ['the catalogue', catalog],
  ['the text size', () => show(html`<dvc-text-size></dvc-text-size>`)],
];
