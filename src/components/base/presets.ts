import { css } from 'lit';

/** The looks a site may choose by one word; each keeps text at 4.5 : 1 and lines and marks at 3 : 1. */
export type Preset = 'neutral' | 'blue' | 'red' | 'green';

/** Tokens of the presets; what a preset leaves out keeps the default of `theme.ts`. */
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
`;
