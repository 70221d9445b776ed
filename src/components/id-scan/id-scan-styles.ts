import { css } from 'lit';

export const idScanStyles = css`
  :host {
    margin-block: 0 var(--_space);
  }
  p:empty,
  [role='status']:empty {
    margin: 0;
  }
  .panel {
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  h3 {
    margin: 0 0 0.4em;
    font-size: 1.1em;
  }
  h3:focus:not(:focus-visible) {
    outline: none;
  }
  video {
    display: block;
    inline-size: 100%;
    max-block-size: 50vh;
    border-radius: var(--_radius);
    background: #000;
  }
  video[hidden] {
    display: none;
  }
  .pick {
    cursor: pointer;
  }
  .pick:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .actions > .quiet {
    padding-inline: 0;
  }
  dl {
    margin: 0 0 1em;
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(6.5em, 2fr) 4fr;
    column-gap: 0.8em;
    padding-block: 0.25em;
  }
  dt {
    color: var(--_muted);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .replace {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: max(44px, 2.6em);
    margin-block-end: 0.6em;
    padding: 0.4em 0.8em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .replace input {
    flex: none;
    inline-size: 1.3em;
    block-size: 1.3em;
    margin: 0;
    accent-color: var(--_brand);
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
