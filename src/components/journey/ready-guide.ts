import { msg } from '@lit/localize';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { GuideFacts } from '../../model/guide-facts.js';
import { officeDigest } from '../../model/office-digest.js';
import { languageSwitch, type GuideActions, type GuideFrame } from './guide-stage.js';

/** What turns to another language in a guide of the page. */
const switches = '[data-dvc-language]';

/** The guide that the page itself has put into the tag (`dvc html`): it stays where it stands, and its link starts. */
export class ReadyGuide implements ReactiveController {
  /** What only the printed guide has; loaded when it is asked for. */
  #sheet: typeof import('../guide/paper.js') | undefined;

  #actions: GuideActions | undefined;

  constructor(
    readonly host: LitElement,
    /** «Bắt đầu» was pressed; false where the link shall lead on. */
    readonly start: () => boolean,
  ) {
    host.addController(this);
    host.addEventListener('click', this.#onClick);
  }

  hostUpdated(): void {
    this.host.toggleAttribute('data-dvc-ready', this.#isShown);
    for (const each of this.host.querySelectorAll(switches)) each.removeAttribute('hidden');
  }

  /** True where the page tells of this procedure in these words; what is not known yet it is believed. */
  fits(code: string, language: string, facts?: GuideFacts): boolean {
    const article = this.host.querySelector<HTMLElement>('[data-dvc-guide]');
    if (article?.dataset['code'] !== code || article.lang !== language) return false;
    if (!facts) return true;
    const { version, office } = article.dataset;
    return version === facts.version && office === (officeDigest(facts) ?? office);
  }

  /** Nothing moves what can be read already, but what must be told before it. */
  draw(facts: GuideFacts | undefined, frame: Partial<GuideFrame>, actions: GuideActions): TemplateResult {
    const { before, unsafe, starting, after, office = '' } = frame;
    this.#actions = actions;
    const hasSwitch = this.host.querySelector(switches);
    return html`${facts && this.#sheet?.paperFacts(facts, office)}
      <div class="told">${before} ${unsafe}</div>
      <div class="ready step" role="group" tabindex="-1" aria-label=${facts?.title ?? nothing}><slot></slot></div>
      <div class="told starting" aria-live="polite">${starting}</div>
      <div class="told only-screen">
        ${facts && printButton(() => void this.#print())}
        ${facts && !hasSwitch ? languageSwitch(facts, actions) : nothing} ${after}
      </div>`;
  }

  /** Where the sheet does not come, the page prints as it is. */
  async #print(): Promise<void> {
    this.#sheet ??= await import('../guide/paper.js').catch(() => undefined);
    this.host.requestUpdate();
    await this.host.updateComplete;
    if (this.#sheet) this.#sheet.printGuide(this.host);
    else window.print();
  }

  get #isShown(): boolean {
    return this.host.renderRoot.querySelector('.ready') !== null;
  }

  /** A link that is to open elsewhere opens there. */
  readonly #onClick = (event: MouseEvent): void => {
    const { target, button, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (event.defaultPrevented || button || altKey || ctrlKey || metaKey || shiftKey || !this.#isShown) return;
    const link = target instanceof Element && target.closest<HTMLElement>(`[data-dvc-start],${switches}`);
    if (!link) return;
    if (link.matches(switches)) this.#actions?.onLanguage(link.lang);
    else if (!isSecureContext || !this.start()) return;
    event.preventDefault();
  };
}

function printButton(onPrint: () => void): TemplateResult {
  return html`<div class="actions">
    <button type="button" class="button" @click=${onPrint}>${msg('In hướng dẫn')}</button>
  </div>`;
}
