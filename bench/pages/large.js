/** Forms of `<dvc-form>` that are larger than any of ours, each mounted at once by `large.show(name)`. */
import 'dvc/components/dvc-form.ts';
import { Draft } from 'dvc/model/draft.ts';
import { makeProcedure } from 'dvc/model/make-procedure.ts';
import * as rare from 'dvc-rare';

const pause = () => new Promise((done) => setTimeout(done, 300));
const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

globalThis.large = {
  async prepare() {
    await (rare.loadRareFields ?? rare.loadRareKinds)({ more: true, lists: true });
  },
  /** Mounts a form; resolves with the milliseconds of script and layout that took. */
  async show(document, answers = {}) {
    const place = globalThis.document.querySelector('#app');
    place.replaceChildren();
    await frame();
    const from = performance.now();
    const draft = new Draft(makeProcedure(document, 'vi'), 'key', 'secret');
    for (const [pointer, answer] of Object.entries(answers)) draft.answer(pointer, answer);
    const form = globalThis.document.createElement('dvc-form');
    form.draft = draft;
    place.append(form);
    await form.updateComplete;
    place.getBoundingClientRect();
    const took = performance.now() - from;
    await pause();
    return took;
  },
  controls: () => [...globalThis.document.querySelector('dvc-form').shadowRoot.querySelectorAll('input, select')],
  focus(name) {
    const control = this.controls().find((each) => each.name === name);
    control.scrollIntoView({ block: 'center' });
    control.focus();
    return pause();
  },
  /** Presses the button; resolves with the milliseconds until the errors have been painted, and how many they are. */
  async submit() {
    const root = globalThis.document.querySelector('dvc-form').shadowRoot;
    const from = performance.now();
    root.querySelector('button.primary').click();
    await frame();
    const took = performance.now() - from;
    await pause();
    return { took, errors: root.querySelectorAll('[part=error]').length };
  },
};
