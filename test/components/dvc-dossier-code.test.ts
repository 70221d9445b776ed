import { expect, fixture, html } from '@open-wc/testing';
import type { DvcDossierCode } from '../../src/components/dvc-dossier-code.js';
import '../../src/components/dvc-dossier-code.js';
import type { DvcFilledForm } from '../../src/components/dvc-filled-form.js';
import '../../src/components/dvc-filled-form.js';
import { filledFormFile } from '../../src/components/filled-form/filled-form-file.js';
import { decodeQR } from '../../src/components/reader/decode.js';
import { Draft } from '../../src/model/draft.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { write } from '../../src/model/pointer.js';
import { readCode } from '../../src/model/scan/read-code.js';
import document_ from '../../procedures/1.001193.json' with { type: 'json' };
import { birthAnswers } from '../fixtures/birth-answers.js';
import { manyWords } from '../fixtures/many-words.js';
import { drawn } from '../fixtures/drawn.js';

const procedure = loadProcedure(document_);
const draftOf = (answers = birthAnswers as Draft['answers']) =>
  new Draft(procedure, 'key', 'secret', answers, () => '2026-11-30');
const files = [{ slot: 'birth-certificate' }, { slot: 'birth-certificate' }];
const long = write(birthAnswers, '/child/birthPlace/line', manyWords(200));

async function code(draft = draftOf()): Promise<DvcDossierCode> {
  return fixture<DvcDossierCode>(html`<dvc-dossier-code .draft=${draft} .files=${files}></dvc-dossier-code>`);
}

const button = (element: Element, words: string): HTMLButtonElement =>
  [...element.shadowRoot!.querySelectorAll('button')].find((each) => each.textContent.trim() === words)!;

/** What a decoder finds in each code that is drawn in `root`. */
async function scannedIn(root: ParentNode): Promise<string> {
  const texts: string[] = [];
  for (const picture of root.querySelectorAll<SVGSVGElement>('svg.code'))
    texts.push(decodeQR(await drawn(picture), true)?.text ?? '');
  return texts.join('\n');
}

describe('<dvc-dossier-code>', () => {
  it('shows nothing of the answers before it is asked to', async () => {
    const element = await code();
    expect(element.shadowRoot!.querySelector('svg')).to.equal(null);
    expect(button(element, 'Hiện mã để cơ quan quét').getAttribute('aria-expanded')).to.equal('false');
    await expect(element).to.be.accessible();
  });

  it('shows a code that holds the answers and how many files belong to each paper, and takes it away again', async () => {
    const element = await code();
    await element.show();
    const scan = readCode(await scannedIn(element.shadowRoot!), [procedure]);
    if (scan.kind !== 'dossier') throw new Error(JSON.stringify(scan));
    expect(scan.answers).to.deep.equal(procedure.applicable(birthAnswers));
    expect(scan.day).to.equal('2026-11-30');
    expect(scan.papers.find(({ slot }) => slot === 'birth-certificate')?.count).to.equal(2);
    await expect(element).to.be.accessible();
    button(element, 'Cất mã đi').click();
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('svg')).to.equal(null);
  });

  it('shows one of several codes after another', async () => {
    const draft = draftOf(long);
    const element = await code(draft);
    await element.show();
    const caption = () => element.shadowRoot!.querySelector('figcaption')!.textContent;
    expect(caption()).to.match(/^Mã 1\/[2-9]: xin quét đủ/);
    const count = Number(/\/(\d)/.exec(caption())![1]);
    const typed: string[] = [];
    for (let at = 1; ; at++) {
      typed.push(await scannedIn(element.shadowRoot!));
      if (at === count) break;
      button(element, 'Mã sau').click();
      await element.updateComplete;
    }
    expect(button(element, 'Mã sau').disabled).to.equal(true);
    const scan = readCode(typed.reverse().join('\n'), [procedure]);
    expect(scan.kind === 'dossier' && scan.answers).to.deep.equal(procedure.applicable(long));
    await expect(element).to.be.accessible();
  });

  it('shows other answers as soon as they are other', async () => {
    const draft = draftOf();
    const element = await code(draft);
    await element.show();
    const before = await scannedIn(element.shadowRoot!);
    draft.answer('/child/name', 'Y Bhăm Niê');
    await element.show();
    expect(await scannedIn(element.shadowRoot!)).not.to.equal(before);
  });
});

describe('the filled-in form', () => {
  it('bears the code on paper, with what it is for', async () => {
    const element = await fixture<DvcFilledForm>(
      html`<dvc-filled-form .draft=${draftOf()} .files=${files}></dvc-filled-form>`,
    );
    const native = window.print;
    window.print = () => {};
    await element.print();
    window.print = native;
    window.dispatchEvent(new Event('afterprint'));
    const sheet = element.shadowRoot!.querySelector('.sheet')!;
    expect(sheet).to.contain.text('Mã này chứa các câu trả lời ở trên; cơ quan quét để không phải gõ lại.');
    expect(sheet).not.to.contain.text('Mã 1/');
    const scan = readCode(await scannedIn(sheet), [procedure]);
    expect(scan.kind === 'dossier' && scan.answers).to.deep.equal(procedure.applicable(birthAnswers));
  });

  it('bears all codes in the file, numbered', async () => {
    const filling = { draft: draftOf(long), receiver: 'UBND', files, nameOf: (_: unknown, name: string) => name };
    const page = new DOMParser().parseFromString(await (await filledFormFile(filling)).text(), 'text/html');
    const captions = [...page.querySelectorAll('figcaption')].map((each) => each.textContent);
    expect(captions.length).to.be.greaterThan(1);
    expect(captions[0]).to.equal(`Mã 1/${captions.length}`);
    const scan = readCode(await scannedIn(page), [procedure]);
    expect(scan.kind === 'dossier' && scan.answers).to.deep.equal(procedure.applicable(long));
  });
});
