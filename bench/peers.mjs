/**
 * What is measured. `hosts` leads to the shadow root that holds the controls; `start` leads to the button a citizen
 * presses before there is a form; `errors` and `submit` are selectors inside that root; `css` is what a peer ships, in
 * bench/node_modules; `forms` are those that it shows, birth and big unless they are said. A run in which what is our `own` is too slow has failed. `rounds` is the most that it gets.
 */
export const peers = [
  {
    name: 'floor',
    title: 'plain HTML',
    own: true,
    page: 'floor',
    forms: ['birth', 'big', 'listed'],
    hosts: [],
    submit: 'button',
    errors: '.error',
  },
  {
    name: 'ours',
    title: 'dvc-form, all pages',
    own: true,
    page: 'ours',
    hosts: ['dvc-form'],
    // A list begins without rows: «Thêm» opens one, as the others show one at once.
    start: { hosts: ['dvc-form'], button: '[id$="-add"]' },
    forms: ['birth', 'big', 'listed'],
    submit: 'button.primary',
    errors: '[part~=error]',
  },
  {
    name: 'before',
    title: 'dvc-form before',
    page: 'ours',
    hosts: ['dvc-form'],
    start: { hosts: ['dvc-form'], button: '[id$="-add"]' },
    forms: ['listed'],
    onlyLoads: true,
  },
  {
    name: 'journey',
    title: 'dvc-procedure, first page',
    own: true,
    hosts: ['dvc-procedure', 'dvc-form'],
    start: { hosts: ['dvc-procedure', 'dvc-guide'], button: '[part~=start]' },
    forms: ['birth'],
    onlyLoads: true,
  },
  {
    name: 'jedison',
    title: 'jedison',
    page: 'jedison',
    forms: ['birth', 'big', 'listed'],
    hosts: [],
    submit: 'button[type=submit]',
    errors: '.jedi-error-message',
  },
  {
    name: 'rjsf',
    title: 'RJSF',
    page: 'rjsf',
    hosts: [],
    submit: 'button[type=submit]',
    errors: '.error-detail li',
  },
  {
    name: 'jsonforms',
    title: 'JSONForms',
    page: 'jsonforms',
    rounds: 2,
    hosts: [],
    submit: 'button[type=submit]',
    errors: '.validation_error',
  },
  {
    name: 'surveyjs',
    title: 'SurveyJS',
    page: 'surveyjs',
    rounds: 1,
    css: 'survey-core/survey-core.fontless.min.css',
    hosts: [],
    submit: '.sd-navigation__complete-btn',
    errors: '.sd-question__erbox',
  },
  {
    name: 'formio',
    title: 'Form.io',
    page: 'formio',
    rounds: 1,
    css: '@formio/js/dist/formio.form.min.css',
    hosts: [],
    submit: 'button[type=submit]',
    errors: '.formio-errors .error',
  },
  {
    name: 'formkit',
    title: 'FormKit',
    page: 'formkit',
    rounds: 2,
    css: '@formkit/themes/dist/css/genesis/index.css',
    hosts: [],
    submit: 'button[type=submit]',
    errors: '.formkit-message[data-message-type=validation]',
  },
];

/** Whether a peer shows a form. */
export function isShown({ forms = ['birth', 'big'] }, form) {
  return forms.includes(form);
}
