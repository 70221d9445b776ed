/**
 * All the pages of a document in one `<dvc-form>`. Everything that dist/cdn/dvc-procedure.js holds comes along, so that
 * the form is not measured with fewer bytes than a site loads for it.
 */
import '../../src/components/dvc-procedure.ts';
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
