import { css, unsafeCSS } from 'lit';

/**
 * 17 px where the browser is set to 16, and as much more as its reader has set. The root of the page says nothing of that:
 * many sites give it 62.5 %. The server of a framework draws no text of ours.
 */
function usualSize(): number {
  if (typeof document === 'undefined') return 17;
  const probe = document.createElement('dvc-size');
  probe.style.setProperty('font-size', 'medium', 'important');
  document.documentElement.append(probe);
  const size = parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  return Math.max(16, size * 1.0625);
}

/**
 * What every element shares: tokens with their defaults, type, buttons, notices, cards. A token is read here once and
 * used below by its short name; hosts set the public `--dvc-*` name. The manifest takes the tokens of every element from here.
 *
 * What no line end divides, as a tower of marks in a font that sets them in a row, is cut off at the side: nothing that
 * somebody wrote widens the page. Chromium leaves room for the ring of a focus only where both axes are cut; a page that
 * gives an element too little height does not cut its end.
 *
 * @cssprop --dvc-color-brand - Buttons, links, what is chosen.
 * @cssprop --dvc-color-on-brand - Text on the brand colour.
 * @cssprop --dvc-color-text - Text.
 * @cssprop --dvc-color-muted - Hints and what matters less.
 * @cssprop --dvc-color-line - Lines of controls.
 * @cssprop --dvc-color-hairline - Lines of cards and between rows.
 * @cssprop --dvc-color-surface - Ground.
 * @cssprop --dvc-color-tint - Ground of notices.
 * @cssprop --dvc-color-error - What is wrong.
 * @cssprop --dvc-color-warning - What may be a slip.
 * @cssprop --dvc-color-done - What has arrived.
 * @cssprop --dvc-color-focus - Outline of what has the focus.
 * @cssprop --dvc-font - Family of the type.
 * @cssprop --dvc-size - Size of the type; at least 16 px. Unset, it follows the setting of the browser.
 * @cssprop --dvc-space - Distance between things; others follow from it.
 * @cssprop --dvc-radius - Corners.
 * @cssprop --dvc-width - Width of the column at most.
 * @cssprop --dvc-control-height - Height of controls and buttons; at least 44 px.
 */
const usual = css`
  :host {
    --_brand: var(--_readable, var(--dvc-color-brand, #14588a));
    --_fill: var(--_filled, var(--_brand));
    --_on-brand: var(--_on-filled, var(--dvc-color-on-brand, #ffffff));
    --_text: var(--dvc-color-text, #1b2733);
    --_muted: var(--dvc-color-muted, #51606e);
    --_line: var(--dvc-color-line, #7b8794);
    --_hairline: var(--dvc-color-hairline, #d5dbe1);
    --_surface: var(--dvc-color-surface, #ffffff);
    --_tint: var(--dvc-color-tint, #f2f6f9);
    --_error: var(--dvc-color-error, #b3261e);
    --_warning: var(--dvc-color-warning, #8a5300);
    --_done: var(--dvc-color-done, #1a6b3c);
    --_focus: var(--dvc-color-focus, #0b3d91);
    --_size: var(--dvc-size, 17px);
    --_space: var(--dvc-space, 16px);
    --_radius: var(--dvc-radius, 6px);
    --_width: var(--dvc-width, 38em);
    --_height: var(--dvc-control-height, 48px);
    display: block;
    box-sizing: border-box;
    max-inline-size: calc(var(--_width) + 2 * var(--_inset, 0px));
    padding: var(--_inset, 0);
    color: var(--_text);
    background: var(--_surface);
    font-family: var(--dvc-font, inherit);
    font-size: var(--_size);
    font-style: normal;
    font-variant: normal;
    font-weight: 400;
    line-height: 1.55;
    letter-spacing: normal;
    word-spacing: normal;
    word-break: normal;
    white-space: normal;
    hyphens: manual;
    list-style: outside disc none;
    text-align: start;
    text-align-last: auto;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    overflow-wrap: anywhere;
  }
  @supports (overflow-clip-margin: 8px) {
    :host {
      overflow-x: clip;
      overflow-clip-margin: 8px;
    }
  }
  @supports (overflow-clip-margin: 8px) and (not (-moz-appearance: none)) {
    :host {
      min-block-size: min-content;
      overflow-y: clip;
    }
  }
  :host > * {
    --_inset: 0px;
  }
  :host([hidden]),
  [hidden] {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3 {
    margin: 0 0 0.4em;
    font-size: 1.3em;
    line-height: 1.35;
    font-weight: 700;
    text-wrap: balance;
  }
  h1 {
    font-size: 1.55em;
  }
  h2 > span {
    display: inline-block;
  }
  h3 {
    font-size: 1.1em;
  }
  p,
  ul,
  ol,
  dl {
    margin: 0 0 0.8em;
  }
  ul,
  ol {
    padding-inline-start: 1.3em;
  }
  a {
    color: var(--_brand);
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  summary {
    min-block-size: 44px;
    padding-block: 0.5em;
    cursor: pointer;
  }
  .muted {
    color: var(--_muted);
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: var(--_height);
    padding: 0.5em 1.3em;
    border: 2px solid var(--_brand);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_brand);
    font: inherit;
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .button.primary {
    background: var(--_fill);
    color: var(--_on-brand);
  }
  .button.quiet {
    border-color: transparent;
    border-inline-width: 0;
    background: none;
    padding-inline: 0.6em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  fieldset > .button.quiet,
  .actions > .button.quiet:first-child {
    padding-inline-start: 0;
  }
  .button:disabled {
    opacity: 0.6;
    cursor: default;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
    margin-block: calc(var(--_space) * 1.5) 0;
  }
  .card {
    padding: var(--_space);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .notice {
    padding: 0.7em 1em;
    border-inline-start: 5px solid var(--_line);
    background: var(--_tint);
    margin-block: 0 1em;
  }
  .notice > :last-child {
    margin-block-end: 0;
  }
  .notice.error {
    border-color: var(--_error);
  }
  .notice.warning {
    border-color: var(--_warning);
  }
  .notice.done {
    border-color: var(--_done);
  }
  .visually-hidden,
  .same > .field:first-of-type > [part='label'] > :first-child {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    user-select: none;
  }
  @media (forced-colors: active) {
    .button,
    .card,
    .notice {
      border-color: CanvasText;
    }
    .button:disabled {
      opacity: 1;
    }
    .button.quiet {
      border-color: Canvas;
    }
  }
  @media print {
    .actions,
    .button {
      display: none;
    }
  }
`;

/** The styles that every element shares. */
export const theme = unsafeCSS(usual.cssText.replace('17px', `${usualSize()}px`));
