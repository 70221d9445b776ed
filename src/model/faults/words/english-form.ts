import { pick, type FormParams, type Wanted, type Words, type WordsOf } from '../fault-params.js';
import { meant } from './english-document.js';

const noScreens: Readonly<Record<FormParams['no-screen']['why'], Words>> = {
  'mixed-options': noScreen('its options are neither all texts nor all numbers'),
  'other-widget': noScreen('its "x-widget" does not fit it'),
  'other-list': noScreen('"x-list" fits only a line of text without "format", "x-widget" or options'),
  list: noScreen('a list needs "items" that say what one row asks'),
  group: noScreen('a group is not one question'),
  'no-type': noScreen('it does not say one "type"'),
  row: ['This cannot be a row of a list by itself.', 'Let "items" be an object, and ask it inside.'],
  table: [
    'A table has one question in each column.',
    'Let "items" be an object of questions, or leave "x-widget" out.',
  ],
  matrix: [
    'The rows of a matrix ask the same: each yes or no, a number or a choice, or the same few of these.',
    'Make the rows alike, or leave "x-widget" out.',
  ],
  main: [
    'Only the rows of a list have a main one, and they ask it once.',
    'Ask it directly in the "items" of a list of groups, or leave "x-widget" out.',
  ],
  tag: [
    'It tells the branches of "oneOf" apart, so it must be a choice.',
    'Give it only a "title" and the type of the "const" values.',
  ],
  'mixed-tags': ['Its tags are neither all texts nor all numbers.', 'Write texts, for example "person".'],
};

function noScreen(why: string): Words {
  return [`No screen can ask this: ${why}.`, 'Choose a type and look that a question can have.'];
}

/** The faults of a form in English: what is wrong, and what to do. */
export const englishForm: WordsOf<FormParams> = {
  'remote-reference': () => ['It leaves the document.', 'Copy the schema under "$defs" and write "#/$defs/…".'],
  'lost-reference': ({ reference }) => [`"${reference}" leads to no schema.`, 'Name one that stands under "$defs".'],
  'circular-reference': () => [
    'It leads back to itself.',
    'No screen repeats itself without end: write the levels out.',
  ],
  'invalid-pattern': ({ reason }) => [
    `The pattern is not valid: ${reason}`,
    'Escape only what needs it: under the "u" flag "\\-" and "\\_" are errors.',
  ],
  'slow-pattern': () => [
    'A repeated part can be read in several ways; a long text may take for ever.',
    'Let each repetition begin with a character that cannot stand inside it, or use a "format".',
  ],
  'loose-pattern': () => ['"^" and "$" belong to one side of the "|" only.', 'Write ^(?:one|other)$.'],
  'unknown-format': ({ format, near, known }) => [
    `"${format}" is no format this version knows.`,
    meant(format, near) ?? `Known: ${known.join(', ')}.`,
  ],
  'empty-range': ({ least, most }) => [`Nothing is within "${least}" and "${most}".`, 'Correct one of the two.'],
  'duplicate-option': ({ what, value }) =>
    what === 'option'
      ? [`The option ${value} stands here twice.`, 'Remove one.']
      : [`Another branch has ${value}, too.`, 'Give each branch its own.'],
  'idle-word': ({ what, word, of }) =>
    pick(what, {
      type: [`"${word}" says nothing of a ${of}.`, 'Remove it, or correct "type".'],
      rows: [`"${word}" speaks of the list, not of its rows.`, 'Write it beside "items", not inside.'],
      rule: [`"${word}" says nothing to "${of}".`, 'Remove it.'],
      'no-then': ['Neither "then" nor "else" follows.', 'Add one, or remove the condition.'],
      'no-if': [`No "if" stands beside "${word}".`, 'Add the condition.'],
    }),
  'vacuous-condition': ({ name }) =>
    name === undefined
      ? ['It asks nothing, so it always holds.', 'Say which answer it waits for.']
      : [`It also holds while "${name}" has no answer.`, `Add "required": ["${name}"] beside "properties".`],
  'unfit-default': (params) => [refused(params), 'Write a value that is a valid answer.'],
  'unfit-example': (params) => [refused(params), 'Write an answer as people would type it.'],
  'not-a-page': ({ what }) =>
    pick(what, {
      form: ['The form is not an object.', 'Write "type": "object" and a page for each property.'],
      'empty-form': ['It asks nothing.', 'Add a page under "properties".'],
      question: ['It stands outside every page.', 'Put it into an object at the top of the form.'],
    }),
  'no-screen': ({ why }) => noScreens[why],
  'no-tag': ({ name }) =>
    name === undefined
      ? ['No "const" tells its branches apart.', 'In each branch, give the same property its own "const".']
      : [`It also holds while "${name}" has no answer.`, `Add "${name}" to its "required".`],
  'no-title': ({ what }) =>
    pick(what, {
      nothing: ['Nothing says what is asked here.', 'Give it a "title" and a "type".'],
      question: ['There is nothing to read.', 'Give it a "title": the question as a citizen reads it.'],
      branch: ['There is nothing to read.', 'Give the branch a "title".'],
    }),
  'two-kinds': ({ kind, other, at }) =>
    other === undefined
      ? [`With this it would no longer ask ${kind}.`, 'Let branches only narrow what is asked.']
      : [`It asks ${other} here and ${kind} in ${at}.`, 'Give the two questions two names.'],
  'undeclared-name': ({ where, name, near }) => {
    const [message, fix] = pick(where, {
      group: [`Nothing here asks "${name}".`, 'Ask it under "properties", or correct the name.'],
      row: [`No row asks "${name}".`, 'Name questions of "items".'],
      form: [`The form does not ask "${name}".`, 'Correct the name, or ask it in the form.'],
    });
    return [message, meant(name, near) ?? fix];
  },
  'closed-too-early': ({ name }) => [`It would refuse "${name}".`, 'Write "unevaluatedProperties": false.'],
  'no-province': () => ['No province is asked beside this commune.', 'Add a question with "x-widget": "province".'],
  'no-main': ({ name }) => [
    `The list also takes no row with "${name}", or two.`,
    `Write "contains": { "properties": { "${name}": { "const": true } }, "required": ["${name}"] }, "maxContains": 1 beside "items".`,
  ],
  'wrong-kind': (params) => {
    switch (params.what) {
      case 'gives':
        return [`"${params.rule}" gives no ${params.kind}.`, `Let the question be one of: ${params.known.join(', ')}.`];
      case 'reads':
        return [`"${params.rule}" cannot read "${params.pointer}".`, 'Name a question of a fitting kind.'];
      case 'given':
        return [`"${params.pointer}" is never answered with this.`, 'Name one of its answers.'];
      case 'check':
        return [`"${params.pointer}" does not ask for ${wanted[params.wanted]}.`, 'Point at another question.'];
      case 'portal':
        return [
          `"${params.pointer}" cannot be written as "${params.format}".`,
          'Name one question whose answer fits, or leave the format out.',
        ];
    }
  },
  unanswerable: ({ name }) => [`Nobody is asked "${name}".`, 'Take it out of "required".'],
  'circular-compute': ({ pointer }) => [
    `"${pointer}" is worked out from this answer.`,
    'Let no answer depend on itself.',
  ],
};

const wanted: Readonly<Record<Wanted, string>> = {
  sex: 'the sex, as "male" or "female"',
  'citizen-id': 'a citizen number',
  date: 'a date',
  way: 'one of the ways in "result/deliver"',
  address: 'an address',
  contact: 'a telephone number or an e-mail address',
  commune: 'a commune',
};

function refused({ because }: FormParams['unfit-default']): string {
  return `Its own schema refuses it (${because}).`;
}
