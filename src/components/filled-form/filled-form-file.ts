import { css, render } from 'lit';
import { loadCode } from '../code/load-code.js';
import { copyWords, filledForm, filledFormStyles, type Filling } from './filled-form.js';

/** Nothing of the file may ever run, and it asks nobody for anything. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

const pageStyles = css`
  @page {
    size: A4;
    margin: 15mm 20mm;
    @bottom-right {
      content: counter(page) '/' counter(pages);
    }
  }
  body {
    max-inline-size: 180mm;
    margin: 0 auto;
    padding: 16px;
    background: #fff;
  }
  @media print {
    body {
      max-inline-size: none;
      padding: 0;
    }
  }
`;

/** The filled-in form as a page of its own, which any browser opens and prints without a line. */
export async function filledFormFile(filling: Filling): Promise<Blob> {
  const { language, title } = filling.draft.procedure;
  const head = document.createElement('title');
  head.textContent = `${title} – ${copyWords()}`;
  const body = document.createElement('body');
  const code = (await loadCode())?.printedCode(filling.draft, filling.files);
  render(filledForm({ ...filling, code }), body);
  // What Lit leaves between the words is for itself.
  const marks = document.createNodeIterator(body, NodeFilter.SHOW_COMMENT);
  for (let mark = marks.nextNode(); mark; mark = marks.nextNode()) mark.parentNode?.removeChild(mark);
  const serializer = new XMLSerializer();
  const page = [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    serializer.serializeToString(head),
    `<style>${pageStyles.cssText}${filledFormStyles.cssText}</style></head>`,
    serializer.serializeToString(body),
    '</html>',
  ].join('\n');
  return new Blob([page], { type: 'text/html' });
}
