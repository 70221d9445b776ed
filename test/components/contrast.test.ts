import { expect, fixtureCleanup } from '@open-wc/testing';
import '../../src/components/dvc-office.js';
import type { DvcOffice } from '../../src/components/dvc-office.js';
import { brands } from '../fixtures/brands.js';
import { look, spots, touchAll, unlike, type Spot } from '../fixtures/seen-colours.js';
import { painted, type Paint } from '../fixtures/contrast.js';
import { screens } from './screens.js';

/** Grounds that dark pages have, Bootstrap's among them, and those of bright ones. */
const grounds = {
  dark: ['#000', '#121212', '#0b1f3a', '#212529', '#2b2b2b', '#3a1212', '#3d3d3d'],
  light: ['#fff', '#f8f9fa', '#fffbea', '#f1f6ff'],
} as const;

/** To paint a screen takes time; the other engines are asked whether they compute as Chromium does. */
const tried = navigator.userAgent.includes('Chrome/') ? brands : brands.slice(0, 10);

describe('one brand colour is enough', () => {
  let office: DvcOffice;
  before(() => {
    office = document.body.appendChild(document.createElement('dvc-office'));
  });
  after(() => office.remove());
  afterEach(() => {
    fixtureCleanup();
    office.replaceChildren();
  });

  /** The screen as the page leaves it, moved into an office that has the theme. */
  async function inside(screen: () => Promise<HTMLElement>): Promise<void> {
    const element = await screen();
    office.append(element.closest('dvc-office') ?? element);
    await office.updateComplete;
  }

  async function wear(theme: 'light' | 'dark', brand: string, ground = ''): Promise<Paint> {
    office.theme = theme;
    office.style.setProperty('--dvc-color-brand', brand);
    office.style.setProperty('--dvc-color-surface', ground);
    await office.updateComplete;
    return painted(ground || (theme === 'dark' ? '#151c23' : '#fff'));
  }

  /** What is too faint with a brand, on the ground of the theme or of the page. */
  async function faint(shown: readonly Spot[], ...worn: Parameters<typeof wear>): Promise<readonly string[]> {
    const page = await wear(...worn);
    return shown.flatMap((spot) => look(spot, page).fault ?? []).map((fault) => `${worn.join(' ')}: ${fault}`);
  }

  for (const [name, screen] of screens)
    it(`on ${name}, left alone or touched`, async () => {
      await inside(screen);
      const found: string[] = [];
      for (const touch of [() => undefined, touchAll]) {
        touch(office);
        const page = await wear('light', '#ffcd00');
        const shown = unlike(
          [...office.children].flatMap((each) => spots(each)),
          page,
        );
        expect(shown.length).to.be.greaterThan(5);
        for (const theme of ['light', 'dark'] as const) {
          for (const brand of tried) found.push(...(await faint(shown, theme, brand)));
          for (const ground of grounds[theme])
            for (const brand of brands.slice(0, 8)) found.push(...(await faint(shown, theme, brand, ground)));
        }
      }
      expect(found.slice(0, 20)).to.deep.equal([]);
    }).timeout(60_000);
});
