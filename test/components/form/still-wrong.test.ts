import { expect } from '@open-wc/testing';
import { stillWrong } from '../../../src/components/form/still-wrong.js';
import { Draft } from '../../../src/model/draft.js';
import { loadProcedure } from '../../../src/model/load-procedure.js';
import business from '../../../procedures/1.001612.json' with { type: 'json' };

const draft = new Draft(loadProcedure(business), 'key', 'secret', {});
const said = (found: readonly string[]): readonly string[] =>
  stillWrong(draft, draft.pages.slice(0, 1), found, ({ question }) => `Hãy chọn: ${question.title}.`).map(
    ({ error }) => error,
  );

describe('what is wrong still of a page', () => {
  it('names the group of what is said of two questions, and of nothing else', () => {
    expect(said(['/applicant/name', '/applicant/residence/line', '/applicant/contact/line'])).to.deep.equal([
      'Hãy chọn: Họ, chữ đệm, tên.',
      'Nơi thường trú: Hãy chọn: Số nhà, đường, tổ, thôn.',
      'Địa chỉ liên lạc: Hãy chọn: Số nhà, đường, tổ, thôn.',
    ]);
    expect(said(['/applicant/residence/line'])).to.deep.equal(['Hãy chọn: Số nhà, đường, tổ, thôn.']);
  });
});
