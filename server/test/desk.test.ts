import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { openDatabase } from '../src/database.js';
import { keptDaysOff } from '../../src/model/days-off.js';
import { deskCommand } from '../src/desk-command.js';
import { stateNames } from '../src/state-names.js';
import * as harness from './harness.js';

let receiver: harness.TestReceiver;
let code = '';
let secret = '';
before(async () => {
  receiver = await harness.testReceiver();
  const { answer } = await harness.submitOne(receiver);
  ({ code, secret } = answer.json());
});
after(() => receiver.close());

interface Said {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

/** Runs the command as a person does, beside the running receiver. */
function desk(...words: readonly string[]): Promise<Said> {
  const { databaseUrl = '', filesDir, dataDir } = receiver.config;
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'server/src/desk.ts', ...words],
      {
        cwd: resolve(import.meta.dirname, '../..'),
        env: { ...process.env, DATABASE_URL: databaseUrl, FILES_DIR: filesDir, DATA_DIR: dataDir },
      },
      (failure, out, error) =>
        done({ status: failure ? Number(failure.code) : 0, out: out.trim(), error: error.trim() }),
    );
  });
}

test('the desk sees a dossier, moves it, and the citizen sees that', async () => {
  const listed = await desk('list');
  assert.equal(listed.status, 0, listed.error);
  assert.match(listed.out, new RegExp(`^${code}  9\\.000001  .*  1 Mới đăng ký$`));

  const moved = await desk('state', code, '2', 'Đã nhận đủ giấy tờ.');
  assert.equal(moved.status, 0, moved.error);
  assert.match(moved.out, /1 Mới đăng ký → 2 Được tiếp nhận, hạn \d\d\/\d\d\/\d{4}$/);

  const shown = await desk('show', ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)}\u200b`);
  assert.match(shown.out, /Thủ tục {4}Thủ tục để kiểm thử \(9\.000001, bản 01\/11\/2026\)/);
  assert.match(shown.out, /\n {2}Người đề nghị\n {4}Họ, chữ đệm, tên: Nguyễn Văn A\n {4}Đề nghị: Lần đầu\n/);
  assert.match(shown.out, /\n {2}Ảnh {2}ảnh 1\.png/);
  assert.match(shown.out, /\n {2}\d\d:\d\d \d\d\/\d\d\/\d{4} {2}1 Mới đăng ký\n/);
  assert.match(shown.out, /2 Được tiếp nhận {2}Bộ phận Một cửa {2}Đã nhận đủ giấy tờ\./);

  const tracked = await receiver.app.inject({
    url: `/v1/tracking/${code}`,
    headers: { authorization: `Dossier ${secret}` },
  });
  assert.equal(tracked.json().state, 2);
  assert.equal(tracked.json().note, 'Đã nhận đủ giấy tờ.');
});

test('signs that would write over the screen of the desk are printed as what they are', async () => {
  const draft = harness.newDraft();
  const name = 'Nguyễn\u001b[2J\u202eVăn\u2028A\u009b';
  const file = await harness.upload(receiver, draft, harness.png());
  const body = harness.dossier(draft, [file], { answers: { person: { ...harness.answers.person, name } } });
  const sent = await receiver.app.inject(harness.submission(draft, body));
  const database = openDatabase(receiver.database.connection);
  const own = { database, filesDir: '', unitsDir: '', name: 'Một\u001bcửa', daysOff: keptDaysOff };
  await deskCommand(own, ['state', sent.json().code, '4', 'Đang\nxử lý\u202e'], new Date());
  const shown = await deskCommand(own, ['show', sent.json().code], new Date());
  await database.destroy();
  assert.doesNotMatch(shown, /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  assert.match(shown, /Nguyễn\\u001b\[2J\\u202eVăn\\u2028A\\u009b/);
  assert.match(shown, / {2}Một\\u001bcửa {2}Đang\\u000axử lý\\u202e$/);
});

test('a due day in a year whose days off are not known is given, with what it lacks', async () => {
  const { answer } = await harness.submitOne(receiver);
  const database = openDatabase(receiver.database.connection);
  const own = { database, filesDir: '', unitsDir: '', name: 'Bộ phận Một cửa', daysOff: keptDaysOff };
  const said = await deskCommand(own, ['state', answer.json().code, '2'], new Date('2027-12-30T03:00:00Z'));
  await database.destroy();
  assert.match(said, /hạn 04\/01\/2028\nChưa biết ngày nghỉ lễ của năm 2028: .* DAYS_OFF_FILE\.$/);
});

test('papers are copied with endings that other programs know, and nothing is written over', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  const { answer, body } = await harness.submitOne(receiver);
  const database = openDatabase(receiver.database.connection);
  const { filesDir, unitsDir } = receiver.config;
  const own = { database, filesDir, unitsDir, name: 'Bộ phận Một cửa', daysOff: keptDaysOff };
  const words = ['files', answer.json().code, folder];
  const path = join(folder, `${answer.json().code}-1-photo.png`);
  assert.equal(await deskCommand(own, words, new Date()), path);
  assert.equal(readFileSync(path).length, (body as { files: [harness.TestFile] }).files[0].size);
  await assert.rejects(deskCommand(own, words, new Date()), /EEXIST/);
  await database.destroy();
  rmSync(folder, { recursive: true });
});

const refused: Readonly<Record<string, readonly [words: () => string[], told: RegExp]>> = {
  'a code nobody has': [() => ['show', 'ZZZZZZZZ'], /Không có hồ sơ nào mang mã ZZZZZZZZ/],
  'a move of a code nobody has': [() => ['state', 'ZZZZZZZZ', '2'], /Không có hồ sơ nào mang mã ZZZZZZZZ/],
  'state 11': [() => ['state', code, '11'], /Không có trạng thái 11: hãy dùng một số từ 1 đến 10/],
  'state 0': [() => ['state', code, '0'], /Không có trạng thái 0/],
  'a state in words': [() => ['state', code, 'xong'], /Không có trạng thái xong/],
  'no command': [() => [], /Cách dùng/],
  'a command nobody knows': [() => ['xoa', code], /Cách dùng/],
};
for (const [name, [words, told]] of Object.entries(refused))
  test(`${name} is refused in a sentence`, async () => {
    const database = openDatabase(receiver.database.connection);
    const work = deskCommand(
      { database, filesDir: '', unitsDir: '', name: 'Bộ phận Một cửa', daysOff: keptDaysOff },
      words(),
      new Date(),
    );
    await assert.rejects(work, ({ name: kind, message }: Error) => kind === 'DeskError' && told.test(message));
    await database.destroy();
  });

test('a refusal is told without a trace, and by the exit code', async () => {
  const { status, out, error } = await desk('state', code, '11');
  assert.equal(status, 2);
  assert.equal(out, '');
  assert.equal(error, 'Không có trạng thái 11: hãy dùng một số từ 1 đến 10.');
});

test('there are ten states', () => assert.equal(stateNames.length, 10));
