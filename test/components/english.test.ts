import { expect, fixture, html } from '@open-wc/testing';
import { fileSize } from '../../src/components/words/file-size.js';
import type { DvcGuide } from '../../src/components/dvc-guide.js';
import { issueWords } from '../../src/components/fields/issue-words.js';
import type { Question } from '../../src/model/question.js';
import { birth } from '../fixtures/birth.js';
import { waitUntil } from '../fixtures/wait-until.js';
import '../../src/components/dvc-guide.js';

const name: Question = {
  kind: 'text',
  title: 'Vietnamese name:',
  description: undefined,
  example: undefined,
  readOnly: false,
  autocomplete: undefined,
  default: undefined,
  messages: {},
  format: undefined,
  maxLength: undefined,
};

describe('English', () => {
  let guide: DvcGuide;
  const says = (words: string) => () => guide.shadowRoot!.textContent.includes(words);

  before(async () => {
    guide = await fixture<DvcGuide>(html`<dvc-guide lang="en" .procedure=${birth()}></dvc-guide>`);
    await waitUntil(says('Time and fees'));
  });

  after(async () => {
    guide = await fixture<DvcGuide>(html`<dvc-guide lang="vi" .procedure=${birth()}></dvc-guide>`);
    await waitUntil(says('Thời gian và lệ phí'));
  });

  it('groups thousands of money by a comma', () => expect(says('8,000 VND/')()).to.equal(true));

  it('writes a size with a decimal point', () => expect(fileSize(9_400_000)).to.equal('9.4 MB'));

  it('quotes a label as its author wrote it', () => {
    const words = issueWords({ pointer: '/a', keyword: 'required', params: {} }, name);
    expect(words).to.equal('Please fill in “Vietnamese name”.');
  });
});
