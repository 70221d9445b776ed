import { pick, type Advice, type DocumentParams, type JsonType, type WordsOf } from '../fault-params.js';

const advices: Readonly<Record<Advice, string>> = {
  'leave-out': 'Leave it out.',
  'known-by-code': 'Leave it out: a form is known by its procedure code.',
  'known-version': 'Leave it out: forms are JSON Schema 2020-12.',
  'name-in-defs': 'Name it under "$defs".',
  'use-ref': 'Use "$ref".',
  'use-defs': 'Write "$defs".',
  'use-dependent': 'Use "dependentRequired" or "dependentSchemas".',
  'use-group': 'Ask for a group with named questions.',
  'use-properties': 'Name each question under "properties".',
  'use-required': 'Add the name of the question to the list "required" of its page or group.',
  'only-false': 'Name each question under "properties".',
};

/** What a type is called, and how it is written. */
const types: Readonly<Record<JsonType, readonly [name: string, write: string]>> = {
  string: ['A text', 'Write it in double quotes.'],
  integer: ['A whole number', 'Write digits only, for example 25.'],
  number: ['A number', 'Write digits only, with a dot before decimals, for example 72.5.'],
  boolean: ['true or false', 'Write true or false, without quotes.'],
  array: ['A list', 'Write it between "[" and "]".'],
  object: ['An object', 'Write it between "{" and "}", each entry with its name.'],
};

/** The faults of a document in English: what is wrong, and what to do. */
export const englishDocument: WordsOf<DocumentParams> = {
  'not-json': ({ type }) => [`This ${type} cannot stand in JSON.`, 'Write what JSON can carry.'],
  unreadable: ({ line, column }) => [
    `This is no JSON from line ${line}, column ${column} on.`,
    'Look for a comma, a bracket or a quote there, or run: npx dvc check.',
  ],
  'forbidden-name': ({ name }) =>
    /^\d/.test(name)
      ? [`Questions named by a number, as "${name}", do not keep their order.`, `Begin with a letter, as "q${name}".`]
      : [`JavaScript gives the name "${name}" a meaning.`, 'Choose another name.'],
  'too-deep': ({ what, most }) =>
    pick(what, {
      document: [`It is nested more than ${most} levels deep.`, 'Use "$defs" and "$ref", or fewer levels.'],
      references: ['References lead too far.', 'Refer to the schema at the end directly.'],
      answer: [`Its answer lies more than ${most} levels deep.`, 'Use fewer groups inside groups.'],
    }),
  'too-large': ({ what, most }) =>
    what === 'document'
      ? [`It holds more than ${most} values.`, 'Check that it is the right file.']
      : [`With every "$ref" written out it has over ${most} parts.`, 'Ask less.'],
  missing: ({ what, name }) =>
    pick(what, {
      word: [`"${name}" is missing.`, 'Add it.'],
      order: ['An order is between two answers.', 'Point with "after" at the earlier one.'],
      comparison: ['There is nothing to compare the number with.', 'Add "sex" or "birth".'],
      exclusion: ['Nobody knows which answers exclude each other, and why.', `Add "${name}".`],
    }),
  'unknown-word': ({ what, word, near, homes, waits }) => {
    if (what === 'message') return [`"${word}" never fails.`, meant(word, near) ?? 'Name the keyword that fails.'];
    if (what === 'question')
      return [
        `"${word}" is no word but the name of a question.`,
        waits === undefined
          ? `Write it inside "properties": { "${word}": … }.`
          : `Write "properties": { "${word}": ${waits} }, "required": ["${word}"].`,
      ];
    if (homes.length)
      return [`"${word}" has no place here: it belongs ${homes.map(homeOf).join(', or ')}.`, 'Move it there.'];
    const isForeign = /[^\0-\x7F]/.test(word);
    const other = isForeign
      ? 'Words are English, such as "title" or "maxLength": docs/procedure-format.md.'
      : 'Remove it.';
    return [`"${word}" is not a known word.`, meant(word, near) ?? other];
  },
  'refused-word': ({ word, advice }) => [
    advice === 'only-false' ? `"${word}" can only be false.` : `"${word}" has no place here.`,
    advices[advice],
  ],
  'wrong-type': ({ wanted, found, instead }) => {
    const [name, write] = types[wanted];
    const isQuoted = found.startsWith('"') && !instead?.startsWith('"');
    const fix = instead === undefined ? write : `Write ${instead}${isQuoted ? ', without quotes' : ''}.`;
    return [`${name} belongs here, not ${found}.`, fix];
  },
  'wrong-form': (params) => {
    if (params.what === 'rules') return [`It says ${params.count} rules.`, `Write one of: ${params.known.join(', ')}.`];
    if (params.what === 'items') return ['One "*" stands for the items of one list.', 'Compare inside one list.'];
    if (params.what === 'keyword')
      return [`It does not hold to "${params.keyword}": ${params.limit}.`, 'Write it in that form.'];
    const { what, found, instead } = params;
    const write = instead === undefined ? undefined : `Write "${instead}".`;
    return pick(what, {
      blank: [`A blank or an invisible sign stands in "${found}".`, write ?? 'Remove it.'],
      day: [`"${found}" is not written as year-month-day.`, write ?? 'Write a day such as "2026-11-23".'],
      'no-such-day': [`There is no day ${found}.`, 'Write one that is in the calendar, such as "2026-11-23".'],
      code: [`"${found}" is no code of a procedure.`, 'One looks like "1.001193", or "1.001193.H40" with a suffix.'],
      id: [
        `"${found}" cannot be an id.`,
        write ?? 'Use small letters from a to z, digits and hyphens, such as "birth-certificate".',
      ],
      pointer: [
        `"${found}" does not point at an answer.`,
        write ?? 'Begin with "/", then the names of the page and of the question: "/applicant/name".',
      ],
      sex: [`"${found}" is no sex.`, write ?? 'Write "male", "female", or a pointer such as "/applicant/sex".'],
      source: [
        `"${found}" is no source of an answer.`,
        write ?? 'Write a pointer such as "/applicant/residence", or a fact such as "person.name".',
      ],
    });
  },
  'not-allowed': (params) => {
    switch (params.what) {
      case 'choice':
        return [
          `${params.found} may not stand here.`,
          meant(params.found, params.near) ?? `Use one of: ${params.known.join(', ')}.`,
        ];
      case 'widget':
        return [
          `${params.found} is no look of a question.`,
          meant(params.found, params.near) ?? `Known: ${params.known.join(', ')}.`,
        ];
      case 'near-widget':
        return [`"${params.found}" is nearly a look of ours.`, `Did you mean "${params.near}"?`];
      case 'near-list':
        return [`"${params.found}" is nearly a list of ours.`, `Did you mean "${params.near}"?`];
      case 'page':
        return [`A page may not be called "${params.found}": a step of the journey is.`, 'Give it another name.'];
      case 'screen':
        return [
          `A screen may not be called "${params.found}": a page, another screen or a step of the journey is.`,
          'Give it another name.',
        ];
      case 'part-of-list':
        return [`"${params.found}" stands in a list, which is asked as a whole.`, 'Name the list.'];
      case 'asked-twice':
        return [`Another screen asks "${params.found}".`, 'Ask it once.'];
      case 'new-twice':
        return [`"${params.found}" is new already.`, 'Name it once; a page or group stands for all in it.'];
      case 'element':
        return [`"${params.found}" is no element of a page.`, 'Name a custom element of your own.'];
      case 'span':
        return ['It is no time from one date to another.', 'Ask two dates named "from" and "to", and nothing else.'];
      case 'portal':
        return ['Citizens are not sent there.', 'Give an https address on a host under gov.vn.'];
      case 'language':
        return [
          'It is no language to translate into.',
          'Use a language tag such as "en"; Vietnamese is the document itself.',
        ];
      case 'level':
        return ['A citizen number is never refused for this.', 'Remove it: it is a warning.'];
    }
  },
  'too-long': ({ of, length, most }) => [
    of === 'text'
      ? `It has ${length} characters, and at most ${most} fit.`
      : `It has ${length} entries, and at most ${most} fit.`,
    'Shorten it: people read it on a phone.',
  ],
  'too-short': ({ of, length, least }) => [
    length === 0
      ? 'It is empty.'
      : `It has ${length} ${of === 'text' ? 'characters' : 'entries'}, and at least ${least} are needed.`,
    'Fill it in.',
  ],
  'out-of-range': ({ found, least, most }) => [
    least === undefined ? `${found} is more than ${most}.` : `${found} is less than ${least}.`,
    least === undefined ? `Write ${most} or less.` : `Write ${least} or more.`,
  ],
  'type-list': () => ['A question has one type.', 'Choose one, or ask two questions.'],
  'boolean-schema': () => ['true and false ask nothing.', 'Write a schema, or leave it out.'],
  'duplicate-id': () => ['Another paper has this id.', 'Give each paper its own.'],
  'lost-pointer': ({ what, pointer, near }) => {
    const [message, fix] = pick(what, {
      place: ['Nothing stands there.', 'Correct the pointer, or remove it.'],
      words: ['No words stand there.', 'Correct the pointer, or remove it.'],
      answer: [`The form does not ask "${pointer}".`, 'Correct the pointer.'],
    });
    return [message, meant(pointer, near) ?? fix];
  },
  'not-words': () => ['What stands there is not shown to people.', 'Translate only words.'],
};

function homeOf(home: string): string {
  if (home === '') return 'at the top of the document';
  return home === 'form' ? 'in a question or group of "form"' : `in "${home.replaceAll('/*', '')}"`;
}

/** What was perhaps meant; two texts may look alike and differ in how their accents are written. */
export function meant(word: string, near: string | undefined): string | undefined {
  if (near === undefined) return undefined;
  return near.normalize('NFC') === word.normalize('NFC')
    ? `"${near}" looks the same, but its accents are written in another way (NFC or NFD): copy it from there.`
    : `Did you mean ${near.startsWith('"') ? near : `"${near}"`}?`;
}
