import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Json, JsonObject } from '../../src/model/json.js';
import { write } from '../../src/model/pointer.js';
import { buildCommand, dvc, root } from '../fixtures/dvc.js';

const sound = readFileSync(join(root, 'test/fixtures/hall.json'), 'utf8');
const hall = JSON.parse(sound) as JsonObject;
const event = '/form/properties/event';

/** The text of the sound document with one place changed; `undefined` takes it away. */
const changed = (pointer: string, value: Json | undefined): string =>
  JSON.stringify(write(hall, pointer, value), undefined, 2);

/** Puts `to` in the place of the one `from` in the text. */
const edited = (from: string, to: string): string => {
  assert.equal(sound.split(from).length, 2, from);
  return sound.replace(from, () => to);
};

/** The text with no mistake but the one in each name; `at` is what stands at the place that is told. */
const told: readonly {
  readonly name: string;
  readonly text: string | Buffer;
  readonly level: 'fault' | 'warning';
  readonly code: string;
  readonly at: string;
  readonly says?: RegExp;
}[] = [
  {
    name: 'a missing comma',
    text: edited('"delivery": "full",', '"delivery": "full"'),
    level: 'fault',
    code: 'not-json',
    at: '"agency"',
    says: /comma is missing\. Write ","/,
  },
  {
    name: 'a comma too many',
    text: edited('"draftDays": 30 }', '"draftDays": 30, }'),
    level: 'fault',
    code: 'not-json',
    at: ', }',
    says: /Remove the comma/,
  },
  {
    name: 'a comment',
    text: edited('"delivery": "full",', '// later\n  "delivery": "full",'),
    level: 'fault',
    code: 'not-json',
    at: '// later',
    says: /no comments/,
  },
  {
    name: 'an object that is not closed',
    text: sound.trimEnd().slice(0, -1),
    level: 'fault',
    code: 'not-json',
    at: '\u0000end',
    says: /Write "}"/,
  },
  {
    name: 'a text that is not closed',
    text: edited('"Mượn hội trường",', '"Mượn hội trường,'),
    level: 'fault',
    code: 'not-json',
    at: '"Mượn hội trường,',
    says: /closing quote/,
  },
  {
    name: 'words without quotes',
    text: edited('"delivery": "full"', '"delivery": full'),
    level: 'fault',
    code: 'not-json',
    at: 'full,',
    says: /double quotes/,
  },
  {
    name: 'a name that stands twice',
    text: edited('"retention":', '"title": "Khác",\n  "retention":'),
    level: 'fault',
    code: 'duplicate-name',
    at: '"title": "Khác"',
    says: /only the last counts/,
  },
  {
    name: 'a byte order mark',
    text: `\uFEFF${sound}`,
    level: 'fault',
    code: 'byte-order-mark',
    at: '\uFEFF',
    says: /UTF-8 with BOM/,
  },
  {
    name: 'a file of Windows that is not UTF-8',
    text: Buffer.from(sound, 'utf16le'),
    level: 'fault',
    code: 'not-text',
    at: '',
  },
  {
    name: 'a word with a slip',
    text: edited('"maxLength": 100', '"maxLenght": 100'),
    level: 'fault',
    code: 'unknown-word',
    at: '"maxLenght"',
    says: /Did you mean "maxLength"\?/,
  },
  {
    name: 'a part that is missing, at what should hold it',
    text: changed('/guide/who', undefined),
    level: 'fault',
    code: 'missing',
    at: '"guide"',
  },
  {
    name: 'a date that is none',
    text: edited('"version": "2026-11-23"', '"version": "23/11/2026"'),
    level: 'fault',
    code: 'wrong-form',
    at: '"version"',
  },
  {
    name: 'a condition that holds of no answer',
    text: edited('{ "const": "other" } }, "required": ["purpose"] }', '{ "const": "other" } } }'),
    level: 'fault',
    code: 'vacuous-condition',
    at: '"purpose": { "const": "other" }',
  },
  {
    name: 'a name nobody asks',
    text: edited('"required": ["purpose", "guests"]', '"required": ["purpose", "guest"]'),
    level: 'fault',
    code: 'undeclared-name',
    at: '"guest"',
  },
  {
    name: 'a translation of nothing',
    text: edited('"/guide/steps/0":', '"/guide/steps/7":'),
    level: 'fault',
    code: 'lost-pointer',
    at: '"/guide/steps/7"',
  },
  {
    name: 'a long sentence',
    text: changed('/form/properties/event/properties/contact/title', `${'rất '.repeat(36)}dài.`),
    level: 'warning',
    code: 'long-sentence',
    at: '"title": "rất',
    says: /37 syllables/,
  },
  {
    name: 'words in capitals',
    text: edited('"Tôi cam đoan', '"TÔI XIN CAM ĐOAN'),
    level: 'warning',
    code: 'all-capitals',
    at: '"declaration"',
  },
  {
    name: 'an abbreviation nobody explains',
    text: edited('"Ủy ban nhân dân xã"', '"UBND xã"'),
    level: 'warning',
    code: 'abbreviation',
    at: '"agency"',
    says: /Write «Ủy ban nhân dân»/,
  },
  {
    name: 'an abbreviation nobody knows',
    text: edited('"Ai phụ trách?"', '"Ai ở BQLDA phụ trách?"'),
    level: 'warning',
    code: 'abbreviation',
    at: '"title": "Ai ở BQLDA',
  },
  {
    name: 'a term nobody explains',
    text: edited('"Người dân trong xã."', '"Người thường trú trong xã."'),
    level: 'warning',
    code: 'unexplained-term',
    at: '"who"',
    says: /thường trú \(nơi ở ổn định/,
  },
  {
    name: 'an item of the guide that is too long',
    text: changed('/guide/steps/0', `${'Một câu. '.repeat(25)}`.trim()),
    level: 'warning',
    code: 'long-guide',
    at: `"${'Một câu. '.repeat(25)}`.trim(),
  },
  {
    name: 'several ways to receive the result, of which nobody asks',
    text: changed('/result/deliver', ['counter', 'post']),
    level: 'warning',
    code: 'unasked-way',
    at: '"deliver"',
    says: /2 ways/,
  },
  {
    name: 'a text without English words',
    text: changed('/translations/en/~1declaration', undefined),
    level: 'warning',
    code: 'no-translation',
    at: '"declaration"',
  },
  {
    name: 'a document without English words',
    text: changed('/translations', undefined),
    level: 'warning',
    code: 'no-translation',
    at: '{',
    says: /None of its 18 texts/,
  },
  {
    name: 'facts that are not verified, with their number',
    text: edited('"unverified": []', '"unverified": ["/delivery", "/guide/fees/0"]'),
    level: 'warning',
    code: 'unverified',
    at: '"unverified"',
    says: /\(2\): \/delivery, \/guide\/fees\/0/,
  },
  {
    name: 'a fee without an amount',
    text: edited(', "amount": 50000', ''),
    level: 'warning',
    code: 'unknown-fee',
    at: '{ "title": "Tiền điện" }',
  },
  {
    name: 'a condition on an option that is not there',
    text: edited('{ "purpose": { "const": "other" } }', '{ "purpose": { "const": "othr" } }'),
    level: 'warning',
    code: 'never-holds',
    at: '"if"',
  },
  {
    name: 'the question behind such a condition',
    text: edited('{ "purpose": { "const": "other" } }', '{ "purpose": { "const": "othr" } }'),
    level: 'warning',
    code: 'unreachable',
    at: '"what"',
    says: /«Việc gì\?» is never asked/,
  },
  {
    name: 'a condition that never holds inside another',
    text: changed(`${event}/then/allOf`, [
      {
        if: { properties: { purpose: { const: 'wedding' } }, required: ['purpose'] },
        then: { properties: { cake: { type: 'boolean', title: 'Bánh?' } } },
      },
    ]),
    level: 'warning',
    code: 'never-holds',
    at: '"if": {\n                "properties": {\n                  "purpose": {\n                    "const": "wedding"',
  },
  {
    name: 'an else that is never taken',
    text: changed(`${event}/allOf`, [
      {
        if: { not: { properties: { guests: { minimum: 501 } }, required: ['guests'] } },
        then: { properties: { small: { type: 'boolean', title: 'Phòng nhỏ?' } } },
        else: { properties: { large: { type: 'boolean', title: 'Phòng lớn?' } } },
      },
    ]),
    level: 'warning',
    code: 'always-holds',
    at: '"else"',
  },
  {
    name: 'a paper that is never asked for',
    text: edited('{ "minimum": 101 }', '{ "minimum": 1001 }'),
    level: 'warning',
    code: 'paper-never-asked',
    at: '"when"',
    says: /«Phương án giữ trật tự»/,
  },
  {
    name: 'a required question that is shown only, and that nothing answers',
    text: changed(`${event}/properties/guests/readOnly`, true),
    level: 'warning',
    code: 'never-answered',
    at: '"guests"',
    says: /«Số khách» is required/,
  },
  {
    name: 'a pattern that citizens would have to guess',
    text: changed(`${event}/properties/contact/pattern`, '^[A-Z]{2}\\d{4}$'),
    level: 'warning',
    code: 'unexplained-pattern',
    at: '"pattern"',
    says: /«Ai phụ trách\?»/,
  },
];

/** Texts that are in order, however they look. */
const silent: Readonly<Record<string, string>> = {
  'the sound document': sound,
  'Windows line ends': sound.replaceAll('\n', '\r\n'),
  'an abbreviation that is explained': edited('"Ủy ban nhân dân xã"', '"Ủy ban nhân dân (UBND) xã"'),
  'numbers of legal texts': edited('"Ai phụ trách?"', '"Ai phụ trách theo 60/2014/QH13 và 18/NĐ-CP?"'),
  'a fee of nothing': edited('"amount": 50000', '"amount": 0'),
  'a condition on a free text': changed(`${event}/if`, {
    properties: { contact: { const: 'An' } },
    required: ['contact'],
  }),
  'a condition whose cases cannot all be tried': changed(`${event}/if`, {
    properties: { contact: { pattern: '^A' } },
    required: ['contact'],
  }),
  'a condition at the edge of what may be answered': changed(`${event}/if`, {
    properties: { guests: { minimum: 500 } },
    required: ['guests'],
  }),
  'a condition on what another condition asks': changed(`${event}/then/allOf`, [
    {
      if: { properties: { music: { const: true }, what: { const: 'Hát' } }, required: ['music', 'what'] },
      then: { properties: { contact: { maxLength: 50 } } },
    },
  ]),
};

interface Told {
  readonly faults: number;
  readonly warnings: number;
  readonly findings: readonly {
    readonly line: number;
    readonly column: number;
    readonly level: string;
    readonly code: string;
    readonly message: string;
    readonly fix: string;
  }[];
}

describe('dvc check', () => {
  let folder: string;

  before(async () => {
    await buildCommand();
    folder = mkdtempSync(join(tmpdir(), 'dvc-check-'));
  });

  after(() => rmSync(folder, { recursive: true }));

  const put = (text: string | Buffer, name = 'x.json'): string => {
    writeFileSync(join(folder, name), text);
    return name;
  };
  const json = async (text: string | Buffer): Promise<Told & { readonly code: number | null }> => {
    const { code, output, error } = await dvc(folder, ['check', '--json', put(text)]);
    assert.equal(error, '');
    return { ...(JSON.parse(output) as Told), code };
  };

  for (const { name, text, level, code, at, says } of told)
    it(`tells of ${name}`, async () => {
      const { findings, code: ended } = await json(text);
      const found = findings.find((each) => each.code === code);
      assert.ok(found, JSON.stringify(findings));
      assert.equal(found.level, level);
      assert.equal(ended, level === 'fault' ? 1 : 0);
      if (says) assert.match(`${found.message} ${found.fix}`, says);
      const offset = at.startsWith('\u0000') ? String(text).trimEnd().length : String(text).indexOf(at);
      assert.ok(offset >= 0, at);
      const before = String(text).slice(0, offset).split('\n');
      assert.deepEqual([found.line, found.column], [before.length, (before.at(-1) ?? '').length + 1]);
    });

  for (const [name, text] of Object.entries(silent))
    it(`is silent about ${name}`, async () => {
      const { findings, code } = await json(text);
      assert.deepEqual(
        findings.filter((each) => each.code !== 'no-translation'),
        [],
      );
      assert.equal(code, 0);
    });

  it('says each fault in one line that editors know, and counts', async () => {
    const file = put(edited('"maxLength": 100', '"maxLenght": 100'));
    const { code, output } = await dvc(folder, ['check', file]);
    assert.equal(code, 1);
    assert.match(
      output,
      /^x\.json:36:\d+: fault: "maxLenght" is not a known word\. Did you mean .+ \(unknown-word\)\n/,
    );
    assert.match(output, /\n1 document: 1 fault, 0 warnings\.\n$/);
  });

  it('tells all faults of several files at once', async () => {
    put(edited('"maxLength": 100', '"maxLenght": 100'), 'one.json');
    put(edited('"delivery": "full"', '"delivery": "ful"'), 'two.json');
    const { code, output } = await dvc(folder, ['check', 'one.json', 'two.json']);
    assert.equal(code, 1);
    assert.match(output, /^one\.json:.*\ntwo\.json:/);
  });

  it('looks at the documents of a folder', async () => {
    mkdirSync(join(folder, 'all'));
    writeFileSync(join(folder, 'all/a.json'), sound);
    writeFileSync(join(folder, 'all/notes.txt'), 'no document');
    assert.deepEqual(await dvc(folder, ['check', 'all']), {
      ...{ code: 0, error: '', output: '1 document: 0 faults, 0 warnings.\n' },
    });
  });

  it('fails on a warning only when it is asked to', async () => {
    const file = put(edited(', "amount": 50000', ''));
    assert.equal((await dvc(folder, ['check', file])).code, 0);
    assert.equal((await dvc(folder, ['check', '--strict', file])).code, 1);
  });

  const faulty = edited('"maxLength": 100', '"maxLenght": 100');
  const vietnamese = /lỗi: Không có từ "maxLenght"\. Có phải là "maxLength"\?.*\n\n1 tài liệu: 1 lỗi, 0 chỗ nên sửa\./;
  const spoken: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[], RegExp])[] = [
    ['as it is told', { LC_ALL: 'en_US.UTF-8' }, ['--lang', 'vi'], vietnamese],
    ['as it is told in one word', { LC_ALL: 'en_US.UTF-8' }, ['--lang=vi'], vietnamese],
    ['as the terminal does', { LC_ALL: '', LC_MESSAGES: 'vi_VN.UTF-8', LANG: 'en_US.UTF-8' }, [], vietnamese],
    ['Vietnamese where the terminal says nothing', { LC_ALL: '', LC_MESSAGES: '', LANG: '' }, [], vietnamese],
    ['Vietnamese where the terminal speaks another', { LC_ALL: 'C.UTF-8' }, [], vietnamese],
    [
      'English where the terminal does',
      { LC_ALL: '', LC_MESSAGES: '', LANG: 'en_GB.UTF-8' },
      [],
      /fault: "maxLenght" is/,
    ],
    ['English when it is told', { LC_ALL: 'vi_VN.UTF-8' }, ['--lang', 'en'], /fault: "maxLenght" is/],
  ];
  for (const [how, env, args, says] of spoken)
    it(`speaks ${how}`, async () => {
      const { output } = await dvc(folder, ['check', ...args, put(faulty)], '', env);
      assert.match(output, says);
    });

  it('says how it is called in both languages, each with the option of the language', async () => {
    for (const args of [
      ['--help'],
      ['help'],
      ['check', '--help'],
      ['new', '-h'],
      ['--lang', 'vi', 'preview', '--help'],
    ]) {
      const { code, output } = await dvc(folder, args, '', { LC_ALL: 'vi_VN.UTF-8' });
      assert.equal(code, 0);
      assert.match(output, /viết, kiểm tra và xem trước tài liệu thủ tục/);
      assert.match(output, /--lang vi\|en/);
    }
    const { output } = await dvc(folder, ['--help']);
    assert.match(output, /writes, checks and shows procedure documents/);
    assert.match(output, /--lang vi\|en/);
  });

  it('says which version it is', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
    assert.deepEqual(await dvc(folder, ['--version']), { code: 0, error: '', output: `${version}\n` });
  });

  it('says in Vietnamese how it was called wrongly', async () => {
    const said: readonly (readonly [readonly string[], RegExp])[] = [
      [['chekc'], /Không có lệnh "chekc"\. Có phải là "dvc check"\?/],
      [['check'], /Hãy ghi ít nhất một tài liệu/],
      [['check', 'nowhere.json'], /Không có tệp "nowhere\.json"/],
      [['check', '--stric', 'x.json'], /Không có tùy chọn --stric\. Có phải là --strict\?/],
      [['check', '--lang', 'fr', 'x.json'], /--lang là "vi" hoặc "en", không phải "fr"/],
      [['preview'], /Hãy ghi một tài liệu/],
      [['preview', 'x.json', '--port', 'x'], /--port là một số/],
      [['new'], /Hãy ghi một mã/],
      [['new', '9.000001', '--yes'], /Cần có --title/],
    ];
    for (const [args, says] of said) {
      const { code, error } = await dvc(folder, args, '', { LC_ALL: '', LANG: '' });
      assert.equal(code, 2, error);
      assert.match(error, says);
    }
  });

  it('writes no colours into a pipe', async () => {
    assert.ok(!(await dvc(folder, ['check', put('{')])).output.includes('\u001B'));
  });

  const misused: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /dvc check FILE/],
    [['chekc'], /no command "chekc"\. Did you mean "dvc check"\?/],
    [['check'], /Name at least one document/],
    [['check', 'nowhere.json'], /no file "nowhere\.json"/],
    [['check', '--stric', 'x.json'], /no option --stric\. Did you mean --strict\?/],
    [['check', '--strict=yes', 'x.json'], /--strict takes no value/],
    [['check', '--lang'], /--lang needs a value/],
    [['check', '--lang', 'fr', 'x.json'], /"en" or "vi"/],
  ];
  for (const [args, says] of misused)
    it(`ends with 2 for «dvc ${args.join(' ')}»`, async () => {
      const { code, output, error } = await dvc(folder, args);
      assert.equal(code, 2);
      assert.equal(output, '');
      assert.match(error, says);
    });

  it('finds no fault in the documents that are shipped', async () => {
    const { code, output } = await dvc(root, ['check', 'procedures']);
    assert.equal(code, 0, output);
  });
});
