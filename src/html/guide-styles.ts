import { css } from 'lit';
import { presets } from '../components/base/presets.js';

/**
 * What the themes of `<dvc-office>` say, for a page whose script has not come: the same tokens, which any rule of the page
 * overrules as it does those of the element. Only where the theme is known to be dark does the guide keep from its edge.
 * While nobody knows whether the page is dark, the guide has its ground and the colour of its text.
 */
export const guideThemes: string = [
  presets.cssText.replaceAll(/:host\((.*)\) \{/g, ':where(dvc-office$1) {'),
  `:where(dvc-office[theme='dark']) {
  --_edge: var(--dvc-space, 16px);
}
:where(dvc-office[theme='auto']:not([data-ground]) .dvc-guide) {
  --_readable: currentColor;
  --dvc-color-text: currentColor;
  --dvc-color-muted: currentColor;
  --dvc-color-hairline: currentColor;
  --dvc-color-warning: currentColor;
  --dvc-color-focus: currentColor;
  --dvc-color-surface: transparent;
  --dvc-color-tint: transparent;
}
@supports not (color: color(from red xyz x y z)) {
  :where(dvc-office[theme='auto']:not([data-ground]) .dvc-guide) {
    --_filled: #14588a;
  }
}`,
].join('\n');

/** The guide in a page as `npx dvc html` prints it: like `<dvc-guide>`, by the same tokens. The build makes `guide.css` of it. */
export const guideStyles = css`
  .dvc-guide {
    box-sizing: border-box;
    max-width: calc(var(--dvc-width, 38em) + 2 * var(--_edge, 0px));
    padding: var(--_edge, 0);
    background: var(--dvc-color-surface, #fff);
    color: var(--dvc-color-text, #1b2733);
    font-family: var(--dvc-font, inherit);
    font-size: calc(var(--dvc-size, 17px) * var(--_times, 1));
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
    color: var(--_readable, var(--dvc-color-brand, #14588a));
    text-decoration: underline;
  }
  .dvc-guide :focus-visible {
    outline: 3px solid var(--dvc-color-focus, #0b3d91);
    outline-offset: 2px;
  }
  .dvc-guide .dvc-language {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0 16px;
    margin: 0;
    min-height: max(44px, calc(1.55em + 16px));
  }
  .dvc-guide .dvc-language button {
    padding: 8px 0;
    border: 0;
    background: none;
    color: var(--_readable, var(--dvc-color-brand, #14588a));
    font: inherit;
    font-weight: 600;
    text-decoration: underline;
    cursor: pointer;
  }
  .dvc-guide .dvc-language [hidden] {
    display: none;
  }
  .dvc-guide section {
    margin: 16px 0;
  }
  .dvc-guide h4 {
    margin: 0 0 0.4em;
    font-size: 1em;
  }
  .dvc-guide .dvc-facts,
  .dvc-guide strong {
    font-weight: 600;
  }
  .dvc-guide .dvc-facts,
  .dvc-guide .dvc-filing,
  .dvc-guide .dvc-effort {
    margin-bottom: 0.4em;
  }
  .dvc-guide .dvc-parts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17.5em), 1fr));
    align-items: start;
    gap: 8px;
    margin: 0 0 16px;
  }
  .dvc-guide .dvc-card {
    padding: 0 16px;
    border: 1px solid var(--dvc-color-hairline, #d5dbe1);
    border-radius: var(--dvc-radius, 6px);
  }
  .dvc-guide summary > h3 {
    display: inline;
  }
  .dvc-guide .dvc-notice {
    padding: 12px 16px;
    border-left: 4px solid var(--dvc-color-warning, #8a5300);
    background: var(--dvc-color-tint, #f2f6f9);
  }
  .dvc-guide .dvc-plain {
    padding: 0;
    list-style: none;
  }
  .dvc-guide strong {
    display: block;
  }
  .dvc-guide .dvc-start {
    display: inline-block;
    padding: 11px 24px;
    border-radius: var(--dvc-radius, 6px);
    background: var(--_filled, var(--_readable, var(--dvc-color-brand, #14588a)));
    color: var(--_on-filled, var(--dvc-color-on-brand, #fff));
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
      --_readable: #000;
      --dvc-color-text: #000;
      --dvc-color-muted: #000;
      --dvc-color-warning: #000;
      --dvc-color-hairline: #767676;
      max-width: none;
      padding: 0;
      background: none;
      font-size: 10pt;
      line-height: 1.35;
      columns: 2;
      column-gap: 10px;
    }
    .dvc-guide > h2,
    .dvc-guide > .dvc-facts,
    .dvc-guide > .dvc-filing {
      column-span: all;
    }
    .dvc-guide .dvc-actions,
    .dvc-guide .dvc-language,
    .dvc-guide .dvc-otherwise,
    .dvc-guide .dvc-effort,
    .dvc-guide .dvc-ask,
    .dvc-guide .dvc-sources {
      display: none;
    }
    .dvc-guide .dvc-card::details-content {
      content-visibility: visible;
    }
    .dvc-guide summary {
      padding: 0;
      min-height: 0;
      list-style: none;
    }
    .dvc-guide .dvc-parts {
      display: block;
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
      margin: 6px 0;
      padding: 6px 8px;
    }
    .dvc-guide .dvc-contact p {
      margin: 0;
    }
    .dvc-guide .dvc-call {
      padding: 0;
      min-height: 0;
    }
    .dvc-guide section,
    .dvc-guide .dvc-card {
      break-inside: avoid;
    }
  }
`;
