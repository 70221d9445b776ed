import { css } from 'lit';

/** What is drawn after the guide. */
export const procedureStyles = css`
  .actions + dvc-handover,
  .actions + dvc-filled-form,
  dvc-filled-form + dvc-tracker,
  dvc-review + .notice,
  dvc-receipt h2 {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  dvc-tracker::part(contact) {
    display: none;
  }
  ::slotted([data-dvc-guide]) {
    font-size: calc(1em * var(--_times, 1));
  }
  header {
    margin-block-end: calc(var(--_space) * 1.25);
  }
  header p {
    margin-block-end: 0.2em;
  }
  .title {
    font-weight: 600;
  }
  .state {
    color: var(--_muted);
  }
  .back {
    margin-block-start: var(--_space);
  }
  header .notice {
    margin-block: 0.5em 0;
  }
  .notice li > .button {
    padding-inline: 0;
    text-align: start;
  }
  .foot {
    margin-block-start: calc(var(--_space) * 2);
  }
  @media print {
    .state,
    .foot {
      display: none;
    }
  }
`;
