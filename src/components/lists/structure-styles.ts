import { css } from 'lit';

/** Rows of lists: cards. */
export const structureStyles = css`
  .list {
    container-type: inline-size;
  }
  .list > ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .list-row,
  tbody > tr {
    display: block;
    margin-block-end: 0.7em;
    padding: 0.7em 0.9em;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
  }
  .list-row.open {
    border-color: var(--_line);
  }
  .list-row > .name {
    margin: 0;
    font-weight: 700;
  }
  .open > .name {
    margin-block-end: 0.8em;
  }
  input:has(+ .unit) {
    max-inline-size: calc(100% - 3.5em);
  }
  .row-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    margin-inline: -0.5em;
  }
  .row-actions > .button {
    min-inline-size: 44px;
    padding-inline: 0.4em;
  }
  .undo {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 0;
  }
  .undo > .button {
    margin-block-end: 0.6em;
    margin-inline-start: -0.6em;
  }
  .list > .error {
    margin-block-end: 0.6em;
  }
  .list-row > div > .field:last-child {
    margin-block-end: 0.4em;
  }
  .short {
    display: none;
  }
`;
