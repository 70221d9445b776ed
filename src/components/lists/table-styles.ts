import { css, type CSSResult } from 'lit';

/** A table of this size stands in rows and columns where it has this room. */
const rowsAndColumns = (size: CSSResult, room: CSSResult): CSSResult => css`
  @container (min-width: ${room}) {
    ${size} {
      display: table;
      table-layout: fixed;
    }
    ${size} > thead {
      display: table-header-group;
    }
    ${size} > tbody {
      display: table-row-group;
    }
    ${size} tr {
      display: table-row;
      border: 0;
    }
    ${size} > * > tr > :is(th, td) {
      display: table-cell;
      padding: 0.4em 0.5em;
      border-block-end: 1px solid var(--_hairline);
      vertical-align: bottom;
    }
    ${size} > * > tr > :first-child {
      padding-inline-start: 0;
    }
    ${size} > * > tr > :last-child {
      padding-inline-end: 0;
    }
    ${size} > thead > tr > th {
      border-block-end: 2px solid var(--_line);
      font-weight: 600;
    }
    ${size} > thead .hint {
      display: block;
      margin: 0;
      font-weight: 400;
    }
    ${size} .number {
      inline-size: 1.8em;
    }
    ${size} .changes {
      inline-size: 8.6em;
    }
    ${size} .narrow {
      inline-size: 6.4em;
    }
    ${size} .middle {
      inline-size: 9em;
    }
    .list > ${size} .yes-no {
      inline-size: 8em;
    }
    .matrix > ${size} .middle {
      inline-size: 11em;
    }
    ${size}.single .rows {
      inline-size: 55%;
    }
    .list > ${size} > tbody > tr > th {
      padding-block-end: 1em;
    }
    .matrix > ${size} > tbody > tr > :is(th, td) {
      vertical-align: middle;
    }
    ${size} .short {
      display: inline;
    }
    ${size} .full,
    ${size} .column,
    ${size} .main > .row > span,
    ${size}:not(.single) .field > .error,
    ${size} td > .field > .hint[id] {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    ${size} td > .field {
      margin: 0;
    }
    ${size} td > .field > input {
      margin-block-start: 0;
      inline-size: 100%;
    }
    ${size} td .row {
      min-block-size: 44px;
      margin: 0;
      padding: 0.2em;
      border-color: transparent;
      background: none;
      box-shadow: none;
    }
    ${size} .row-actions {
      flex-wrap: nowrap;
      justify-content: flex-end;
      gap: 0;
      margin: 0;
    }
    ${size} .row-actions > .button {
      padding-inline: 0.3em;
      white-space: nowrap;
    }
    ${size} tr:has(+ .said) > :is(th, td) {
      border-block-end: 0;
    }
    ${size} .said > td {
      padding-block-start: 0;
    }
    ${size} .together [aria-hidden] {
      display: block;
    }
  }
`;

/** Tables: cards like those of lists where there is little room. */
export const tableStyles = css`
  .matrix {
    container-type: inline-size;
  }
  table {
    display: block;
    inline-size: 100%;
    margin-block-end: 0.8em;
    border-collapse: collapse;
  }
  tbody,
  th,
  td {
    display: block;
    padding: 0;
    text-align: start;
    font-weight: 400;
  }
  thead,
  .none,
  .said {
    display: none;
  }
  tbody > .together {
    display: block;
    margin-block-start: -0.7em;
    border-block-start: 0;
  }
  .together [aria-hidden] {
    display: none;
  }
  tbody > tr > th {
    margin-block-end: 0.4em;
    font-weight: 700;
  }
  .single > tbody > tr > th,
  .column {
    margin: 0;
    font-weight: 600;
  }
  td > .field {
    margin-block-end: 0.9em;
  }
  .single td > .field {
    margin: 0;
  }
  td > .field > :is(label:not(.row), legend, .label),
  .confirm > .field > .row > span {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  td > .field:has([type='radio']) {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
  }
  td > .field:has([type='radio']) > p {
    flex-basis: 100%;
  }
  ${rowsAndColumns(css`.few`, css`33em`)} ${rowsAndColumns(css`.some`, css`54em`)}
  ${rowsAndColumns(css`.more`, css`61em`)}
  @media (forced-colors: active) {
    :is(.few, .some, .more) td .row {
      border-color: Canvas;
    }
    :is(.few, .some, .more) td .row:has(:checked) {
      border-color: Highlight;
    }
  }
`;
