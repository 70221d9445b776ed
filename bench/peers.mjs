/**
 * What is measured. `hosts` leads to the shadow root that holds the controls; `start` leads to the button a citizen
 * presses before there is a form; `errors` and `submit` are selectors inside that root.
 */
export const peers = [
  {
    name: 'floor',
    title: 'plain HTML',
    page: 'floor',
    hosts: [],
    submit: 'button',
    errors: '.error',
  },
  {
    name: 'ours',
    title: 'dvc-form, all pages',
    page: 'ours',
    hosts: ['dvc-form'],
    submit: 'button.primary',
    errors: '[part~=error]',
  },
  {
    name: 'journey',
    title: 'dvc-procedure, first page',
    hosts: ['dvc-procedure', 'dvc-form'],
    start: { hosts: ['dvc-procedure', 'dvc-guide'], button: '[part~=start]' },
    forms: ['birth'],
    onlyLoads: true,
  },
  {
    name: 'jedison',
    title: 'jedison',
    page: 'jedison',
    versions: ['jedison'],
    hosts: [],
    submit: 'button[type=submit]',
    errors: '.jedi-error-message',
  },
  {
    name: 'rjsf',
    title: 'RJSF',
    page: 'rjsf',
    versions: ['@rjsf/core', '@rjsf/validator-ajv8', 'react'],
    hosts: [],
    submit: 'button[type=submit]',
    errors: '.error-detail li',
  },
];
