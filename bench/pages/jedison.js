import Jedison from 'jedison';
import { show } from './show.js';

void show((place, schema) => {
  let jedison;
  return {
    unmount: () => {
      jedison.destroy();
      place.replaceChildren();
    },
    mount: () => {
      const form = document.createElement('form');
      const container = document.createElement('div');
      const button = document.createElement('button');
      button.type = 'submit';
      button.textContent = 'Tiếp tục';
      form.append(container, button);
      place.replaceChildren(form);
      const made = new Jedison.Create({ container, theme: new Jedison.Theme(), schema, showErrors: 'input' });
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        made.showValidationErrors();
      });
      jedison = made;
    },
  };
});
