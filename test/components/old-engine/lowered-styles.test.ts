import { expect } from '@open-wc/testing';
import { lowered } from '../../../src/components/old-engine/lowered-styles.js';

describe('styles in the words of 2020', () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'one rule a selector, so that an unknown one takes no other along': [
      'a, b:has(c) { color: red }',
      'a{color:red}b:has(c){color:red}',
    ],
    'lists in :is are written out': [
      'td > :is(p, ul):is(.x, .y) b { top: 0 }',
      ['p.x', 'ul.x', 'p.y', 'ul.y'].map((each) => `td > ${each} b{top:0}`).join(''),
    ],
    'lists in :not become one after the other': [
      "input:not([size], [type='radio'])::after { top: 0 }",
      "input:not([size]):not([type='radio'])::after{top:0}",
    ],
    'who cannot tell how the focus came shows it always': ['a:focus-visible { top: 0 }', 'a:focus{top:0}'],
    'both halves of a logical shorthand': [
      'p { margin-block: 0 calc(1em + 2px); padding-inline: 1em }',
      'p{margin-block-start:0;margin-block-end:calc(1em + 2px);padding-inline-start:1em;padding-inline-end:1em}',
    ],
    'a border on both sides': [
      'p { border-block: 1px solid red; border-inline-width: 0 }',
      'p{border-block-start:1px solid red;border-block-end:1px solid red;border-inline-start-width:0;border-inline-end-width:0}',
    ],
    'places by their old names': [
      'p { inset: 0 1px; } q { inset-inline-start: 2px; inset-block: 3px 4px }',
      'p{top:0;right:1px;bottom:0;left:1px}q{left:2px;top:3px;bottom:4px}',
    ],
    'rules inside of questions to the browser': [
      '@media print { @supports (a: b) { :is(p, q) { inset-block-start: 0 } } }',
      '@media print{@supports (a: b){p{top:0}q{top:0}}}',
    ],
    'what has no older words stays': [
      '/* {why} */ @page { margin: 1mm; @bottom-right { content: counter(page) } } p { color: red }',
      '@page { margin: 1mm; @bottom-right { content: counter(page) } }p{color:red}',
    ],
    'the gap of a row': [
      'p { display: flex; gap: 1px 2px }',
      'p{display:flex;gap:1px 2px}p>*+*{margin-inline-start:2px}p::before{margin-inline-end:2px}',
    ],
    'the gap of a column': [
      'p { display: flex; flex-direction: column; gap: 1px }',
      'p{display:flex;flex-direction:column;gap:1px}p>*+*{margin-block-start:1px}',
    ],
    'the gap of a grid is known': ['p { display: grid; gap: 1px }', 'p{display:grid;gap:1px}'],
  };
  for (const [name, [sheet, expected]] of Object.entries(cases))
    it(name, () => {
      expect(lowered(sheet, true)).to.equal(expected);
    });

  it('leaves the gap to a browser that knows it', () => {
    expect(lowered('p { display: flex; gap: 1px }')).to.equal('p{display:flex;gap:1px}');
  });
});
