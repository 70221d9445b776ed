import { expect, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { lookDocument } from '../fixtures/looks.js';
import { proof } from '../fixtures/tracking.js';
import { waitUntil } from '../fixtures/wait-until.js';
import {
  all,
  catalog,
  draftOf,
  first,
  list,
  looks,
  news,
  papers,
  reviewed,
  screens,
  searching,
  show,
  tables,
  track,
  wrong,
} from './screens.js';
import { controlOf } from './typing.js';

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
