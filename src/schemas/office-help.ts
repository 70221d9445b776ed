import { documentHelp, type Help } from './procedure-help.js';

const filing: Readonly<Record<string, Help>> = {
  filing: {
    description: 'How dossiers are filed: one way or several, the usual one first.',
    examples: [['portal', 'counter'], ['receive', 'counter'], ['counter']],
  },
  'filing/*': {
    description:
      '"receive": this office takes it through its receiver; "portal": the national portal; "counter": in person.',
  },
};

const fact: Readonly<Record<string, Help>> = {
  source: {
    description: 'What says so: the address of a page, or kind, number and day of a decision. Readers see it.',
    examples: ['https://example.gov.vn/nghi-quyet'],
  },
  on: { description: 'The day it was compared with its source. Readers see it.', examples: ['2026-11-23'] },
  translations: {
    description: 'Language → JSON Pointer into "value" → the words there. What has none stays Vietnamese.',
    examples: [{ en: { '/0/title': 'Fee' } }],
  },
  'translations/*': { description: 'Words of one language by JSON Pointer into "value".' },
  'translations/*/*': { description: 'The words that stand there in this language.' },
};

/** Where each fact stands in a procedure document. */
const places = { fees: 'guide/fees', time: 'guide/time', delivery: 'delivery', result: 'result' } as const;

/** Help for each word of an office's file, by the names that lead to it; `*` is any entry of a list or record. */
export const officeHelp: Readonly<Record<string, Help>> = {
  $schema: { description: 'Where the published schema lies; your editor completes and checks by it.' },
  name: { description: 'Name of the office, as citizens know it.', examples: ['UBND xã Ví Dụ'] },
  phone: { description: 'Whom to call.', examples: ['0200 000 000'] },
  hours: { description: 'When somebody answers, in words.', examples: ['Thứ Hai–Thứ Sáu, 7:30–17:00'] },
  address: { description: 'Where the counter is.', examples: ['Số 1, đường Ví Dụ'] },
  endpoint: {
    description: 'Base address of the office’s receiver. Leave it out where there is none.',
    examples: ['https://tiepnhan.example.gov.vn'],
  },
  commune: { description: 'Code of the commune, of five digits.', examples: ['00004'] },
  ...filing,
  procedures: { description: 'Procedures of which this office says something of its own, by their codes.' },
  'procedures/*': { description: 'One procedure: how it is filed here, and what differs here.' },
  ...below('procedures/*', filing),
  'procedures/*/basis': {
    description: '"local": a request that is the office’s own matter; "agreement": a listed procedure, by agreement.',
  },
  'procedures/*/facts': { description: 'Facts this province or ward has set; each goes before that of the document.' },
  'procedures/*/facts/fees': { description: 'What is paid here.' },
  'procedures/*/facts/time': { description: 'How long it takes here.' },
  'procedures/*/facts/delivery': { description: 'How much of it is done online here.' },
  'procedures/*/facts/result': { description: 'What is given here in the end, and how.' },
  ...Object.fromEntries(
    Object.entries(places).flatMap(([name, place]) => Object.entries(factHelp(`procedures/*/facts/${name}`, place))),
  ),
};

/** Facts that an editor writes at once. */
export const officeSnippets = [
  {
    label: 'Lệ phí của địa phương · local fee',
    description: 'Mức thu kèm nguồn và ngày. An amount with its source and day.',
    body: {
      fees: {
        value: [{ title: 'Lệ phí', amount: 8000 }],
        source: 'Nghị quyết số …',
        on: '2026-11-23',
        translations: { en: { '/0/title': 'Fee' } },
      },
    },
  },
  {
    label: 'Thời hạn của địa phương · local time',
    description: 'Thời hạn kèm nguồn và ngày. A time with its source and day.',
    body: {
      time: {
        value: { text: 'Hai ngày làm việc', workingDays: 2 },
        source: 'Quyết định số …',
        on: '2026-11-23',
        translations: { en: { '/text': 'Two working days' } },
      },
    },
  },
];

/** An office tells a time in words and as a number; what the number does not hold for is the document's. */
function factHelp(at: string, place: string): Readonly<Record<string, Help>> {
  const shape = Object.entries(documentHelp).flatMap(([names, help]) =>
    names === place || (names.startsWith(`${place}/`) && names !== 'guide/time/unless')
      ? [[`value${names.slice(place.length)}`, help] as const]
      : [],
  );
  return below(at, { ...Object.fromEntries(shape), ...fact });
}

function below(at: string, helps: Readonly<Record<string, Help>>): Readonly<Record<string, Help>> {
  return Object.fromEntries(Object.entries(helps).map(([names, help]) => [`${at}/${names}`, help]));
}
