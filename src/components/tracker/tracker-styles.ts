import { css } from 'lit';

/** Code, secret and the course of a dossier, beside what every control looks like (`controlStyles`). */
export const trackerStyles = css`
  .field {
    margin-block-end: var(--_space);
  }
  .hint {
    display: block;
  }
  input {
    letter-spacing: 0.08em;
  }
  #code {
    max-inline-size: 13em;
    text-transform: uppercase;
  }
  #secret {
    max-inline-size: 9em;
  }
  .message {
    color: var(--_error);
    font-weight: 600;
  }
  .message:empty {
    display: none;
  }
  section {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  [role='status']:not(:empty) {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  @media print {
    form,
    details {
      display: none;
    }
  }
  [part='state'] {
    margin-block-end: 0.2em;
    font-size: 1.3em;
  }
  .next {
    font-weight: 600;
  }
  .name {
    margin-block-end: 0;
  }
  .note {
    margin: 0 0 0.8em;
    white-space: pre-line;
  }
  .national {
    font-size: 0.9em;
  }
  .national:empty,
  .due:empty,
  .holder:empty {
    display: none;
  }
  .course {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .course li {
    position: relative;
    padding: 0 0 1em 1.9em;
    border-inline-start: 2px solid var(--_line);
    margin-inline-start: 0.55em;
  }
  .course li:last-child {
    padding-inline-start: calc(1.9em + 2px);
    border: 0;
  }
  .course li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.3em;
    inset-inline-start: calc(-0.5em - 1px);
    inline-size: 1em;
    block-size: 1em;
    border: 2px solid var(--_line);
    border-radius: 50%;
    background: var(--_surface);
  }
  .course li:last-child::before {
    inset-inline-start: calc(-0.5em + 1px);
  }
  .course [aria-current]::before {
    border-color: var(--_brand);
    background: var(--_brand);
  }
  .course :is(time, span) {
    display: block;
  }
  .course .note {
    margin: 0;
  }
  @media (forced-colors: active) {
    .course [aria-current]::before {
      border-color: CanvasText;
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
