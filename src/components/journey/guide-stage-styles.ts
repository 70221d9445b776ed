import { css } from 'lit';

export const guideStageStyles = css`
  h2:focus {
    outline: none;
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
