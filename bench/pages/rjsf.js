import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { show } from './show.js';

void show((place, { schema, uiSchema }) => {
  let root;
  return {
    unmount: () => root.unmount(),
    mount: () => {
      root = createRoot(place);
      const options = { liveValidate: 'onChange', noHtml5Validate: true, focusOnFirstError: true };
      root.render(createElement(Form, { schema, uiSchema, validator, ...options }));
    },
  };
});
