import { css } from 'lit';

/** The guide in a page as `npx dvc html` prints it: like `<dvc-guide>`, by the same tokens. The build makes `guide.css` of it. */
export const guideStyles = css`
  .dvc-guide {
    max-width: var(--dvc-width, 38em);
    color: var(--dvc-color-text, #1b2733);
    font-family: var(--dvc-font, inherit);
    font-size: var(--dvc-size, 17px);
    line-height: 1.55;
    overflow-wrap: anywhere;
  }
  .dvc-guide h2,
  .dvc-guide h3 {
    float: none;
    margin: 0 0 0.4em;
    font-size: 1.3em;
    line-height: 1.35;
  }
  .dvc-guide h3 {
    font-size: 1.1em;
  }
  .dvc-guide p,
  .dvc-guide ul,
  .dvc-guide ol {
    margin: 0 0 0.8em;
  }
  .dvc-guide p,
  .dvc-guide li,
  .dvc-guide div {
    line-height: inherit;
  }
  .dvc-guide ul,
  .dvc-guide ol {
    padding-left: 1.3em;
  }
  .dvc-guide ul {
    list-style: disc;
  }
  .dvc-guide ol {
    list-style: decimal;
  }
  .dvc-guide li + li {
    margin-top: 0.35em;
  }
  .dvc-guide a {
    color: var(--dvc-color-brand, #14588a);
    text-decoration: underline;
  }
  .dvc-guide .dvc-language {
    margin: 0;
    text-align: right;
  }
  .dvc-guide section {
    margin: 16px 0;
  }
  .dvc-guide .dvc-card {
    padding: 16px;
    border: 1px solid var(--dvc-color-hairline, #d5dbe1);
    border-radius: var(--dvc-radius, 6px);
  }
  .dvc-guide .dvc-card > :last-child {
    margin-bottom: 0;
  }
  .dvc-guide .dvc-notice {
    padding: 12px 16px;
    border-left: 4px solid var(--dvc-color-warning, #8a5300);
    background: var(--dvc-color-tint, #f2f6f9);
  }
  .dvc-guide .dvc-muted {
    color: var(--dvc-color-muted, #51606e);
  }
  .dvc-guide .dvc-plain {
    padding: 0;
    list-style: none;
  }
  .dvc-guide .dvc-figure {
    display: block;
    font-size: 1.35em;
    line-height: 1.35;
  }
  .dvc-guide .dvc-unverified {
    display: inline-block;
    padding: 0 0.5em;
    border: 1px solid;
    border-radius: 1em;
    color: var(--dvc-color-warning, #8a5300);
    font-size: 16px;
  }
  .dvc-guide .dvc-start {
    display: inline-block;
    padding: 11px 24px;
    border-radius: var(--dvc-radius, 6px);
    background: var(--dvc-color-brand, #14588a);
    color: var(--dvc-color-on-brand, #fff);
    font-weight: 600;
    text-decoration: none;
  }
  .dvc-guide .dvc-call,
  .dvc-guide .dvc-language a,
  .dvc-guide summary {
    display: inline-block;
    padding: 8px 0;
    min-height: 28px;
    font-weight: 600;
  }
  .dvc-guide summary {
    display: list-item;
    font-weight: 400;
    cursor: pointer;
  }
  @media print {
    .dvc-guide {
      max-width: none;
      font-size: 10pt;
      line-height: 1.35;
      columns: 2;
      column-gap: 10px;
    }
    .dvc-guide > h2,
    .dvc-guide > .dvc-agency {
      column-span: all;
    }
    .dvc-guide .dvc-actions,
    .dvc-guide .dvc-language,
    .dvc-guide .dvc-otherwise,
    .dvc-guide .dvc-effort,
    .dvc-guide details {
      display: none;
    }
    .dvc-guide p,
    .dvc-guide ul,
    .dvc-guide ol {
      margin-bottom: 0.3em;
    }
    .dvc-guide section {
      margin: 6px 0;
    }
    .dvc-guide .dvc-card,
    .dvc-guide .dvc-notice {
      padding: 6px 8px;
    }
    .dvc-guide .dvc-figure {
      font-size: 1em;
    }
    .dvc-guide .dvc-contact p {
      margin: 0;
    }
    .dvc-guide .dvc-call {
      padding: 0;
      min-height: 0;
    }
    .dvc-guide section {
      break-inside: avoid;
    }
  }
`;
