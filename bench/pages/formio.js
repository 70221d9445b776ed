import { Formio } from '@formio/js/form';
import { show } from './show.js';

void show((place, questions) => {
  let form;
  return {
    unmount: async () => {
      (await form).destroy(true);
      place.replaceChildren();
    },
    mount: () => {
      form = Formio.createForm(place, structuredClone(questions));
      return form;
    },
  };
});
