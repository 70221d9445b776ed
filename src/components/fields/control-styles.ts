import { css } from 'lit';

/** A control with its label and its hint, wherever something is typed or chosen. */
export const controlStyles = css`
  label,
  legend {
    display: block;
    padding: 0;
    font-weight: 600;
    text-wrap: pretty;
  }
  .hint {
    margin-block: 0.1em 0;
    color: var(--_muted);
    max-inline-size: 34em;
  }
  .wrong,
  .wrong > legend {
    padding-inline-start: calc(var(--_space) * 0.8);
    border-inline-start: 5px solid var(--_error);
  }
  /* The border of a fieldset begins at the middle of its legend, which draws the rest. */
  .wrong > legend {
    margin-inline-start: calc(var(--_space) * -0.8 - 5px);
  }
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    accent-color: var(--_brand);
    scroll-margin-block: 9em 5em;
  }
  input:not([type='radio'], [type='checkbox']),
  select,
  textarea {
    display: inline-block;
    max-inline-size: 100%;
    min-block-size: var(--_height);
    margin-block-start: 0.4em;
    padding: 0.45em 0.7em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  select {
    field-sizing: content;
    white-space: normal;
    text-overflow: ellipsis;
  }
  input:not([size], [type='radio'], [type='checkbox']),
  select,
  textarea {
    inline-size: 100%;
  }
  .wrong:not(.list) :is(input, select, textarea):not([type='radio'], [type='checkbox']) {
    border: 2px solid var(--_error);
  }
  .wrong > .row {
    --_line: var(--_error);
    --_brand: var(--_error);
  }
`;
