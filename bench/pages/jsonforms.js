import { JsonForms } from '@jsonforms/react';
import { vanillaCells as cells, vanillaRenderers as renderers } from '@jsonforms/vanilla-renderers';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { show } from './show.js';

const config = { showUnfocusedDescription: true };

/** Errors are counted while typing, and shown once the form has been submitted. */
function Page({ schema, uischema, data: first }) {
  const [data, keep] = useState(first);
  const [submitted, submit] = useState(false);
  const onSubmit = (event) => {
    event.preventDefault();
    submit(true);
  };
  const onChange = ({ data: latest }) => keep(latest);
  const validationMode = submitted ? 'ValidateAndShow' : 'ValidateAndHide';
  return createElement(
    'form',
    { onSubmit, noValidate: true },
    createElement(JsonForms, { schema, uischema, data, renderers, cells, config, validationMode, onChange }),
    createElement('button', { type: 'submit' }, 'Tiếp tục'),
  );
}

void show((place, questions) => {
  let root;
  return {
    unmount: () => root.unmount(),
    mount: () => {
      root = createRoot(place);
      root.render(createElement(Page, questions));
    },
  };
});
