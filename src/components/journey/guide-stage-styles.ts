import { css } from 'lit';

export const guideStageStyles = css`
  h2:focus,
  .ready:focus {
    outline: none;
  }
  :host([data-dvc-ready]:not([hidden])) {
    all: unset;
    display: block;
  }
  .told {
    max-inline-size: calc(var(--_width) + 2 * var(--_edge, 0px));
    padding-inline: var(--_edge, 0);
    color: var(--_text);
    background: var(--_surface);
    font: 400 calc(var(--_size) * var(--_times, 1)) / 1.55 var(--dvc-font, inherit);
  }
  .starting {
    position: sticky;
    inset-block-end: 0;
  }
  .language {
    margin-block: 0 0.5em;
  }
  .language .button {
    padding-inline: 0;
    border-inline-width: 0;
  }
  [slot='starting'] > * {
    margin-block-start: var(--_space);
  }
`;
