import { css } from 'lit';

/** The look of the questions, wherever their templates are drawn. */
export const fieldStyles = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .field,
  .group {
    margin-block: 0 calc(var(--_space) * 1.6);
  }
  .field > :last-child,
  .group > :last-child {
    margin-block-end: 0;
  }
  .doubtful {
    padding-inline-start: calc(var(--_space) * 0.8);
    border-inline-start: 5px solid var(--_warning);
  }
  .note {
    color: var(--_muted);
    font-weight: 400;
  }
  .error,
  .doubtful > .warning {
    margin-block: 0.25em 0;
    color: var(--_error);
    font-weight: 600;
  }
  .doubtful > .warning {
    color: var(--_warning);
  }
  .error::before {
    content: '!';
    content: '!' / '';
    display: inline-block;
    inline-size: 1.35em;
    margin-inline-end: 0.45em;
    border: 2px solid;
    border-radius: 50%;
    font-size: 0.85em;
    font-weight: 800;
    line-height: 1.35em;
    text-align: center;
  }
  textarea {
    line-height: inherit;
    resize: vertical;
  }
  :is(input, select, textarea):focus-visible {
    outline-offset: 0;
  }
  :is(input, select, textarea):disabled,
  [readonly] {
    background: var(--_tint);
    cursor: default;
  }
  .unit {
    margin-inline-start: 0.5em;
  }
  .row {
    display: flex;
    gap: 0.7em;
    align-items: center;
    min-block-size: var(--_height);
    margin-block-start: 0.5em;
    padding: 0.5em 0.8em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-weight: 400;
    cursor: pointer;
  }
  .row:hover {
    background: var(--_tint);
  }
  .row:has(:checked) {
    border-color: var(--_brand);
    box-shadow: inset 0 0 0 1px var(--_brand);
  }
  .row:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 1px;
  }
  .row > input {
    flex: none;
    inline-size: 1.3em;
    block-size: 1.3em;
    margin: 0;
  }
  .row:has(:focus-visible) > input {
    outline: none;
  }
  .label {
    margin: 0;
    font-weight: 600;
  }
  .lines,
  .shown {
    margin-block: 0.3em 0;
  }
  .lines {
    white-space: pre-line;
  }
  .after > * {
    margin-block: 0.5em 0;
  }
  .group > legend {
    margin-block-end: 0.6em;
    font-size: 1.1em;
    font-weight: 700;
  }
  .group > .hint {
    margin-block: -0.4em 0.8em;
  }
  @media (forced-colors: active) {
    .row:has(:checked) {
      border: 3px solid Highlight;
    }
    .row:has(:disabled) {
      border-color: GrayText;
      color: GrayText;
    }
  }
  @media print {
    .field {
      break-inside: avoid;
    }
  }
`;
