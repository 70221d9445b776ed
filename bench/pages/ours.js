/** All the pages of a document in one `<dvc-form>`, as a site with a bundler shows it; kinds that few forms ask come later. */
import '../../src/components/dvc-form.ts';
import { Draft } from '../../src/model/draft.ts';
import { makeProcedure } from '../../src/model/make-procedure.ts';
import { show } from './show.js';

void show((place, document, answers) => ({
  unmount: () => place.replaceChildren(),
  mount: () => {
    const draft = new Draft(makeProcedure(document, 'vi'), 'key', 'secret');
    for (const [pointer, answer] of Object.entries(answers)) draft.answer(pointer, answer);
    const form = globalThis.document.createElement('dvc-form');
    form.draft = draft;
    place.replaceChildren(form);
  },
}));
