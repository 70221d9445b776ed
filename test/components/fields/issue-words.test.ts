import { expect } from '@open-wc/testing';
import { issueWords } from '../../../src/components/fields/issue-words.js';
import type { Question } from '../../../src/model/question.js';

const asked = {
  title: 'Số định danh',
  description: undefined,
  example: undefined,
  readOnly: false,
  autocomplete: undefined,
  default: undefined,
  messages: {},
};

const text = { ...asked, kind: 'text', format: undefined, maxLength: undefined } satisfies Question;
const number = { ...asked, kind: 'number', integer: true, minimum: 0, maximum: 20 } satisfies Question;
const words = (question: Question, keyword: string, params = {}): string =>
  issueWords({ pointer: '/a', keyword, params }, question);

const cases: readonly [fact: string, said: string, expected: string][] = [
  ['asks for text by its label', words(text, 'required'), 'Hãy nhập số định danh.'],
  ['keeps the letters of a shortening', words({ ...text, title: 'CCCD' }, 'required'), 'Hãy nhập CCCD.'],
  ['drops the sign at the end of a label', words({ ...text, title: 'Họ tên:' }, 'required'), 'Hãy nhập họ tên.'],
  [
    'asks to choose where there is a choice',
    words({ ...asked, title: 'Giới tính', kind: 'choice', options: [], look: 'radios' }, 'required'),
    'Hãy chọn giới tính.',
  ],
  [
    'repeats a label that is a question',
    words({ ...asked, title: 'Đã kết hôn chưa?', kind: 'yes-no' }, 'required'),
    'Hãy trả lời: Đã kết hôn chưa?',
  ],
  ['asks for a tick', words({ ...asked, kind: 'confirm' }, 'required'), 'Ông/bà cần đánh dấu vào ô này để tiếp tục.'],
  [
    'prefers the words of the author',
    words({ ...text, format: 'phone', messages: { format: 'Ghi số của ông/bà.' } }, 'format'),
    'Ghi số của ông/bà.',
  ],
  [
    'speaks of the format, whichever keyword failed',
    words({ ...text, format: 'phone' }, 'pattern'),
    'Số điện thoại gồm 10 chữ số, bắt đầu bằng số 0.',
  ],
  [
    'speaks of the length of a name that is too long',
    words({ ...text, format: 'person-name' }, 'maxLength', { maxLength: 100 }),
    'Hãy ghi số định danh ngắn hơn: nhiều nhất 100 ký tự.',
  ],
  ['names the bound', words(number, 'maximum', { maximum: 20 }), 'Hãy ghi số định danh không quá 20.'],
  [
    'writes a bound as it is typed',
    words(number, 'minimum', { minimum: 1500.5 }),
    'Hãy ghi số định danh từ 1.500,5 trở lên.',
  ],
  [
    'names the step of a number',
    words(number, 'multipleOf', { multipleOf: 0.5 }),
    'Hãy ghi số định danh là một số chia hết cho 0,5.',
  ],
  [
    'speaks of the length of a name that is too short',
    words({ ...text, format: 'person-name' }, 'minLength', { minLength: 9 }),
    'Hãy ghi đầy đủ hơn số định danh: ít nhất 9 ký tự.',
  ],
  [
    'asks for digits where an element of the page asks for a number',
    words({ ...asked, kind: 'custom', element: 'my-field', type: 'number' }, 'type'),
    'Hãy ghi số định danh bằng chữ số, ví dụ 72,5.',
  ],
  [
    'asks for digits, with an example of a decimal',
    words({ ...number, integer: false }, 'type'),
    'Hãy ghi số định danh bằng chữ số, ví dụ 72,5.',
  ],
  [
    'asks for digits with the example of the author',
    words({ ...number, integer: false, example: '0,25' }, 'type'),
    'Hãy ghi số định danh bằng chữ số, ví dụ 0,25.',
  ],
  ['asks for a whole number', words(number, 'type'), 'Hãy ghi số định danh bằng một số nguyên, ví dụ 12.'],
  [
    'asks for an amount in digits',
    words({ ...asked, kind: 'money' }, 'type'),
    'Hãy ghi số định danh bằng chữ số, ví dụ 500.000.',
  ],
  [
    'names the signs that a name may have',
    words({ ...text, format: 'person-name' }, 'format'),
    "Họ tên chỉ gồm chữ cái, dấu cách, dấu nháy (') và gạch nối (-).",
  ],
  [
    'gives an example of a day',
    words({ ...asked, kind: 'date', precision: 'day' }, 'format'),
    'Hãy ghi số định danh: một ngày có thật theo dạng ngày/tháng/năm (đủ 4 số), ví dụ 02/09/1990.',
  ],
  [
    'gives the author’s example where nothing better is known',
    words({ ...text, example: 'A-12' }, 'pattern'),
    'Hãy xem lại số định danh. Ví dụ: A-12',
  ],
];

describe('issueWords', () => {
  for (const [fact, said, expected] of cases) it(fact, () => expect(said).to.equal(expected));
});
