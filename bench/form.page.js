/** What form.mjs compares: three hundred questions in `<dvc-form>`, and the same written as plain HTML. */
import '../src/components/dvc-form.ts';
import { fieldStyles } from '../src/components/fields/field-styles.ts';
import { theme } from '../src/components/theme.ts';
import { Draft } from '../src/model/draft.ts';
import { loadProcedure } from '../src/model/load-procedure.ts';

const pages = 20;
const each = 15;

/** Of each fifteen: a date, a telephone number, three rows to choose from, two lists, and lines of text. */
const question = (index) => {
  const title = `Câu hỏi số ${index}`;
  const description = index % 3 ? undefined : 'Ghi như trên giấy tờ.';
  if (index % each === 1) return { type: 'string', title, description, format: 'date' };
  if (index % each === 2) return { type: 'string', title, description, format: 'phone' };
  if (index % each === 3) return { type: 'string', title, description, enum: ['Một', 'Hai', 'Ba'] };
  if (index % each === 4 || index % each === 5)
    return { type: 'string', title, description, enum: Array.from({ length: 34 }, (_, at) => `Mục ${at}`) };
  return { type: 'string', title, description, maxLength: 100 };
};

const properties = Object.fromEntries(
  Array.from({ length: pages }, (_, page) => {
    const keys = Array.from({ length: each }, (_, at) => page * each + at);
    const questions = Object.fromEntries(keys.map((index) => [`q${index}`, question(index)]));
    return [
      `p${page}`,
      { type: 'object', title: `Trang ${page}`, properties: questions, required: [`q${page * each}`] },
    ];
  }),
);

/** `facts` are those of a shipped document; only its questions are others. */
globalThis.prepare = (facts) => {
  const document = { ...facts, form: { type: 'object', properties, required: Object.keys(properties) } };
  delete document.translations;
  document.documents = [];
  document.checked = { ...document.checked, unverified: [] };
  const procedure = loadProcedure(document);
  procedure.pages({});
  globalThis.draft = () => new Draft(procedure, 'key', 'secret');
};

const field = ([key, { title, description, enum: options, format, maxLength }], page) => {
  const id = `/${page}/${key}`;
  const required = key === `q${Number(page.slice(1)) * each}`;
  const note = required ? '' : ' (không bắt buộc)';
  const label = `<span>${title}</span><span class="note">${note}</span>`;
  const hint = description ? `<p class="hint" id="${id}-hint">${description}</p>` : '';
  const common = `${required ? ' aria-required="true"' : ''}${hint ? ` aria-describedby="${id}-hint"` : ''}`;
  if (options?.length === 3) {
    const row = (value) =>
      `<label class="row"><input type="radio" name="${id}" value="${value}"><span>${value}</span></label>`;
    return `<fieldset class="field" id="${id}" role="radiogroup"${common}><legend>${label}</legend>${hint}${options.map(row).join('')}</fieldset>`;
  }
  const list =
    options &&
    `<option value="">Chọn…</option>${options.map((value) => `<option value="${value}">${value}</option>`).join('')}`;
  const control = options
    ? `<select id="${id}" name="${id}"${common}>${list}</select>`
    : `<input id="${id}" name="${id}" type="text" enterkeyhint="next"${format ? ' inputmode="numeric" size="16"' : maxLength > 30 ? '' : ''}${common}>`;
  return `<div class="field"><label for="${id}">${label}</label>${hint}${control}</div>`;
};

const markup = Object.entries(properties)
  .map(([page, { title, properties: questions }]) => {
    const fields = Object.entries(questions).map((entry) => field(entry, page));
    return `<section><h2>${title}</h2>${fields.join('')}</section>`;
  })
  .join('');

class PlainForm extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [theme.styleSheet, fieldStyles.styleSheet];
    const template = document.createElement('template');
    template.innerHTML = `<form>${markup}<button class="button primary">Tiếp tục</button></form>`;
    root.append(template.content.cloneNode(true));
  }
}
customElements.define('plain-form', PlainForm);

const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** Milliseconds from nothing to painted. */
globalThis.mount = async (tag) => {
  const start = performance.now();
  const element = document.createElement(tag);
  if (tag === 'dvc-form') element.draft = globalThis.draft();
  document.body.replaceChildren(element);
  await painted();
  return performance.now() - start;
};

/** Milliseconds of a key until it is painted, over twenty keys in the middle of the form. */
globalThis.type = async (tag) => {
  const input = document.querySelector(tag).shadowRoot.querySelector('[name="/p10/q157"]');
  input.scrollIntoView();
  await painted();
  const start = performance.now();
  for (let key = 0; key < 20; key++) {
    input.value += 'a';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await painted();
  }
  return (performance.now() - start) / 20;
};

/** Milliseconds of script of a key, over fifty keys, without the wait for the frame. */
globalThis.work = async (tag) => {
  const element = document.querySelector(tag);
  const input = element.shadowRoot.querySelector('[name="/p10/q157"]');
  const start = performance.now();
  for (let key = 0; key < 50; key++) {
    input.value += 'a';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await element.updateComplete;
  }
  return (performance.now() - start) / 50;
};
