import type { FormSchema } from './form.js';

/** What an editor shows beside a word of a procedure document. */
export interface Help {
  readonly description: string;
  readonly examples?: readonly unknown[];
}

/** Help for each word of a form. A new word does not compile until it has some. */
export const formHelp: Readonly<Record<keyof FormSchema, Help>> = {
  $ref: {
    description: 'Takes over what stands under "$defs". A "title" beside it goes before the one inside.',
    examples: ['#/$defs/residence'],
  },
  $defs: {
    description: 'Parts used more than once, each under a name that "$ref" refers to. Only in the form itself.',
  },
  $comment: { description: 'A remark for other authors. No citizen sees it.', examples: ['Theo mẫu số 01'] },
  title: {
    description: 'The label, as a citizen reads it: a question, or the name of a page, group or option.',
    examples: ['Họ, chữ đệm, tên', 'Mượn để làm gì?'],
  },
  description: {
    description: 'Help under the label: one or two short sentences.',
    examples: ['Ghi đúng như trên căn cước.'],
  },
  default: {
    description: 'Filled in once, when the question is first asked. It must be a valid answer.',
    examples: [1],
  },
  examples: {
    description: 'Answers as people would type them; the first is shown as «Ví dụ».',
    examples: [['Nguyễn Văn An']],
  },
  readOnly: { description: 'true: shown as text, never typed.' },
  deprecated: { description: 'true: kept for older answers; do not build on it.' },
  type: {
    description:
      'What an answer is. "object" is a page or a group. With "format" and "x-widget" it decides the question.',
    examples: ['string'],
  },
  properties: {
    description:
      'In the form: its pages. In a page or group: its questions, in the order of the screen. In a condition: the answers it reads.',
  },
  required: {
    description: 'Names of the questions that must be answered; in a condition, of the answers it waits for.',
    examples: [['name', 'birthDate']],
  },
  additionalProperties: {
    description: 'false: refuse answers nobody asks. With conditions use "unevaluatedProperties".',
  },
  unevaluatedProperties: { description: 'false: other validators refuse answers that no branch asks.' },
  dependentRequired: {
    description: 'Once the named question is answered, these must be, too.',
    examples: [{ phone: ['name'] }],
  },
  dependentSchemas: { description: 'Once the named question is answered, what stands here applies, too.' },
  minProperties: { description: 'How many questions of a group must be answered at least.', examples: [1] },
  maxProperties: { description: 'How many questions of a group may be answered at most.', examples: [3] },
  items: { description: 'What one entry of a list is.' },
  minItems: { description: 'How many entries a list has at least.', examples: [1] },
  maxItems: { description: 'How many entries a list has at most.', examples: [10] },
  uniqueItems: { description: 'true: no entry of a list may stand there twice.' },
  contains: { description: 'What at least one entry of a list must be.' },
  minContains: { description: 'How many entries must be as "contains" says, at least.', examples: [1] },
  maxContains: { description: 'How many entries may be as "contains" says, at most.', examples: [1] },
  enum: {
    description: 'The values to choose from, where they are their own words. Otherwise use "oneOf".',
    examples: [['2024', '2025', '2026']],
  },
  const: { description: 'The one value: of an option, of a condition, or true for a box that must be ticked.' },
  minLength: { description: 'How many characters a text has at least.', examples: [2] },
  maxLength: {
    description: 'How many characters a text has at most. It also sets the width of the field.',
    examples: [100],
  },
  pattern: {
    description: 'A regular expression (flag u) the text must match; begin with ^ and end with $. Prefer a "format".',
    examples: ['^[A-Z]{2}[0-9]{6}$'],
  },
  format: {
    description: 'A kind of text with its own keyboard, reading and check. docs/procedure-format.md lists all of them.',
    examples: [
      'date',
      'partial-date',
      'email',
      'phone',
      'citizen-id',
      'identity-number',
      'person-name',
      'tax-code',
      'province',
      'commune',
      'month',
      'year',
      'time-of-day',
      'day-time',
      'bank-account',
    ],
  },
  minimum: { description: 'The smallest number that may be answered.', examples: [1] },
  maximum: { description: 'The largest number that may be answered.', examples: [500] },
  exclusiveMinimum: { description: 'The answer is larger than this.', examples: [0] },
  exclusiveMaximum: { description: 'The answer is smaller than this.', examples: [100] },
  multipleOf: { description: 'The answer is a multiple of this.', examples: [1000] },
  allOf: { description: 'All of these apply; several conditions stand side by side here, each with "if" and "then".' },
  anyOf: { description: 'At least one of these must fit.' },
  oneOf: {
    description: 'The options of a choice, in their order: each a "const" that is kept and a "title" that is read.',
    examples: [
      [
        { const: 'male', title: 'Nam' },
        { const: 'female', title: 'Nữ' },
      ],
    ],
  },
  not: { description: 'What must not fit.' },
  if: {
    description:
      'A condition on the answers. Name in its "required" what it waits for, or it holds before anything is answered.',
    examples: [{ properties: { purpose: { const: 'other' } }, required: ['purpose'] }],
  },
  then: { description: 'What is asked, or must be so, while "if" holds.' },
  else: { description: 'What is asked, or must be so, while "if" does not hold.' },
  'x-widget': {
    description:
      'How the question looks where its schema leaves a choice, such as several lines of text or an amount of money.',
    examples: ['long-text', 'money', 'province', 'commune', 'address', 'radios', 'select'],
  },
  'x-compute': {
    description: 'How the answer follows from others. It is shown and kept, never typed.',
    examples: [{ words: '/capital/amount' }, { count: '/members/people' }],
  },
  'x-messages': {
    description: 'Your own sentence for a word that fails. Say what to do.',
    examples: [{ required: 'Hãy nhập họ, chữ đệm, tên của ông/bà.' }],
  },
  'x-autocomplete': {
    description: 'What the browser may fill in: a value of the HTML attribute "autocomplete".',
    examples: ['name', 'tel', 'email', 'bday'],
  },
  'x-source': {
    description: 'Where the answer may be known from: another answer, or a fact about the person who applies.',
    examples: [
      '/applicant/residence',
      'person.name',
      'person.citizenId',
      'person.birthDate',
      'person.sex',
      'person.ethnicity',
      'person.phone',
      'person.email',
      'person.residence',
    ],
  },
  'x-summary': {
    description: 'Names of the questions whose answers name an entry of a list.',
    examples: [['name', 'birthDate']],
  },
  'x-list': {
    description: 'The long official list in which a text is searched for by words; the answer is its code and name.',
    examples: ['business-lines'],
  },
  'x-print': {
    description: 'Answers given elsewhere that the printed form shows with this page or group, too.',
    examples: [['/applicant/name', '/applicant/residence']],
  },
};

/** Help for the other words, by the names that lead to them; `*` is any entry of a list or record. */
export const documentHelp: Readonly<Record<string, Help>> = {
  $schema: { description: 'Where the published schema lies; your editor completes and checks by it.' },
  code: { description: 'Mã thủ tục hành chính, perhaps with a local suffix.', examples: ['1.001193', '1.001193.H40'] },
  version: { description: 'A day. Raise it with every change of the document.', examples: ['2026-11-23'] },
  title: { description: 'Name of the procedure, as people know it.', examples: ['Đăng ký khai sinh'] },
  officialTitle: {
    description: 'The whole official name, where it is longer than people say it. The guide shows it beside the title.',
    examples: ['Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hằng tháng'],
  },
  area: { description: 'Its field (lĩnh vực).', examples: ['Hộ tịch', 'Đất đai'] },
  delivery: {
    description:
      'full = toàn trình, partial = một phần, information = only explained; unknown where nobody has checked it.',
    examples: ['full'],
  },
  agency: { description: 'Who receives, in words.', examples: ['Ủy ban nhân dân cấp xã nơi cư trú'] },
  checked: { description: 'When the facts were compared with their sources, and what is not confirmed yet.' },
  'checked/on': { description: 'The day the facts were compared.', examples: ['2026-11-23'] },
  'checked/sources': {
    description: 'Addresses or names of what they were compared with.',
    examples: [['https://dichvucong.gov.vn/']],
  },
  'checked/sources/*': { description: 'One source.', examples: ['https://dichvucong.gov.vn/'] },
  'checked/unverified': {
    description: 'JSON Pointers to facts nobody has confirmed; the guide lists them in «Những điểm cần hỏi lại».',
    examples: [['/guide/fees/0', '/delivery']],
  },
  'checked/unverified/*': { description: 'A JSON Pointer into this document.', examples: ['/guide/fees/0'] },
  'checked/verbatim': {
    description: 'JSON Pointers to texts quoted word by word from the law: "dvc check" does not judge their language.',
    examples: [['/declaration']],
  },
  'checked/verbatim/*': { description: 'A JSON Pointer to a text of this document.', examples: ['/declaration'] },
  legalBasis: { description: 'The legal texts the procedure rests on.' },
  'legalBasis/*': { description: 'One legal text.' },
  'legalBasis/*/number': { description: 'Its kind and number.', examples: ['Luật Hộ tịch 60/2014/QH13'] },
  'legalBasis/*/title': { description: 'What it is about.' },
  'legalBasis/*/from': { description: 'The day it is in force from.', examples: ['2026-01-01'] },
  guide: { description: 'What a citizen reads in a minute before beginning.' },
  'guide/who': {
    description: 'Who may apply, and until when.',
    examples: ['Cha hoặc mẹ, trong 60 ngày từ ngày sinh.'],
  },
  'guide/needs': {
    description: 'What most people need, by short names: at most three. The guide says it in its first line.',
  },
  'guide/needs/*': { description: 'One short name, at most 40 characters.', examples: ['Giấy chứng sinh'] },
  'guide/prepare': { description: 'What to have at hand: at most eight.' },
  'guide/prepare/*': { description: 'One thing to have at hand.', examples: ['Giấy chứng sinh.'] },
  'guide/steps': { description: 'What happens, in order: one to five steps.' },
  'guide/steps/*': { description: 'One step.', examples: ['Trả lời các câu hỏi.'] },
  'guide/filingStep': {
    description:
      'Which of the steps files the dossier, counted from 0. Where that is not done here, the page words it itself.',
    examples: [2],
  },
  'guide/watchOut': { description: 'What often goes wrong: at most three.' },
  'guide/watchOut/*': {
    description: 'One thing that often goes wrong.',
    examples: ['Tên phải giống Giấy chứng sinh.'],
  },
  'guide/inPerson': { description: 'What still needs a visit: at most five, empty where nothing does.' },
  'guide/inPerson/*': { description: 'One thing that needs a visit.', examples: ['Mang bản chính đến đối chiếu.'] },
  'guide/time': { description: 'How long it takes.' },
  'guide/time/text': { description: 'In words.', examples: ['Hai ngày làm việc'] },
  'guide/time/workingDays': {
    description: 'Where it is a number of working days; the due date is counted from it. 0 is the day itself.',
    examples: [2, 0],
  },
  'guide/time/until': {
    description: 'What is received from this time of day on, in Vietnam, takes one working day more.',
    examples: ['15:00'],
  },
  'guide/time/unless': {
    description: 'JSON Schema on the answers for which no day can be counted: the receipt then has the words alone.',
  },
  'guide/fees': { description: 'What is paid. Leave it empty only where nothing is.' },
  'guide/fees/*': { description: 'One fee. Without an amount it is not known; it is never taken for nothing.' },
  'guide/fees/*/title': { description: 'What is paid for.', examples: ['Bản sao'] },
  'guide/fees/*/amount': { description: 'Whole đồng; 0 is free. Leave out what is not known.', examples: [8000, 0] },
  'guide/fees/*/per': { description: 'What one amount buys.', examples: ['bản'] },
  'guide/fees/*/due': {
    description: 'When it is paid: with the dossier, when it is supplemented, or with the result.',
  },
  'guide/fees/*/exempt': { description: 'Who pays nothing.' },
  'guide/fees/*/exempt/*': { description: 'One group that pays nothing.', examples: ['Hộ nghèo.'] },
  'guide/fees/*/note': { description: 'What else to know about it, in a sentence.' },
  form: { description: 'The questions: an object whose properties are the pages.' },
  screens: {
    description: 'What the screens ask, in their order; without it each page is a screen.',
    examples: [[{ asks: ['/applicant'] }, { id: 'rest', title: 'Việc cần làm', asks: ['/request', '/copies'] }]],
  },
  'screens/*': {
    description: 'A page as it is, which only "asks" names, or a screen of its own with parts of several pages.',
  },
  'screens/*/id': {
    description: 'Its name: small letters, digits, hyphens; not the name of a page. A page as it is has none.',
    examples: ['case'],
  },
  'screens/*/title': {
    description: 'What stands above it; of a page as it is, the title of the page.',
    examples: ['Trường hợp của ông/bà'],
  },
  'screens/*/description': { description: 'One sentence below its title.' },
  'screens/*/asks': {
    description: 'Pages, groups and questions, in this order; what does not apply is left out.',
    examples: [['/applicant/relation', '/birth/evidence']],
  },
  'screens/*/asks/*': { description: 'Pointer to a page, a group or a question; nothing inside a list.' },
  again: {
    description: 'Other dossiers that are often made after this one, and what is new in them.',
    examples: [[{ title: 'Một trẻ khác, cùng cha mẹ', new: ['/child'] }]],
  },
  'again/*': { description: 'One of them: what is not new is kept.' },
  'again/*/title': {
    description: 'What its button says: who or what it is about.',
    examples: ['Một trẻ khác, cùng cha mẹ'],
  },
  'again/*/new': { description: 'Pages, groups and questions that are asked anew.', examples: [['/child', '/birth']] },
  'again/*/new/*': { description: 'Pointer to a page, a group or a question; nothing inside a list.' },
  documents: { description: 'The papers to hand in (thành phần hồ sơ).' },
  'documents/*': { description: 'One paper.' },
  'documents/*/id': {
    description: 'Its name in the dossier: small letters, digits, hyphens.',
    examples: ['birth-certificate'],
  },
  'documents/*/title': { description: 'What it is called.', examples: ['Giấy chứng sinh'] },
  'documents/*/description': {
    description: 'How to photograph it, or when it is needed.',
    examples: ['Chụp bản chính.'],
  },
  'documents/*/copies': {
    description:
      '"electronic", "original", "copy": photographed or uploaded. "shown": brought, never uploaded; if asked, where not required.',
  },
  'documents/*/required': { description: 'true: nothing can be submitted without it.' },
  'documents/*/when': { description: 'JSON Schema on the answers; without it the paper always applies.' },
  'documents/*/accept': { description: 'What may be uploaded.', examples: [['image', 'pdf']] },
  'documents/*/accept/*': { description: '"image" is JPEG, PNG or WebP.' },
  'documents/*/maxFiles': { description: 'How many files, 1 to 20.', examples: [4] },
  'documents/*/maxMegabytes': {
    description: 'How large one file may be, where it is less than the receiver takes.',
    examples: [5],
  },
  'documents/*/keepOriginal': { description: 'true: never made smaller; for drawings and maps.' },
  portalForm: {
    description:
      "The fields of the national portal's own form, in its order: beside it a citizen copies one answer after another.",
  },
  'portalForm/*': { description: 'One field there, or the heading of a part.' },
  'portalForm/*/at': {
    description:
      'Pointer to the answer that goes there; `*` is every row of a list. A page or group stands for all in it, in our order.',
    examples: ['/child/name', '/applicant/residence', '/members/people/*/name'],
  },
  'portalForm/*/label': {
    description: 'The label as the portal has it, in Vietnamese; without it the title of the question.',
    examples: ['Họ, chữ đệm, tên người được khai sinh'],
  },
  'portalForm/*/format': {
    description:
      'How the value is written there: names in capitals, a day in another order, digits alone or in groups, money with its unit.',
    examples: ['upper', 'yyyy-mm-dd'],
  },
  declaration: {
    description: 'Cam đoan: what the citizen declares in the review; never a question of the form.',
    examples: ['Tôi cam đoan những nội dung trên là đúng.'],
  },
  result: { description: 'What is given in the end.' },
  'result/title': { description: 'What it is called.', examples: ['Giấy khai sinh'] },
  'result/deliver': { description: 'How it can be had.', examples: [['counter', 'electronic']] },
  'result/deliver/*': { description: 'At the counter, by post, or as a file.' },
  receiving: {
    description: 'Which answers say how the result is received, and how the citizen is reached.',
    examples: [{ way: '/result/receive', address: '/result/address', contact: ['/applicant/phone'] }],
  },
  'receiving/way': {
    description:
      'The question that asks how the result is received; its values are of those in "result/deliver". What an office does not offer is not asked.',
    examples: ['/result/receive'],
  },
  'receiving/address': {
    description: 'The address that the post brings it to.',
    examples: ['/result/address'],
  },
  'receiving/contact': {
    description: 'Where the office reaches the citizen; the review warns where all are empty.',
    examples: [['/applicant/phone', '/applicant/email']],
  },
  'receiving/contact/*': { description: 'Pointer to a telephone number or an e-mail address.' },
  retention: { description: 'How long an unsent draft is kept.' },
  'retention/draftDays': { description: 'Days on the device of the citizen, 1 to 365.', examples: [30] },
  translations: { description: 'Language → JSON Pointer into this document → the words there.' },
  'translations/*': {
    description: 'Words of one language by JSON Pointer; what has none stays Vietnamese.',
    examples: [{ '/title': 'Birth registration' }],
  },
  'translations/*/*': { description: 'The words that stand there in this language.' },
};
