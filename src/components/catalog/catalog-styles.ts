import { css } from 'lit';

/** The search and the cards of the catalogue, beside what every control looks like (`controlStyles`). */
export const catalogStyles = css`
  label {
    font-size: 1.1em;
  }
  .hint {
    display: block;
  }
  .events {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block: var(--_space);
  }
  .events button {
    min-block-size: 44px;
    padding: 0.3em 1em;
    border: 1px solid var(--_line);
    border-radius: 2em;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    cursor: pointer;
  }
  .events [aria-pressed='true'] {
    border-color: var(--_brand);
    background: var(--_fill);
    color: var(--_on-brand);
    font-weight: 600;
  }
  .events [aria-pressed='true']::before {
    content: '✓ ' / '';
  }
  .count {
    margin-block: var(--_space) 0.6em;
  }
  .count:focus:not(:focus-visible) {
    outline: 0;
  }
  .list {
    display: grid;
    gap: 12px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .card {
    position: relative;
  }
  .pick {
    display: inline;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_brand);
    font: inherit;
    font-size: 1.1em;
    font-weight: 700;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .pick::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
  }
  .pick:focus-visible {
    outline: 0;
  }
  .pick:focus-visible::after {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .card:hover {
    border-color: var(--_brand);
  }
  .facts {
    margin-block: 0.2em 0;
    font-size: max(0.94em, 16px);
  }
  .contact {
    margin-block-start: var(--_space);
  }
  @media (forced-colors: active) {
    .events [aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  @media print {
    form,
    .events {
      display: none;
    }
  }
`;
