import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from '../../model/draft.js';
import { vietnameseDay } from '../../model/formats/day.js';
import { TooLong } from '../../model/scan/parts.js';
import { writeCode } from '../../model/scan/write-code.js';
import { codePicture } from './code-picture.js';

/** The answers as digits, one text a code; none where no number of codes would hold them. */
function codesOf(draft: Draft, files: readonly { readonly slot: string }[]): readonly string[] {
  try {
    return writeCode(draft, { files, day: draft.today?.() ?? vietnameseDay(new Date()) });
  } catch (error) {
    if (error instanceof TooLong) return [];
    throw error;
  }
}

/** Each code as a picture; none where no number of codes would hold the answers. */
export function codePictures(draft: Draft, files: readonly { readonly slot: string }[]): readonly TemplateResult[] {
  const codes = codesOf(draft, files);
  return codes.map((digits, index) => codePicture(digits, index + 1, codes.length));
}

/** The codes of a filled-in form with what they are for. */
export function printedCode(
  draft: Draft,
  files: readonly { readonly slot: string }[],
): TemplateResult | typeof nothing {
  const pictures = codePictures(draft, files);
  const { length } = pictures;
  if (length === 0) return nothing;
  return html`<div class="codes">
    ${pictures.map(
      (picture, index) =>
        html`<figure>
          ${picture}
          ${length > 1 ? html`<figcaption .textContent=${msg(str`Mã ${index + 1}/${length}`)}></figcaption>` : nothing}
        </figure>`,
    )}
    <span .textContent=${msg('Mã này chứa các câu trả lời ở trên; cơ quan quét để không phải gõ lại.')}></span>
  </div>`;
}
