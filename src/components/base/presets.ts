import { css } from 'lit';

/** The looks a site may choose by one word; each keeps text at 4.5 : 1 and lines and marks at 3 : 1. */
export type Preset = 'neutral' | 'blue' | 'red' | 'green' | 'light' | 'dark' | 'auto';

/**
 * Tokens of the presets; what a preset leaves out keeps the default of `theme.ts`. `light` and `dark` take whatever brand
 * the site has and compute what is read and seen from it; a browser that cannot compute it shows a colour of ours. `auto`
 * is one of them, as the page behind is (`page-ground.ts`).
 */
export const presets = css`
  :host([theme='neutral']) {
    --dvc-color-brand: #2f3b46;
    --dvc-color-tint: #f4f5f6;
  }
  :host([theme='blue']) {
    --dvc-color-brand: #0b5394;
    --dvc-color-tint: #eef5fb;
  }
  :host([theme='red']) {
    --dvc-color-brand: #9b1c1c;
    --dvc-color-tint: #faf4f3;
  }
  :host([theme='green']) {
    --dvc-color-brand: #1b6238;
    --dvc-color-tint: #f0f7f2;
  }
  :host(:is([theme='light'], [theme='auto'])) {
    --_plain: #14588a;
    --_most: 0.13;
  }
  :host(:is([theme='dark'], [theme='auto'][data-ground='dark'])) {
    --_plain: #9cc4ec;
    --_on-plain: #10161c;
    --dvc-color-text: #e8edf2;
    --dvc-color-muted: #b3c0cc;
    --dvc-color-line: #9aa7b4;
    --dvc-color-hairline: #3a4753;
    --dvc-color-surface: #151c23;
    --dvc-color-tint: #212b35;
    --dvc-color-error: #ffa9a1;
    --dvc-color-warning: #f0bd6b;
    --dvc-color-done: #7fd3a2;
    --dvc-color-focus: #9cc4ff;
    --_most: 1;
    --_least: 0.47;
    color-scheme: dark;
  }
  @supports (color: color(from red xyz-d65 x y z)) {
    :host(:is([theme='light'], [theme='auto'])) {
      --dvc-color-tint: color-mix(in oklab, var(--dvc-color-surface, #fff) 95%, var(--dvc-color-brand, #14588a));
    }
    :host(:is([theme='dark'], [theme='auto'][data-ground='dark'])) {
      --dvc-color-tint: color(from var(--dvc-color-surface) xyz-d65 calc(x + 0.012) calc(y + 0.013) calc(z + 0.015));
    }
  }
`;
