import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/dvc-form.js';
import type { DvcForm } from '../../src/components/dvc-form.js';
import { Draft, itemsOf } from '../../src/model/draft.js';
import type { JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { waitUntil } from '../fixtures/wait-until.js';
import { smallDocument } from '../fixtures/small-procedure.js';

/** A question whose answer opens a branch; how real keys take that answer away again, and give it back. */
interface Driver {
  readonly kind: string;
  readonly asks: object;
  readonly opens: object;
  readonly answer: JsonObject[string];
  /** What the keys are sent to. */
  readonly control: string;
  readonly close: readonly string[];
  readonly open: readonly string[];
}

const options = (count: number) =>
  'abcdefgh'
    .slice(0, count)
    .split('')
    .map((each) => ({ const: each, title: `Mục ${each}` }));
const typed = (asks: object, answer: string | number, text: string): Omit<Driver, 'kind'> => ({
  asks,
  answer,
  opens: { const: answer },
  control: 'input, textarea',
  close: ['End', 'Backspace'],
  open: [text],
});

const drivers: readonly Driver[] = [
  {
    kind: 'radios',
    asks: { type: 'string', oneOf: options(3) },
    opens: { const: 'b' },
    answer: 'b',
    control: ':checked',
    close: ['ArrowDown'],
    open: ['ArrowUp'],
  },
  {
    kind: 'yes or no',
    asks: { type: 'boolean' },
    opens: { const: true },
    answer: true,
    control: ':checked',
    close: ['ArrowDown'],
    open: ['ArrowUp'],
  },
  {
    kind: 'a list of the browser',
    asks: { type: 'string', oneOf: options(8) },
    opens: { const: 'b' },
    answer: 'b',
    control: 'select',
    close: ['ArrowDown'],
    open: ['ArrowUp'],
  },
  {
    kind: 'several',
    asks: { type: 'array', uniqueItems: true, items: { oneOf: options(2) } },
    opens: { contains: { const: 'a' } },
    answer: ['a'],
    control: ':checked',
    close: ['Space'],
    open: ['Space'],
  },
  {
    kind: 'a box to tick',
    asks: { type: 'boolean', const: true },
    opens: { const: true },
    answer: true,
    control: 'input',
    close: ['Space'],
    open: ['Space'],
  },
  {
    kind: 'a province',
    asks: { type: 'string', 'x-widget': 'province' },
    opens: { const: '01' },
    answer: '01',
    control: 'select',
    close: ['ArrowDown'],
    open: ['ArrowUp'],
  },
  {
    kind: 'a search',
    asks: { type: 'string', 'x-widget': 'search', oneOf: options(8) },
    opens: { const: 'b' },
    answer: 'b',
    control: 'input',
    close: ['End', 'Backspace'],
    open: ['b'],
  },
  { kind: 'text', ...typed({ type: 'string' }, 'ab', 'b') },
  { kind: 'long text', ...typed({ type: 'string', 'x-widget': 'long-text' }, 'ab', 'b') },
  { kind: 'a number', ...typed({ type: 'integer' }, 12, '2') },
  { kind: 'money', ...typed({ type: 'integer', 'x-widget': 'money' }, 12, '2') },
  { kind: 'a day', ...typed({ type: 'string', format: 'date' }, '2026-11-23', '6') },
  { kind: 'a time', ...typed({ type: 'string', format: 'time-of-day' }, '14:30', '0') },
];

const group = (title: string, properties: object) => ({ type: 'object', title, properties });
const line = (title: string) => ({ type: 'string', title });

/** The driver stands in a group between others; its branch adds a group and a question, and closes with it. */
function draftOf({ asks, opens, answer }: Driver): Draft {
  const driver = { ...asks, title: 'Câu hỏi' };
  const page = {
    ...group('Trang', {
      first: group('Nhóm đầu', { one: line('Một') }),
      middle: group('Nhóm giữa', { driver, two: line('Hai') }),
      last: group('Nhóm cuối', { three: line('Ba') }),
    }),
    if: { properties: { middle: { properties: { driver: opens }, required: ['driver'] } }, required: ['middle'] },
    then: { properties: { opened: group('Nhóm mở ra', { four: line('Bốn') }), five: line('Năm') } },
  };
  const form = { type: 'object', properties: { page } };
  const procedure = loadProcedure({ ...smallDocument, form, translations: {} });
  return new Draft(procedure, 'key', 'secret', { page: { middle: { driver: answer } } });
}

describe('<dvc-form>: a branch that closes and opens', () => {
  for (const driver of drivers)
    it(`leaves the focus in its question, which is ${driver.kind}`, async () => {
      const draft = draftOf(driver);
      const form = await fixture<DvcForm>(html`<dvc-form .draft=${draft} page="/page"></dvc-form>`);
      const name = '[name="/page/middle/driver"]';
      const shadow = form.shadowRoot!;
      await waitUntil(() => shadow.querySelector(name));
      const isOpen = () => draft.pages.flatMap(itemsOf).some(({ pointer }) => pointer === '/page/opened/four');
      const focused = () => (shadow.activeElement as HTMLInputElement | null)?.name;
      const selector = driver.control
        .split(', ')
        .map((each) => each.replace(/^(\w*)/, `$1${name}`))
        .join(', ');
      shadow.querySelector<HTMLElement>(selector)!.focus();
      expect(isOpen()).to.equal(true);
      const press = async (keys: readonly string[]) => {
        for (const key of keys) await sendKeys(/^\w$/.test(key) ? { type: key } : { press: key });
      };
      await press(driver.close);
      await waitUntil(() => !isOpen(), 'the branch did not close');
      await form.updateComplete;
      expect(focused()).to.equal('/page/middle/driver');
      await press(driver.open);
      await form.updateComplete;
      expect(focused()).to.equal('/page/middle/driver');
    });
});
