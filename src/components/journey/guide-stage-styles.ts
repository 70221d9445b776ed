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
    font-family: var(--dvc-font, inherit);
    font-size: calc(var(--_size) * var(--_times, 1));
    font-weight: 400;
    line-height: 1.55;
  }
  .starting {
    position: sticky;
    inset-block-end: 0;
  }
  .language {
    justify-content: flex-end;
    margin-block: 0;
  }
  .language .button {
    padding-inline: 0;
  }
  [slot='starting'] > * {
    margin-block-start: var(--_space);
  }
`;
