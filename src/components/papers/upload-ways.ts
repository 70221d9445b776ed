import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Slot } from '../../model/procedure.js';

/** By type and not `image/*`: then an iPhone turns its photos into JPEG. */
const imageTypes = 'image/jpeg,image/png,image/webp,image/avif';

/** The ways to add a file: the camera where there is a touch screen, and the files of the device. */
export function uploadWays({ accept, title }: Slot, isWrong: boolean, onPick: (event: Event) => void): TemplateResult {
  const described = isWrong ? 'error hint' : 'hint';
  const takesPhotos = accept.includes('image');
  const types = [...(takesPhotos ? [imageTypes] : []), ...(accept.includes('pdf') ? ['application/pdf'] : [])].join(
    ',',
  );
  return html`<div class="ways">
    ${takesPhotos ? camera() : nothing}
    <label class="button choose" part="choose">
      <input
        type="file"
        multiple
        accept=${types}
        aria-label=${msg(str`Chọn tệp: ${title}`)}
        aria-describedby=${described}
        @change=${onPick}
      />
      <span .textContent=${msg('Chọn tệp')}></span>
    </label>
  </div>`;

  function camera(): TemplateResult {
    return html`<label class="button camera" part="camera">
      <input
        type="file"
        accept=${imageTypes}
        capture="environment"
        aria-label=${msg(str`Chụp ảnh: ${title}`)}
        aria-describedby=${described}
        @change=${onPick}
      />
      <span .textContent=${msg('Chụp ảnh')}></span>
    </label>`;
  }
}

export const uploadStyles = css`
  section {
    padding-inline-start: 0.1em;
  }
  section.over {
    outline: 3px dashed var(--_focus);
    outline-offset: 6px;
  }
  section.wrong {
    padding-inline-start: 0.8em;
    border-inline-start: 5px solid var(--_error);
  }
  .error {
    color: var(--_error);
    font-weight: 600;
  }
  .error:empty,
  .busy:empty {
    display: none;
  }
  .notice.error {
    color: inherit;
    font-weight: 400;
  }
  .file {
    display: block;
    font-weight: 600;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  .ways input {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    opacity: 0;
    pointer-events: none;
  }
  .ways label {
    position: relative;
  }
  .ways label:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .camera {
    display: none;
  }
  @media (any-pointer: coarse) {
    .button.camera {
      display: inline-flex;
    }
  }
`;
