import { expect, fixture, html } from '@open-wc/testing';
import type { DvcForm } from '../../src/components/dvc-form.js';
import '../../src/components/dvc-form.js';
import { CountingDraft, largeProcedure } from '../fixtures/large-form.js';
import { waitUntil } from '../fixtures/wait-until.js';
import { controlOf, enter, leave } from './typing.js';

const pages = 60;
const procedure = largeProcedure(pages);

const shadow = (form: DvcForm): ShadowRoot => form.shadowRoot!;
const errors = (form: DvcForm): number => shadow(form).querySelectorAll('.error').length;

/** Waits for what an element draws, and for what that leads to. */
async function drawn(form: DvcForm): Promise<void> {
  while (!(await form.updateComplete));
  await new Promise(requestAnimationFrame);
}

async function submitted(draft: CountingDraft): Promise<DvcForm> {
  const form = await fixture<DvcForm>(html`<dvc-form .draft=${draft}></dvc-form>`);
  shadow(form).querySelector('form')!.requestSubmit();
  await drawn(form);
  expect(errors(form)).to.equal(pages);
  return form;
}

/** How often the words of a label are read meanwhile. */
async function readIn(work: () => Promise<void>): Promise<number> {
  const own = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')!;
  let count = 0;
  Object.defineProperty(Node.prototype, 'textContent', {
    ...own,
    get(this: Node) {
      const text = own.get!.call(this) as string | null;
      if (text?.includes('Nơi thường trú')) count++;
      return text;
    },
  });
  try {
    await work();
  } finally {
    Object.defineProperty(Node.prototype, 'textContent', own);
  }
  return count;
}

describe('<dvc-form> with six hundred questions', () => {
  it('draws for a key only the page where it was typed, also after a submit that failed', async () => {
    const draft = new CountingDraft(procedure);
    const form = await submitted(draft);
    const control = controlOf(form, '/p30/q4');
    enter(control, 'a');
    await drawn(form);
    draft.asked = 0;
    enter(control, 'ab');
    await drawn(form);
    expect(draft.read('/p30/q4')).to.equal('ab');
    // Each page and each error is looked at, and ten questions, of which none is asked for more than a few times.
    expect(draft.asked).to.be.below(pages * 4 + 10 * 8);
  });

  it('shows what an answer changes on its page, and in the summary', async () => {
    const form = await submitted(new CountingDraft(procedure));
    const control = controlOf(form, '/p30/q0');
    enter(control, 'a');
    leave(control);
    await drawn(form);
    expect(errors(form)).to.equal(pages - 1);
    expect(shadow(form).querySelectorAll('.summary li')).to.have.length(pages - 1);
    enter(control, 'A');
    leave(control);
    await drawn(form);
    expect(errors(form)).to.equal(pages);
  });

  it('draws every page when it is disabled', async () => {
    const form = await submitted(new CountingDraft(procedure));
    const around = document.createElement('fieldset');
    form.before(around);
    around.append(form);
    around.disabled = true;
    await drawn(form);
    const open = [...shadow(form).querySelectorAll<HTMLInputElement>('input')].filter(({ disabled }) => !disabled);
    expect(open).to.have.length(0);
  });

  it('takes the answers in its controls without a look at every question for each', async () => {
    const draft = new CountingDraft(procedure);
    const form = await fixture<DvcForm>(html`<dvc-form .draft=${draft}></dvc-form>`);
    let gone = 0;
    const { find } = Array.prototype;
    Array.prototype.find = function (this: unknown[], ...asked: [never, never?]): never {
      gone += this.length > 100 ? 1 : 0;
      return find.apply(this, asked) as never;
    };
    try {
      for (const control of shadow(form).querySelectorAll('input')) control.value = 'a';
      form.check();
    } finally {
      Array.prototype.find = find;
    }
    expect(draft.read('/p59/q9')).to.equal('a');
    expect(gone).to.equal(0);
  });

  it('reads no label again when errors appear', async () => {
    const form = await fixture<DvcForm>(html`<dvc-form .draft=${new CountingDraft(procedure)}></dvc-form>`);
    await waitUntil(() => shadow(form).querySelector('.term'), 'no term was explained');
    const read = await readIn(async () => {
      shadow(form).querySelector('form')!.requestSubmit();
      await drawn(form);
    });
    expect(errors(form)).to.equal(pages);
    // The text that has the explanation, its own words, and what is read aloud.
    expect(read).to.be.below(20);
  });
});
