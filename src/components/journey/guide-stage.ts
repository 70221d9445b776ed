import { html, nothing, type TemplateResult } from 'lit';
import type { Client } from '../../client/client.js';
import { getLocale } from '../../locales/language.js';
import type { GuideFacts } from '../../model/guide-facts.js';

/** What the citizen may ask for at the guide. */
export interface GuideActions {
  readonly onGuideStart: (event: Event) => void;
  readonly onLanguage: (language: string) => void;
}

/** What stands around the guide. */
export interface GuideFrame {
  /** How dossiers reach the office, where the page sends them. */
  readonly client: Client | undefined;
  /** What is said where the page has no secure connection. */
  readonly unsafe: unknown;
  /** It tells, and does not offer to begin. */
  readonly closed: boolean;
  /** What is to be read before it. */
  readonly before: unknown;
  /** What the button that starts has to say. */
  readonly starting: unknown;
  /** What comes after it. */
  readonly after: unknown;
  /** Name of the office that receives, for what is printed. */
  readonly office: string;
}

/** What to know before. It is the same place on the screen before the rest of the script is there, and after. */
export function guideStage(facts: GuideFacts, frame: Partial<GuideFrame>, actions: GuideActions): TemplateResult {
  const { client, unsafe, closed = false, before, starting, after } = frame;
  return html`
    ${languageSwitch(facts, actions)} ${heading(facts)} ${before} ${unsafe}
    <dvc-guide
      .procedure=${facts}
      .client=${client}
      ?closed=${!isSecureContext || closed}
      @dvc-started=${actions.onGuideStart}
    >
      <span slot="head"></span>
      <div slot="starting">${starting}</div>
    </dvc-guide>
    ${after}
  `;
}

/** In their own names, so that who reads only the other finds it. */
export const languages: Readonly<Record<string, string>> = { vi: 'Tiếng Việt', en: 'English' };

/** The page may be in a language that the citizen does not read. */
export function languageSwitch(facts: GuideFacts, { onLanguage }: GuideActions): TemplateResult | typeof nothing {
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
