import { css } from 'lit';

export const readerStyles = css`
  .ways > label {
    font-weight: 600;
  }
  .ways > .muted {
    margin: 0 0 0.4em;
  }
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_height);
    padding: 0.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-variant-numeric: tabular-nums;
    resize: vertical;
  }
  textarea:focus-visible,
  .pick:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    margin-block: var(--_space);
  }
  .pick {
    cursor: pointer;
  }
  video {
    display: block;
    inline-size: 100%;
    max-block-size: 60vh;
    background: #000;
  }
  .notice ul {
    margin: 0;
    padding-inline-start: 1.2em;
  }
  .notice.done {
    border-inline-start-color: var(--_done);
  }
  .dossier {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .answer {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: 1em;
  }
  .answer dt,
  .answer .text {
    grid-column: 1;
  }
  .answer .act {
    grid-area: 1 / 2 / span 2;
    align-self: center;
  }
  .act .link {
    justify-content: flex-end;
    min-inline-size: 5.5em;
  }
  .file {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    font-weight: 400;
  }
  @media (min-width: 900px) {
    .answer {
      grid-template-columns: 16em minmax(0, 1fr) auto;
      align-items: center;
    }
    .answer .text {
      grid-column: 2;
    }
    .answer dt.visually-hidden + .text {
      grid-column: 1 / 3;
    }
    .answer .act {
      grid-area: 1 / 3;
    }
  }
`;
