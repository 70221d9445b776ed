import { css } from 'lit';

/** The look of what finds one of many; it comes with it. */
export const searchStyles = css`
  .search {
    position: relative;
  }
  .search > input {
    padding-inline-end: 2em;
    background-image:
      linear-gradient(45deg, transparent 50%, var(--_muted) 50%),
      linear-gradient(135deg, var(--_muted) 50%, transparent 50%);
    background-position:
      calc(100% - 1.05em) 50%,
      calc(100% - 0.7em) 50%;
    background-size: 0.36em 0.36em;
    background-repeat: no-repeat;
  }
  .search > input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .search > ul {
    max-block-size: 18em;
    margin: 0.2em 0 0;
    padding: 0;
    overflow-y: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    list-style: none;
  }
  .search li {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    padding: 0.3em 0.8em;
    cursor: pointer;
  }
  .search .was {
    color: var(--_muted);
  }
  .search [aria-selected='true'] {
    font-weight: 600;
  }
  .search [aria-selected='true']::after {
    content: '✓';
    content: '✓' / '';
    margin-inline-start: auto;
  }
  .search li:hover,
  .search .active {
    background: var(--_tint);
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
`;
