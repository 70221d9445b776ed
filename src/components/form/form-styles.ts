import { css } from 'lit';

/** The pages of a form and the summary of what is wrong. */
export const formStyles = css`
  h2 {
    margin-block-end: 0.7em;
  }
  .summary {
    padding: var(--_space);
    margin-block-end: calc(var(--_space) * 1.5);
    border: 2px solid var(--_error);
    border-inline-start-width: 8px;
    border-radius: var(--_radius);
  }
  .summary h2 {
    margin-block-end: 0.3em;
    font-size: 1.1em;
  }
  .summary ul {
    margin: 0;
  }
  .summary a {
    display: block;
    padding-block: 0.55em;
    color: var(--_error);
  }
  h2:focus {
    outline: none;
  }
  section + section {
    margin-block-start: calc(var(--_space) * 2.5);
  }
  @supports (overflow-clip-margin: 8px) {
    .one-of-many {
      overflow-clip-margin: 8px;
      content-visibility: auto;
      contain-intrinsic-size: auto 60em;
    }
  }
`;
