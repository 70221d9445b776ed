import { msg, str } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Slot } from '../../model/procedure.js';

/** By type and not `image/*`: then an iPhone turns its photos into JPEG. */
const imageTypes = 'image/jpeg,image/png,image/webp,image/avif';

/**
 * The ways to add a file: the camera where there is a touch screen, and the files of the device. Buttons, each before its
 * control: a file input that is emptied after each pick goes on saying that no file is chosen.
 */
export function uploadWays({ accept, title }: Slot, isWrong: boolean, onPick: (event: Event) => void): TemplateResult {
  const described = isWrong ? 'error hint' : 'hint';
  const takesPhotos = accept.includes('image');
  const types = [...(takesPhotos ? [imageTypes] : []), ...(accept.includes('pdf') ? ['application/pdf'] : [])].join(
    ',',
  );
  return html`<div class="ways">
    ${
      takesPhotos
        ? html`${way('camera', msg('Chụp ảnh'), msg(str`Chụp ảnh: ${title}`))}<input
              type="file"
              hidden
              accept=${imageTypes}
              capture="environment"
              @change=${onPick}
              @cancel=${onPick}
            />`
        : nothing
    }
    ${way('choose', msg('Chọn tệp'), msg(str`Chọn tệp: ${title}`))}<input
      type="file"
      hidden
      multiple
      accept=${types}
      @change=${onPick}
      @cancel=${onPick}
    />
  </div>`;

  function way(part: string, words: string, name: string): TemplateResult {
    return html`<button
      type="button"
      class="button ${part}"
      part=${part}
      aria-label=${name}
      aria-describedby=${described}
      @click=${openNext}
    >
      <span .textContent=${words}></span>
    </button>`;
  }
}

function openNext({ currentTarget: button }: Event): void {
  const input = button instanceof Element ? button.nextElementSibling : null;
  if (input instanceof HTMLElement) input.click();
}

export const uploadStyles = css`
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
  .camera {
    display: none;
  }
  @media (any-pointer: coarse) {
    .button.camera {
      display: inline-flex;
      flex-basis: 100%;
      min-block-size: 72px;
      border-width: 2px;
      font-size: 1.2em;
      font-weight: 700;
    }
  }
`;
