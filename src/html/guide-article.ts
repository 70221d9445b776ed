import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { doubtsLine } from '../components/guide/doubts.js';
import { effort, guideHead, inShort, parts, promise } from '../components/guide/facts.js';
import { filingLine, placeWords } from '../components/guide/filing.js';
import { sources } from '../components/guide/sources.js';
import { languages } from '../components/journey/guide-stage.js';
import { askLine, contact, type Contact } from '../components/words/contact.js';
import type { GuideFacts } from '../model/guide-facts.js';
import { officeDigest } from '../model/office-digest.js';
import { portalOf } from '../model/portal.js';
import { addressIn } from './pages/page.js';

/** Where the guide of a procedure leads to. */
export interface GuidePlace {
  readonly office: Contact;
  /** Where the page sends dossiers: the base address of a receiver. */
  readonly endpoint?: string | undefined;
  /** Where «Bắt đầu» leads while no script has taken it over; the receiver's page, else the portal. */
  readonly start?: string | undefined;
}

/** The guide as a page has it before any script, and where none comes: the words of `<dvc-guide>`. */
export function guideArticle(facts: GuideFacts, { office, endpoint, start }: GuidePlace): TemplateResult {
  const { code, version, language } = facts;
  const portal = portalOf(facts);
  const filing = { sends: endpoint !== undefined, name: office.name ?? '' };
  return html`<article
    class="guide"
    lang=${language}
    data-dvc-guide
    data-code=${code}
    data-version=${version}
    data-office=${officeDigest(facts) ?? nothing}
  >
    ${otherLanguages(facts, endpoint)} ${guideHead(facts)} ${inShort(facts)} ${filingLine(facts, filing)}
    ${effort(facts)}
    <p class="actions">
      <a class="start" href=${start ?? startOf(code, endpoint) ?? portal} data-dvc-start>${msg('Bắt đầu')}</a>
    </p>
    ${askLine(office)}
    <div class="parts">${parts(facts, office.phone ?? '', filing)}</div>
    ${promise()}
    <p class="otherwise" data-dvc-otherwise>
      <span .textContent=${otherwise(office.phone, placeWords(facts, { ...filing, sends: false }))}></span>
      <a href=${portal} rel="noreferrer">${msg('Thủ tục này trên Cổng Dịch vụ công quốc gia')}</a>
    </p>
    <section class="contact">
      <h3>${msg('Hỏi ai')}</h3>
      ${contact(office)}
    </section>
    ${doubtsLine(facts)} ${sources(facts)}
  </article>`;
}

/**
 * The receiver's page in another language, by its own name; a script turns the guide where it stands instead. Where there is
 * no such page, only a script can: it shows the button in the room that waits for it.
 */
function otherLanguages({ code, language, languages: all }: GuideFacts, endpoint: string | undefined): unknown {
  const page = startOf(code, endpoint);
  const others = all.filter((each) => each !== language && Object.hasOwn(languages, each));
  if (!others.length) return nothing;
  return html`<p class="language">
    ${others.map((each) =>
      page === undefined
        ? html`<button type="button" lang=${each} data-dvc-language hidden>${languages[each]}</button>`
        : html`<a href=${addressIn(page, each)} lang=${each} hreflang=${each} data-dvc-language>${languages[each]}</a>`,
    )}
  </p>`;
}

/** The receiver's own page of a procedure. */
function startOf(code: string, endpoint: string | undefined): string | undefined {
  return endpoint === undefined ? undefined : `${endpoint.replace(/\/+$/, '')}/p/${encodeURIComponent(code)}`;
}

/** True in a browser that is too old, where no script comes, and for who reads a printed page. */
function otherwise(phone: string | undefined, places: string): string {
  return phone
    ? msg(str`Nếu nút «Bắt đầu» không mở ra tờ khai, xin gọi ${phone}, hoặc nộp ${places}.`)
    : msg(str`Nếu nút «Bắt đầu» không mở ra tờ khai, xin nộp ${places}.`);
}

/** A tag of ours with the guide of its procedure in it, for a page that another program or person puts together. */
export function procedureTag(facts: GuideFacts, place: GuidePlace): TemplateResult {
  const { office, endpoint } = place;
  const { name, phone, hours, address } = office;
  const tag = (around: {
    readonly endpoint?: string | undefined;
    readonly lang?: string | undefined;
  }): TemplateResult =>
    html`<dvc-procedure code=${facts.code} endpoint=${ifDefined(around.endpoint)} lang=${ifDefined(around.lang)}>
      ${guideArticle(facts, place)}
    </dvc-procedure>`;
  const own = { endpoint, lang: facts.language };
  if (!(name || phone || hours || address)) return tag(own);
  return html`<dvc-office
    endpoint=${ifDefined(endpoint)}
    name=${name || nothing}
    phone=${phone || nothing}
    hours=${hours || nothing}
    address=${address || nothing}
    lang=${facts.language}
    >${tag({})}</dvc-office
  >`;
}
