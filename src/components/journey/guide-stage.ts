import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { getLocale } from '../../locales/language.js';
import type { GuideFacts } from '../../model/guide-facts.js';
import { brokenNotice } from '../words/broken.js';
import { waiting } from '../words/waiting.js';

/** What the citizen may ask for at the guide. */
export interface GuideActions {
  readonly onGuideStart: (event: Event) => void;
  /** What the start needs did not arrive and is to be fetched again. */
  readonly onLoad: () => void;
  readonly onLanguage: (language: string) => void;
}

/** What stands around the guide. */
export interface GuideFrame {
  /** What was pressed last could not be done, because of a fault of ours. */
  readonly broken: boolean;
  /** The office takes this procedure. */
  readonly taken: boolean;
  /** A draft that was found. */
  readonly found?: TemplateResult | undefined;
  /** The start was pressed before what it opens had come. */
  readonly starting: boolean;
  /** Why it did not come. */
  readonly failure: unknown;
  /** What comes after the guide. */
  readonly after?: unknown;
}

/** What to know before. It is the same place on the screen before the rest of the script is there, and after. */
export function guideStage(facts: GuideFacts, frame: GuideFrame, actions: GuideActions): TemplateResult {
  const { broken, taken, found, starting, failure, after } = frame;
  return html`
    ${languageSwitch(facts, actions)} ${heading(facts)} ${broken ? brokenNotice() : nothing} ${found ?? nothing}
    ${
      isSecureContext
        ? nothing
        : html`<p class="notice warning">
            ${msg(
              'Trang này không có kết nối bảo mật (https) nên không nhận thông tin cá nhân. Ông/bà xem hướng dẫn ở đây, rồi nộp tại cơ quan hoặc trên Cổng Dịch vụ công quốc gia.',
            )}
          </p>`
    }
    ${
      taken
        ? nothing
        : html`<p
            class="notice warning"
            role="status"
            .textContent=${msg('Cơ quan này không nhận thủ tục này qua mạng. Xin gọi cơ quan để được chỉ dẫn.')}
          ></p>`
    }
    <dvc-guide
      .procedure=${facts}
      ?closed=${!isSecureContext || found !== undefined || !taken}
      @dvc-started=${actions.onGuideStart}
    >
      <p slot="head" class="muted" .textContent=${facts.agency}></p>
      <div slot="starting">${starting ? waiting(failure, actions.onLoad) : nothing}</div>
    </dvc-guide>
    ${after}
  `;
}

/** In their own names, so that who reads only the other finds it. */
const languages: Readonly<Record<string, string>> = { vi: 'Tiếng Việt', en: 'English' };

/** The page may be in a language that the citizen does not read. */
function languageSwitch(facts: GuideFacts, { onLanguage }: GuideActions): TemplateResult | typeof nothing {
  const others = facts.languages.filter((each) => each !== getLocale() && Object.hasOwn(languages, each));
  if (!others.length) return nothing;
  return html`<div class="actions language">
    ${others.map(
      (each) =>
        html`<button
          type="button"
          class="button quiet"
          lang=${each}
          @click=${() => onLanguage(each)}
          .textContent=${languages[each] ?? each}
        ></button>`,
    )}
  </div>`;
}

/** `described` is the id of what is heard with the heading. */
export function heading({ title }: Pick<GuideFacts, 'title'>, described?: string): TemplateResult {
  return html`<h2 class="step" tabindex="-1" aria-describedby=${described ?? nothing} .textContent=${title}></h2>`;
}
