import { css } from 'lit';

export const reviewStyles = css`
  .page {
    margin-block: 0 var(--_space);
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0 12px;
    border-block-end: 2px solid var(--_hairline);
  }
  .head h3 {
    margin: 0;
    padding-block: 0.3em;
  }
  .head .link {
    flex: none;
    justify-content: flex-end;
    min-inline-size: 44px;
  }
  .page > .muted {
    margin-block-start: 0.5em;
  }
  h4 {
    margin: 0.8em 0 0.2em;
    font-size: 1em;
  }
  dl {
    margin: 0;
  }
  .row {
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_hairline);
  }
  dt {
    color: var(--_muted);
  }
  dd {
    margin: 0;
    font-weight: 600;
  }
  .text {
    white-space: pre-line;
  }
  .link {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_brand);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    cursor: pointer;
  }
  .declaration {
    display: flex;
    gap: 0.7em;
    align-items: flex-start;
    margin-block-end: var(--_space);
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  input {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    accent-color: var(--_brand);
  }
  .wrong {
    padding-inline-start: 0.8em;
    border-inline-start: 5px solid var(--_error);
  }
  .message {
    color: var(--_error);
    font-weight: 600;
  }
  .message:empty {
    display: none;
  }
  .print {
    margin-block-start: var(--_space);
  }
  [aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
  @media (forced-colors: active) {
    .button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }
  @media print {
    h3,
    h4 {
      break-after: avoid;
    }
    .row {
      break-inside: avoid;
    }
    .head .link,
    form {
      display: none;
    }
    .link {
      color: inherit;
      text-decoration: none;
    }
  }
`;
