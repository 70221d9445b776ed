import { css } from 'lit';

/** The looks a site may choose by one word; each keeps text at 4.5 : 1 and lines and marks at 3 : 1. */
export type Preset = 'neutral' | 'blue' | 'red' | 'green' | 'light' | 'dark' | 'auto';

/**
 * Tokens of the presets; what a preset leaves out keeps the default of `theme.ts`. `light` and `dark` take whatever brand
 * the site has, here or around, and compute what is read and seen from it; a browser that cannot compute it shows a colour
 * of ours. `auto` is one of them, as the page behind is (`page-ground.ts`).
 *
 * In XYZ, `y` is the luminance that WCAG counts with. A brand too bright for its ground (over `--_most`) is dimmed as a whole,
 * one too dark (under `--_least`) is mixed with white: either way its hue stays and every screen can show it. A filled button
 * keeps the brand as it is, and its text is white or black.
 */
export const presets = css`
  :host([theme='neutral']) {
    --dvc-color-brand: #2f3b46;
  }
  :host([theme='blue']) {
    --dvc-color-brand: #0b5394;
  }
  :host([theme='red']) {
    --dvc-color-brand: #9b1c1c;
  }
  :host([theme='green']) {
    --dvc-color-brand: #1b6238;
  }
  :host(:is([theme='light'], [theme='auto'])) {
    --_readable: #14588a;
    --_on-filled: #ffffff;
    --_least: 0;
    --_most: 0.13;
  }
  :host(:is([theme='dark'], [data-ground='dark'])) {
    --_readable: #9cc4ec;
    --_on-filled: #10161c;
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
    --_inset: var(--dvc-space, 16px);
    --_least: 0.47;
    --_most: 1;
    color-scheme: dark;
  }
  @supports (color: color(from red xyz x y z)) {
    :host(:is([theme='light'], [theme='dark'], [theme='auto'])) {
      --dvc-color-tint: color-mix(in oklab, var(--dvc-color-surface, #fff) 95%, var(--dvc-color-text, #1b2733));
      --_filled: var(--dvc-color-brand, #14588a);
      --_lift: max(0, (var(--_least) - y) / (1.001 - y));
      --_keep: (min(1, var(--_most) / max(y, 0.001)) - var(--_lift));
      --_readable: color(
        from var(--_filled) xyz calc(x * var(--_keep) + 0.95 * var(--_lift)) calc(y * var(--_keep) + var(--_lift))
          calc(z * var(--_keep) + 1.089 * var(--_lift))
      );
      --_white: calc((0.18 - y) * 999);
      --_on-filled: var(--dvc-color-on-brand, color(from var(--_filled) xyz var(--_white) var(--_white) var(--_white)));
    }
  }
`;
