import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import { MemoryStore } from '../../src/client/device/memory-store.js';
import { Papers } from '../../src/client/papers/papers.js';
import { takeFiles } from '../../src/client/papers/take-files.js';
import type { DvcForm } from '../../src/components/dvc-form.js';
import { Draft } from '../../src/model/draft.js';
import type { JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import birthDocument from '../../procedures/1.001193.json' with { type: 'json' };
import { birthAnswers } from '../fixtures/birth-answers.js';
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
const draftOf = (document: unknown, answers: JsonObject): Draft =>
  new Draft(loadProcedure(document), draftKey.key, 'secret', answers, () => '2026-11-25');

async function show(template: TemplateResult): Promise<HTMLElement> {
  const element = await fixture<HTMLElement>(template);
  await waitUntil(() => words(element).length > 3, 'nothing was drawn');
  return element;
}

async function form(document: unknown, answers: JsonObject, page: string): Promise<DvcForm> {
  const element = await show(html`<dvc-form .draft=${draftOf(document, answers)} page=${page}></dvc-form>`);
  await waitUntil(() => all(element, 'form').length, 'the questions did not come');
  return element as DvcForm;
}

const looks = (answers: JsonObject = {}): Promise<DvcForm> => form(lookDocument, { p: answers }, '/p');

/** What an element has inside, also in shadow roots. */
const all = (element: Element, selector: string): readonly HTMLElement[] =>
  everything(element).filter((each): each is HTMLElement => each instanceof HTMLElement && each.matches(selector));

function first(element: Element, selector: string): HTMLElement {
  const [found] = all(element, selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

/** A page with what is wrong, said in its summary and at its questions, and with a warning. */
async function wrong(): Promise<DvcForm> {
  const element = await looks({ mother: '2020-01-01', child: '2026-11-01', kind: 'b', several: ['a'] });
  leave(controlOf(element, '/p/child'));
  element.check();
  await waitUntil(() => all(element, '.summary').length, 'there was no summary');
  await waitUntil(() => all(element, '.doubtful').length, 'there was no warning');
  return element;
}

/** The list of the search is open, and its second row is active. */
async function searching(): Promise<DvcForm> {
  const element = await looks({ people: 'n1' });
  const control = controlOf(element, '/p/people');
  control.focus();
  control.click();
  const press = (key: string): boolean => control.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  ['ArrowDown', 'ArrowDown', 'ArrowDown'].forEach(press);
  return element;
}

async function list(): Promise<DvcForm> {
  const members = [{ name: 'An' }, { name: 'Ba' }, { name: 'Chi' }];
  const element = await form(asking(structuresForm), { home: { members } }, '/home');
  await waitUntil(() => all(element, '.list-row').length, 'there was no row');
  all(element, '.row-actions > button').at(-3)?.click();
  all(element, '.row-actions > button')[0]?.click();
  await waitUntil(() => all(element, '.open').length, 'no row was opened');
  return element;
}

async function tables(): Promise<DvcForm> {
  const home = { goods: [{ what: 'Trâu', count: 2 }, { what: 'Bò' }], lacks: { water: true, toilet: false } };
  const element = await form(asking(tablesForm), { home }, '/home');
  await waitUntil(() => all(element, 'table').length, 'there was no table');
  return element;
}

async function papers(): Promise<HTMLElement> {
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
async function news(): Promise<HTMLElement> {
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

async function catalog(): Promise<HTMLElement> {
  const element = await show(html`<dvc-catalog href="#/{code}" .procedures=${wardProcedures}></dvc-catalog>`);
  first(element, '.events button').click();
  await waitUntil(() => all(element, '[aria-pressed=true]').length, 'no button was pressed');
  return element;
}

async function track(): Promise<HTMLElement> {
  const client = clientWith({ track: async () => tracked(5) });
  const element = await show(html`<dvc-tracker code="K7M2P9QX" .secret=${'482913'} .client=${client}></dvc-tracker>`);
  await waitUntil(() => all(element, '.course li').length, 'no history came');
  return element;
}

const reviewed = (busy = false): Promise<HTMLElement> =>
  show(
    html`<dvc-review
      .draft=${new Draft(birth, 'key', '', birthAnswers)}
      ?busy=${busy}
      name="UBND phường"
    ></dvc-review>`,
  );

const screens: readonly (readonly [string, () => Promise<HTMLElement>])[] = [
  ['the guide', () => show(html`<dvc-guide .procedure=${birth} phone="024 3733 0000"></dvc-guide>`)],
  ['a page with errors and a warning', wrong],
  ['a search with its list open', searching],
  ['a list with an open row', list],
  ['tables and matrices', tables],
  ['offers of what is known', () => form(knownDocument, { applicant: { phone: '0912345678' } }, '/child')],
  ['a term explained', terms],
  ['the news of a draft', news],
  ['the papers', papers],
  ['the review', () => reviewed()],
  ['the receipt', () => show(html`<dvc-receipt .receipt=${proof()} phone="024 3733 0000"></dvc-receipt>`)],
  ['the tracker', track],
  ['the catalogue', catalog],
  ['the text size', () => show(html`<dvc-text-size></dvc-text-size>`)],
];

/** What a system colour is at the moment. */
function system(name: string): string {
  const probe = document.createElement('i');
  probe.style.color = name;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

const isInk = (color: string): boolean => color !== system('Canvas') && !/^rgba\(.*, 0\)$/.test(color);

const isSeen = (each: Element): boolean =>
  each.checkVisibility({ visibilityProperty: true }) && each.closest('.visually-hidden') === null;

const sides = ['top', 'right', 'bottom', 'left'] as const;

const hasEdge = (each: Element): boolean => {
  const style = getComputedStyle(each);
  const get = (name: string): string => style.getPropertyValue(name);
  return sides.every((side) => parseFloat(get(`border-${side}-width`)) >= 1 && isInk(get(`border-${side}-color`)));
};

const isUnderlined = (each: Element): boolean =>
  [each, ...each.children].some((part) => getComputedStyle(part).textDecorationLine.includes('underline'));

const native = 'input:is([type=radio], [type=checkbox])';
/** In a cell the mark of the browser stands alone. */
const controls = `button, select, textarea, label:has(> ${native}):not(td label), input:not(${native}), [role=listbox]`;

const said = ({ localName, className, textContent }: HTMLElement): string =>
  `${localName}.${className} «${textContent.trim().slice(0, 40)}»`;

const hasOutline = (each: Element, pseudo?: string): boolean => {
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each, pseudo);
  return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && isInk(outlineColor);
};

/** Puts the focus on one control after another, and tells where it is not to be seen. */
function unfocused(element: Element): readonly string[] {
  const focusable = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary';
  return all(element, focusable)
    .filter(isSeen)
    .filter((each) => {
      each.focus();
      const around = each.closest('label, .ways label');
      return ![hasOutline(each), hasOutline(each, '::after'), around && hasOutline(around)].some(Boolean);
    })
    .map(said);
}

/** All that is left of how an element looks where backgrounds and shadows are taken away. */
function look(element: Element): readonly string[] {
  const style = getComputedStyle(element);
  const borders = sides.flatMap((side) => ['width', 'style', 'color'].map((what) => `border-${side}-${what}`));
  const rest = ['color', 'background-color', 'outline', 'content', 'font-weight', 'text-decoration-line'];
  return [...borders, ...rest].map((name) => `${name}: ${style.getPropertyValue(name)}`);
}

const looksOther = (one: Element, other: Element): void => {
  expect(look(one)).not.to.deep.equal(look(other));
};

const looksOff = (each: Element): void => {
  const { color, opacity } = getComputedStyle(each);
  expect(color, 'its words').to.equal(system('GrayText'));
  expect(opacity, 'its opacity').to.equal('1');
};

const isInside = (each: Element, color: string): boolean => getComputedStyle(each).borderTopColor === system(color);

describe('in forced colours', () => {
  before(() => executeServerCommand('force-colors', { active: true }));
  after(() => executeServerCommand('force-colors', { active: false }));

  for (const [name, screen] of screens)
    it(`every control of ${name} has an edge or a line, shows the focus, and stays on the screen`, async () => {
      const element = await screen();
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
      const bare = all(element, controls).filter((each) => isSeen(each) && !hasEdge(each) && !isUnderlined(each));
      expect(bare.map(said)).to.deep.equal([]);
      expect(unfocused(element)).to.deep.equal([]);
    });

  it('a chosen answer is marked by its border: one of few, several, yes or no', async () => {
    const element = await looks({ kind: 'b', several: ['a'], agrees: true, sure: true });
    for (const pointer of ['/p/kind', '/p/several', '/p/agrees']) {
      const rows = all(element, '.row').filter((row) => row.querySelector('input')?.name === pointer);
      const chosen = rows.find((row) => row.matches(':has(:checked)'))!;
      looksOther(
        chosen,
        rows.find((row) => !row.matches(':has(:checked)'))!,
      );
      expect(isInside(chosen, 'Highlight'), pointer).to.equal(true);
    }
    expect(isInside(all(element, '.row').at(-1)!, 'Highlight')).to.equal(true);
  });

  it('a chosen answer of a table is marked', async () => {
    const element = await tables();
    const rows = all(element, '.matrix .row');
    const chosen = rows.find((row) => row.matches(':has(:checked)'))!;
    looksOther(
      chosen,
      rows.find((row) => !row.matches(':has(:checked)'))!,
    );
    expect(isInside(chosen, 'Highlight')).to.equal(true);
  });

  it('the active row of a search is outlined, and the chosen one is marked', async () => {
    const element = await searching();
    const rows = all(element, '[role=option]');
    const other = rows.find((row) => !row.matches('.active, [aria-selected=true]'))!;
    looksOther(
      rows.find((row) => row.matches('.active'))!,
      other,
    );
    looksOther(
      rows.find((row) => row.matches('[aria-selected=true]'))!,
      other,
    );
  });

  it('what is wrong has a bar, a mark and a thicker border, and a warning a bar', async () => {
    const element = await wrong();
    const bar = (each: Element): number => parseFloat(getComputedStyle(each).borderInlineStartWidth);
    expect(bar(first(element, '.field.wrong'))).to.be.at.least(4);
    expect(bar(first(element, '.field.doubtful'))).to.be.at.least(4);
    expect(bar(first(element, '.field:not(.wrong, .doubtful)'))).to.equal(0);
    expect(getComputedStyle(first(element, '.error'), '::before').content).to.contain('!');
    looksOther(controlOf(element, '/p/name'), controlOf(element, '/p/mother'));
  });

  it('what cannot be used is gray, words and edge', async () => {
    const rows = await list();
    const [off] = all(rows, '.row-actions > button:disabled');
    looksOff(off!);
    const around = await show(
      html`<fieldset disabled>
        <dvc-form .draft=${draftOf(lookDocument, { p: { kind: 'b' } })} page="/p"></dvc-form>
      </fieldset>`,
    );
    await waitUntil(() => all(around, '.row').length, 'no answer to choose');
    for (const row of all(around, '.row')) {
      looksOff(row);
      expect(isInside(row, 'GrayText'), said(row)).to.equal(true);
    }
    looksOff(first(await reviewed(true), '[part=submit]'));
  });

  it('a pressed button and the chosen size are marked', async () => {
    const procedures = await catalog();
    const [pressed, other] = all(procedures, '.events button');
    looksOther(pressed!, other!);
    expect(getComputedStyle(pressed!, '::before').content).to.contain('✓');
    const size = await show(html`<dvc-text-size></dvc-text-size>`);
    const [chosen, not] = all(size, '.sizes label');
    looksOther(chosen!, not!);
  });

  it('the state that a dossier is in is filled, those before are not', async () => {
    const [now, before] = all(await track(), '.course li');
    const filled = (each: Element): string => getComputedStyle(each, '::before').backgroundColor;
    expect(isInk(filled(now!))).to.equal(true);
    expect(isInk(filled(before!))).to.equal(false);
  });

  it('the bar of what is sent has an edge and is filled', async () => {
    const bar = first(await papers(), 'progress');
    expect(getComputedStyle(bar).appearance).to.equal('auto');
    expect(bar.getBoundingClientRect().height).to.be.at.least(8);
  });

  it('no edge sticks out to the side, as it would where a quiet button got one', async () => {
    for (const screen of [list, news, () => show(html`<dvc-receipt .receipt=${proof()}></dvc-receipt>`)]) {
      const element = await screen();
      const { left } = element.getBoundingClientRect();
      const edged = all(element, 'button').filter((each) => isSeen(each) && hasEdge(each));
      const out = edged.filter((each) => each.getBoundingClientRect().left < left);
      expect(out.map(said)).to.deep.equal([]);
    }
  });
});
