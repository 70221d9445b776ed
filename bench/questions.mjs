/** The two forms: as our documents, as plain JSON Schema for the peers, and as the markup of the floor. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { root } from '../scripts/run.mjs';

const { makeProcedure } = await tsImport('../src/model/make-procedure.ts', import.meta.url);
const { learnMore } = await tsImport('../src/model/rare-kinds.ts', import.meta.url);
const { Draft } = await tsImport('../src/model/draft.ts', import.meta.url);
const { provinces } = await tsImport('../src/model/provinces.ts', import.meta.url);

learnMore();
const text = await readFile(join(root, 'dist/cdn/procedures/1.001193.json'), 'utf8');
const birth = JSON.parse(text);
const big = { ...birth, form: manyQuestions(20, 15), documents: [], translations: {} };

const listed = { ...birth, form: withList(), documents: [], checks: [], translations: {} };

/** Each form as it is sent, with the answers that make all of its pages apply, and the rows that its lists are shown with. */
export const forms = {
  birth: { text, document: birth, answers: { '/applicant/relation': 'other', '/birth/parents': 'both' } },
  big: { text: JSON.stringify(big), document: big, answers: {} },
  listed: { text: JSON.stringify(listed), document: listed, answers: {}, rows: { '/family/children': [{}] } },
};

/** Of each fifteen: a date, a telephone number, three rows to choose from, two lists, and lines of text; one is required. */
export function manyQuestions(pages, each) {
  const question = (index) => {
    const title = `Câu hỏi số ${index}`;
    const description = index % 3 ? undefined : 'Ghi như trên giấy tờ.';
    const asked = { type: 'string', title, ...(description && { description }) };
    if (index % each === 1) return { ...asked, format: 'date' };
    if (index % each === 2) return { ...asked, format: 'phone' };
    if (index % each === 3) return { ...asked, enum: ['Một', 'Hai', 'Ba'] };
    if (index % each === 4 || index % each === 5)
      return { ...asked, enum: Array.from({ length: 34 }, (_, at) => `Mục ${at}`) };
    return { ...asked, maxLength: 100 };
  };
  const page = (at) => {
    const indices = Array.from({ length: each }, (_, offset) => at * each + offset);
    return {
      type: 'object',
      title: `Trang ${at}`,
      properties: Object.fromEntries(indices.map((index) => [`q${index}`, question(index)])),
      required: [`q${at * each}`],
    };
  };
  const properties = Object.fromEntries(Array.from({ length: pages }, (_, at) => [`p${at}`, page(at)]));
  return { type: 'object', properties, required: Object.keys(properties) };
}

/** Three persons and a list of children with one row: 38 questions that take 43 controls. */
function withList() {
  const provinces = Array.from({ length: 34 }, (_, at) => `Tỉnh ${at}`);
  const person = (title, more) => ({
    type: 'object',
    title,
    properties: {
      name: { type: 'string', title: 'Họ, chữ đệm, tên', maxLength: 100 },
      birthDate: { type: 'string', title: 'Ngày sinh', format: 'date' },
      sex: { type: 'string', title: 'Giới tính', enum: ['Nam', 'Nữ'] },
      citizenId: {
        type: 'string',
        title: 'Số định danh',
        description: '12 số trên thẻ căn cước.',
        format: 'citizen-id',
      },
      ...more,
    },
    required: ['name', 'birthDate'],
  });
  const place = {
    phone: { type: 'string', title: 'Điện thoại', format: 'phone' },
    province: { type: 'string', title: 'Tỉnh, thành phố', enum: provinces },
    commune: { type: 'string', title: 'Xã, phường', maxLength: 100 },
    line: { type: 'string', title: 'Số nhà, đường, thôn', description: 'Ghi như trên giấy tờ.', maxLength: 200 },
    origin: { type: 'string', title: 'Quê quán', enum: provinces },
    work: { type: 'string', title: 'Nghề nghiệp', maxLength: 100 },
    note: { type: 'string', title: 'Ghi chú', maxLength: 200 },
  };
  const rows = {
    type: 'array',
    title: 'Các con',
    minItems: 1,
    items: person('Người con', { kin: { type: 'string', title: 'Quan hệ', enum: ['Con đẻ', 'Con nuôi'] } }),
  };
  const properties = {
    applicant: person('Người yêu cầu', place),
    mother: person('Người mẹ', place),
    father: person('Người cha', place),
    family: { type: 'object', title: 'Gia đình', properties: { children: rows }, required: ['children'] },
  };
  return { type: 'object', properties, required: Object.keys(properties) };
}

/** What a form asks once its answers are given: pages, groups, questions. */
export function asked({ document, answers, rows = {} }) {
  const draft = new Draft(makeProcedure(document, 'vi'), 'key', 'secret');
  for (const [pointer, answer] of Object.entries({ ...answers, ...rows })) draft.answer(pointer, answer);
  const withAnswer = (item) =>
    item.items
      ? { ...item, items: item.items.map(withAnswer) }
      : { ...item, question: plain(item.question), answer: draft.read(item.pointer) };
  return draft.pages.map(withAnswer);
}

/** Provinces are a list to choose from; yes and no are two rows. */
function plain(question) {
  if (question.kind === 'province')
    return { ...question, look: 'select', options: provinces.map(([value, title]) => ({ value, title })) };
  if (question.kind === 'yes-no')
    return {
      ...question,
      look: 'radios',
      options: [
        { value: true, title: 'Có' },
        { value: false, title: 'Không' },
      ],
    };
  return question;
}

const patterns = {
  'citizen-id': '([0-9]{12})?',
  phone: '([0-9 +.]{8,16})?',
  date: '([0-9]{2}/[0-9]{2}/[0-9]{4})?',
};

/** The words below the title of a question, or `undefined`. */
export function hintOf({ description, example }) {
  return [description, example && `Ví dụ: ${example}`].filter(Boolean).join(' ') || undefined;
}

/** A regular expression an answer must match, or `undefined`. */
export function patternOf({ kind, format }) {
  return patterns[kind === 'date' ? 'date' : format];
}

/** Plain JSON Schema without conditions; `decorate` adds what a renderer reads beside it. */
export function schemaOf(pages, decorate) {
  const keyOf = ({ pointer }) => pointer.slice(pointer.lastIndexOf('/') + 1);
  const group = ({ title, description, items }) => ({
    type: 'object',
    title,
    description,
    properties: Object.fromEntries(items.map((item) => [keyOf(item), each(item)])),
    required: items.filter(({ items: inner, required }) => inner ?? required).map(keyOf),
  });
  const list = ({ title, items: [row] }) => ({ type: 'array', title, minItems: 1, items: group(row) });
  const each = (item) => (item.question?.kind === 'list' ? list(item) : item.items ? group(item) : leaf(item));
  const leaf = ({ question, required, answer }) => {
    const { kind, title, options, integer, minimum, maximum, maxLength } = question;
    const shared = { title, description: hintOf(question), default: answer };
    if (kind === 'yes-no') return { type: 'boolean', ...shared, ...decorate?.(question) };
    if (kind === 'number')
      return { type: integer ? 'integer' : 'number', ...shared, minimum, maximum, ...decorate?.(question) };
    if (options) return { type: 'string', ...shared, enum: options.map(({ value }) => value), ...decorate?.(question) };
    const pattern = patternOf(question);
    return {
      type: 'string',
      ...shared,
      maxLength,
      minLength: required ? 1 : undefined,
      pattern: pattern && `^${pattern}$`,
      ...decorate?.(question),
    };
  };
  const properties = Object.fromEntries(pages.map((page) => [keyOf(page), group(page)]));
  return { type: 'object', properties, required: Object.keys(properties) };
}

const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const attributes = (all) =>
  Object.entries(all)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escape(value)}"`))
    .join('');

/** The same questions as plain HTML. */
export function markupOf(pages) {
  const contents = (items) => items.map((item) => (item.items ? group(item) : field(item))).join('');
  const group = ({ title, description, items }) =>
    `<fieldset><legend>${escape(title)}</legend>${description ? `<p>${escape(description)}</p>` : ''}${contents(items)}</fieldset>`;
  const sections = pages.map(
    ({ title, description, items }) =>
      `<section><h2>${escape(title)}</h2>${description ? `<p>${escape(description)}</p>` : ''}${contents(items)}</section>`,
  );
  return `<form novalidate autocomplete="off">${sections.join('')}<button>Tiếp tục</button></form>`;
}

function field({ pointer, question, required, answer }) {
  const { title, options, look, kind, maxLength } = question;
  const words = hintOf(question);
  const hint = words && `<p class="hint"${attributes({ id: `${pointer}-hint` })}>${escape(words)}</p>`;
  const label = `${escape(title)}${required ? '' : ' <span>(không bắt buộc)</span>'}`;
  const shared = { name: pointer, required, 'aria-describedby': hint ? `${pointer}-hint` : undefined };
  if (look === 'radios') {
    const row = ({ value, title: text }) =>
      `<label class="row"><input type="radio"${attributes({ name: pointer, value, required, checked: value === answer })}><span>${escape(text)}</span></label>`;
    return `<fieldset class="field"><legend>${label}</legend>${hint ?? ''}${options.map(row).join('')}</fieldset>`;
  }
  const control =
    options || kind === 'commune'
      ? `<select${attributes({ id: pointer, ...shared, disabled: kind === 'commune' })}><option value="">Chọn…</option>${(options ?? []).map(({ value, title: text }) => `<option${attributes({ value, selected: value === answer })}>${escape(text)}</option>`).join('')}</select>`
      : `<input${attributes({ id: pointer, ...shared, value: answer, pattern: patternOf(question), maxlength: maxLength })}>`;
  return `<div class="field"><label${attributes({ for: pointer })}>${label}</label>${hint ?? ''}${control}</div>`;
}
