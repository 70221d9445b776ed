import { css } from 'lit';

/** Beside the portal: everything in one narrow column, and a card that never moves the buttons under it. */
export const companionStyles = css`
  section {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .way {
    display: inline-block;
    min-block-size: 44px;
    padding-block: 0.5em;
    font-weight: 600;
  }
  .count {
    margin-block-end: 0.3em;
    font-weight: 600;
  }
  .sheet {
    display: flex;
    flex-direction: column;
    block-size: 14em;
    padding: 0.7em 0.9em;
    border-width: 2px;
    border-color: var(--_line);
  }
  .sheet > p {
    flex: none;
    margin: 0;
  }
  .part {
    max-block-size: 3.2em;
    overflow: hidden;
    color: var(--_muted);
  }
  .label {
    max-block-size: 4.7em;
    overflow: auto;
    font-weight: 600;
  }
  .sheet > .value {
    flex: 1 1 auto;
    min-block-size: 2em;
    margin-block: 0.3em;
    overflow: auto;
    font-size: 1.25em;
    font-weight: 700;
    white-space: pre-wrap;
  }
  .value.text {
    -webkit-user-select: all;
    user-select: all;
  }
  .told {
    min-block-size: 1.55em;
  }
  [part='copy'] {
    inline-size: 100%;
    min-block-size: max(64px, 4.4em);
    margin-block-start: 12px;
    font-size: 1.1em;
  }
  .moves {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 12px;
    margin-block: 12px var(--_space);
  }
  .moves > .button {
    padding-inline: 0.4em;
  }
  [aria-disabled='true'] {
    border-style: dashed;
    cursor: default;
  }
  h4 {
    margin: 0.8em 0 0.3em;
    font-size: 1em;
  }
  .all,
  .papers {
    padding: 0;
    list-style: none;
  }
  .pick {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.4em 0.2em;
    border: 0;
    border-block-end: 1px solid var(--_hairline);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .pick > span {
    display: block;
  }
  .name {
    margin-block-end: 0;
    font-weight: 600;
  }
  .short {
    max-block-size: 3.1em;
    overflow: hidden;
  }
  .state {
    color: var(--_done);
  }
  .state:empty {
    display: none;
  }
  .papers > li {
    padding-block: 0.7em;
    border-block-end: 1px solid var(--_hairline);
  }
  .papers p {
    margin-block-end: 0.3em;
  }
  .warned,
  .lacking {
    color: var(--_warning);
  }
  .noting {
    margin-block-end: var(--_space);
  }
  .noting > .button {
    margin-block-start: 8px;
  }
  #code {
    text-transform: uppercase;
  }
  section > .button.quiet {
    padding-inline: 0;
    text-align: start;
  }
  @media (forced-colors: active) {
    .sheet,
    .pick {
      border-color: CanvasText;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
