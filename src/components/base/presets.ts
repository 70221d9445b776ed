import { css } from 'lit';

/** The looks a site may choose by one word; each keeps text at 4.5 : 1 and lines and marks at 3 : 1. */
export type Preset = 'neutral' | 'blue' | 'red' | 'green' | 'light' | 'dark';

/**
 * Tokens of the presets; what a preset leaves out keeps the default of `theme.ts`. `light` and `dark` take whatever brand
 * the site has and keep its lightness where it can be read; a browser that cannot compute it shows a colour of ours.
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
  :host([theme='light']) {
    --_plain: #14588a;
    --_most: 0.5;
  }
  :host([theme='dark']) {
    --_plain: #9cc4ec;
    --dvc-color-on-brand: #10161c;
    --dvc-color-text: #e8edf2;
    --dvc-color-muted: #b3c0cc;
    --dvc-color-line: #8795a3;
    --dvc-color-hairline: #3a4753;
    --dvc-color-surface: #151c23;
    --dvc-color-tint: #212b35;
    --dvc-color-error: #ff9d94;
    --dvc-color-warning: #f0bd6b;
    --dvc-color-done: #7fd3a2;
    --dvc-color-focus: #9cc4ff;
    --_least: 0.78;
    --_inset: var(--dvc-space, 16px);
    color-scheme: dark;
  }
  :host([theme='green']) {
    --dvc-color-brand: #1b6238;
    --dvc-color-tint: #f0f7f2;
  }
`;
