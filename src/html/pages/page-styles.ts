import { css } from 'lit';
import { filledFormStyles } from '../../components/filled-form/filled-form.js';
import { guideStyles } from '../guide-styles.js';

/** Around the guide, the list and the tracker: plain, one column, at any width. */
const frameStyles = css`
  body {
    max-width: 44em;
    margin: 0 auto;
    padding: 0 16px 32px;
    background: #fff;
    color: #1b2733;
    font:
      17px/1.55 system-ui,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      sans-serif;
    overflow-wrap: anywhere;
  }
  a {
    color: #14588a;
  }
  :focus-visible {
    outline: 3px solid #0b3d91;
    outline-offset: 2px;
  }
  .dvc-page-head {
    margin-bottom: 24px;
    border-bottom: 2px solid #14588a;
  }
  .dvc-page-name {
    margin: 0;
    padding-top: 16px;
    font-size: 1.15em;
    font-weight: 700;
  }
  .dvc-page-head ul,
  .dvc-page-list,
  .dvc-page-more {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .dvc-page-head li {
    display: inline-block;
    margin-right: 20px;
  }
  .dvc-page-head a,
  .dvc-page-list a,
  .dvc-page-more a {
    display: inline-block;
    padding: 8px 0;
    min-height: 28px;
  }
  h1 {
    margin: 0 0 12px;
    font-size: 1.5em;
    line-height: 1.3;
  }
  .dvc-page-title {
    margin: 0;
    color: #51606e;
    font-size: 1em;
    font-weight: 400;
  }
  .dvc-page-more,
  .dvc-page-foot {
    margin-top: 24px;
  }
  .dvc-page-foot {
    padding-top: 12px;
    border-top: 1px solid #d5dbe1;
  }
  .dvc-page-foot p {
    margin: 0;
  }
  .dvc-page-foot a {
    display: inline-block;
    padding: 8px 0;
    min-height: 28px;
  }
  form {
    margin-bottom: 16px;
  }
  label {
    font-weight: 600;
  }
  input[type='search'] {
    box-sizing: border-box;
    width: 100%;
    height: 48px;
    padding: 0 12px;
    border: 1px solid #7b8794;
    border-radius: 6px;
    font: inherit;
  }
  button[type='submit'] {
    min-height: 48px;
    margin-top: 8px;
    padding: 0 24px;
    border: 0;
    border-radius: 6px;
    background: #14588a;
    color: #fff;
    font: inherit;
    font-weight: 600;
  }
  .dvc-page-hint {
    margin: 0 0 8px;
    color: #51606e;
  }
  .dvc-page-list li {
    padding: 8px 0;
    border-top: 1px solid #d5dbe1;
  }
  .dvc-page-list a {
    font-weight: 600;
  }
  @media print {
    .dvc-page-head nav,
    .dvc-page-more {
      display: none;
    }
    .dvc-page-sheet .dvc-page-head,
    .dvc-page-sheet .dvc-page-foot {
      display: none;
    }
  }
`;

/** The form on paper: what is asked, and lines to write on. */
const blankStyles = css`
  .form section {
    margin: 0;
  }
  .form .line {
    margin: 4px 0;
  }
  .form .choice {
    display: inline-block;
    margin-right: 1em;
  }
  .form .inner {
    padding-left: 16px;
    border-left: 1px solid #000;
  }
  .form .note {
    font-style: italic;
  }
`;

/** All that the pages of a receiver link. */
export const pageStyles: string = [
  frameStyles.cssText,
  guideStyles.cssText,
  named(filledFormStyles.cssText),
  named(blankStyles.cssText),
].join('\n');

/** With the names that classes have in a page. */
function named(styles: string): string {
  return styles.replaceAll(/\.(?=[a-z])/g, '.dvc-');
}
