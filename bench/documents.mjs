/** The questions as each renderer's users write them for it: the same words, options, rules and first answers. */
import { hintOf, patternOf, schemaOf } from './questions.mjs';

const keyOf = ({ pointer }) => pointer.slice(pointer.lastIndexOf('/') + 1);
/** A name that no other question has: `child_birthPlace_line`. */
const nameOf = ({ pointer }) => pointer.slice(1).replaceAll('/', '_');
const regexOf = (question) => {
  const pattern = patternOf(question);
  return pattern && `^${pattern}$`;
};

export const documents = {
  jedison: (pages) => schemaOf(pages, jedisonLook),
  rjsf: (pages) => ({ schema: schemaOf(pages), uiSchema: rjsfLook(pages) }),
  jsonforms: (pages) => ({
    schema: schemaOf(pages, jsonFormsOptions),
    uischema: { type: 'VerticalLayout', elements: pages.map((page) => jsonFormsElement(page, '#')) },
    data: answersOf(pages),
  }),
  surveyjs: (pages) => ({
    showQuestionNumbers: 'off',
    textUpdateMode: 'onTyping',
    checkErrorsMode: 'onValueChanged',
    completeText: 'Tiếp tục',
    pages: [{ name: 'all', elements: pages.map(surveyElement) }],
  }),
  formio: (pages) => ({
    display: 'form',
    components: [
      ...pages.map(formioComponent),
      { type: 'button', action: 'submit', key: 'submit', label: 'Tiếp tục', input: true },
    ],
  }),
  formkit: (pages) => ({
    $formkit: 'form',
    submitLabel: 'Tiếp tục',
    config: { validationVisibility: 'dirty' },
    children: pages.map(formkitNode),
  }),
};

/** Its titles of options, and its word for rows of radios. */
function jedisonLook({ options, look }) {
  return (
    options && {
      'x-enumTitles': options.map(({ title }) => title),
      'x-format': look === 'radios' ? 'radios' : undefined,
    }
  );
}

function rjsfLook(items) {
  const look = ({ options, look: shown }) =>
    options && {
      'ui:enumNames': options.map(({ title }) => title),
      'ui:widget': shown === 'radios' ? 'radio' : 'select',
    };
  return Object.fromEntries(
    items.map((item) => [keyOf(item), item.items ? rjsfLook(item.items) : (look(item.question) ?? {})]),
  );
}

/** Yes and no are words: its radios have labels for words only. */
function jsonFormsOptions({ options }) {
  if (!options) return undefined;
  return {
    type: 'string',
    enum: undefined,
    default: undefined,
    oneOf: options.map(({ value, title }) => ({ const: String(value), title })),
  };
}

function jsonFormsElement(item, above) {
  const scope = `${above}/properties/${keyOf(item)}`;
  if (!item.items)
    return { type: 'Control', scope, options: item.question.look === 'radios' ? { format: 'radio' } : undefined };
  const { title, description, items } = item;
  const words = description ? [{ type: 'Label', text: description }] : [];
  return { type: 'Group', label: title, elements: [...words, ...items.map((each) => jsonFormsElement(each, scope))] };
}

/** It does not fill in the `default` of a schema: its users hand it data to begin with. */
function answersOf(items) {
  const first = ({ answer }) => (answer === undefined ? undefined : String(answer));
  return Object.fromEntries(items.map((item) => [keyOf(item), item.items ? answersOf(item.items) : first(item)]));
}

function surveyElement(item) {
  const name = nameOf(item);
  if (item.items) {
    const { title, description, items } = item;
    return { type: 'panel', name, title, description, elements: items.map(surveyElement) };
  }
  const { question, required, answer } = item;
  const { title, kind, options, look, maxLength } = question;
  const shared = {
    name,
    title,
    description: hintOf(question),
    isRequired: required,
    defaultValue: answer,
  };
  if (kind === 'yes-no')
    return { type: 'boolean', renderAs: 'radio', labelTrue: options[0].title, labelFalse: options[1].title, ...shared };
  const choices = options?.map(({ value, title: text }) => ({ value, text }));
  if (choices && look === 'radios') return { type: 'radiogroup', ...shared, choices };
  if (choices) return { type: 'dropdown', renderAs: 'select', ...shared, choices };
  const regex = regexOf(question);
  const validators = regex && [{ type: 'regex', regex, text: 'Hãy viết lại câu trả lời này.' }];
  return { type: 'text', ...shared, maxLength, validators };
}

function formioComponent(item) {
  const key = nameOf(item);
  if (item.items) {
    const { title, description, items } = item;
    const words = description ? [{ type: 'htmlelement', key: `${key}_words`, tag: 'p', content: description }] : [];
    return { type: 'panel', key, title, components: [...words, ...items.map(formioComponent)] };
  }
  const { question, required, answer } = item;
  const { title: label, options, look, maxLength } = question;
  const shared = { key, label, input: true, description: hintOf(question), defaultValue: answer };
  const validate = { required, maxLength, pattern: regexOf(question) };
  const values = options?.map(({ value, title }) => ({ value: String(value), label: title }));
  if (values && look === 'radios')
    return {
      type: 'radio',
      ...shared,
      defaultValue: answer === undefined ? undefined : String(answer),
      values,
      validate,
    };
  if (values) return { type: 'select', widget: 'html5', ...shared, data: { values }, validate };
  return { type: 'textfield', ...shared, validate };
}

function formkitNode(item) {
  const name = keyOf(item);
  if (item.items) {
    const { title, description, items } = item;
    const words = description ? [{ $el: 'p', children: description }] : [];
    const group = { $formkit: 'group', name, children: items.map(formkitNode) };
    return { $el: 'fieldset', children: [{ $el: 'legend', children: title }, ...words, group] };
  }
  const { question, required, answer } = item;
  const { title: label, options, look, maxLength } = question;
  const regex = regexOf(question);
  const validation = [
    ...(required ? [['required']] : []),
    ...(maxLength ? [['length', 0, maxLength]] : []),
    ...(regex ? [['matches', `/${regex}/`]] : []),
  ];
  const shared = { name, label, help: hintOf(question), value: answer, validation };
  const choices = options?.map(({ value, title }) => ({ value, label: title }));
  if (choices && look === 'radios') return { $formkit: 'radio', ...shared, options: choices };
  if (choices) return { $formkit: 'select', placeholder: 'Chọn…', ...shared, options: choices };
  return { $formkit: 'text', ...shared };
}
