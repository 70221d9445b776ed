import { css } from 'lit';

/** Where to file, the form for it, and the file to keep. */
export const handoverStyles = css`
  section {
    margin-block-end: calc(var(--_space) * 1.5);
  }
  .choices {
    margin-inline: 0;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: var(--_space);
    margin-block: var(--_space);
    padding: 0;
    border: 0;
  }
  .choice {
    display: block;
    text-align: start;
    white-space: normal;
  }
  .choice small {
    display: block;
    font-size: max(0.9em, 16px);
    font-weight: 400;
  }
  .choice[aria-pressed='true'] {
    border-color: var(--_brand);
    box-shadow: inset 0 0 0 2px var(--_brand);
  }
  @media (forced-colors: active) {
    .choice[aria-pressed='true'] {
      border: 4px solid Highlight;
    }
  }
  section > .name,
  dvc-dossier-code {
    display: block;
    margin-block-start: var(--_space);
  }
  .needed {
    margin-block: 0.3em var(--_space);
  }
  .portal {
    display: inline-block;
    min-block-size: 44px;
    padding-block: 0.5em;
    font-weight: 600;
  }
  [role='status'] > .notice {
    margin-block-start: var(--_space);
  }
  .name {
    font-weight: 600;
  }
  .contact + .name {
    margin-block-start: var(--_space);
  }
`;
