import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { readConfig, type Config } from '../src/config.js';
import { startReceiver, type Receiver } from '../src/receiver.js';
import * as harness from './harness.js';
import { placeCluster } from './prepared-cluster.js';
import { testDatabase, type TestDatabase } from './shared-cluster.js';

let folder: string;
let database: TestDatabase;
let config: Config;
const procedures = (): string => join(folder, 'procedures');

before(async () => {
  database = await testDatabase();
});
after(() => database.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'receiver-'));
  cpSync(harness.fixtures, procedures(), { recursive: true });
  config = {
    ...readConfig({
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: folder,
      PROCEDURES_DIR: procedures(),
      LOG_LEVEL: 'silent',
    }),
    databaseUrl: database.url,
  };
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Starts, works, and stops again. */
async function during<T>(
  work: (receiver: harness.TestReceiver) => Promise<T>,
  changes: Partial<Config> = {},
): Promise<T> {
  const started: Receiver = await startReceiver({ ...config, ...changes });
  try {
    return await work({ ...started, config, folder, database });
  } finally {
    await started.close();
  }
}

function writeDocument(changes: Readonly<Record<string, unknown>>): void {
  const path = join(procedures(), '9.000001.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...changes }));
}

test('an old draft still submits after a new version of its document, and is judged by the old one', async () => {
  await during((receiver) => harness.submitOne(receiver));
  writeDocument({
    version: '2026-12-01',
    form: {
      type: 'object',
      properties: {
        other: { type: 'object', title: 'Khác', properties: { a: { type: 'string', title: 'A' } }, required: ['a'] },
      },
      required: ['other'],
    },
    documents: [],
  });
  await during(async (receiver) => {
    const { answer } = await harness.submitOne(receiver);
    assert.equal(answer.statusCode, 201, answer.body);
    assert.equal(answer.json().procedure.version, '2026-11-01');
    const old = await receiver.app.inject('/v1/procedures/9.000001?version=2026-11-01');
    assert.equal(old.json().version, '2026-11-01');
    assert.equal((await receiver.app.inject('/v1/procedures/9.000001')).json().version, '2026-12-01');
  });
});

test('receipts stay the same bytes after a restart, with the same keys', async () => {
  // Dossiers of the test before were signed with keys that are gone.
  const own = await testDatabase();
  const changes = { databaseUrl: own.url };
  const { draft, body, answer } = await during((receiver) => harness.submitOne(receiver), changes);
  const again = await during((receiver) => receiver.app.inject(harness.submission(draft, body)), changes);
  assert.equal(again.statusCode, 200);
  assert.equal(again.body, answer.body);
  const keys = join(folder, 'keys/office-keys.json');
  assert.equal(statSync(keys).mode & 0o777, 0o600);
  rmSync(keys);
  await assert.rejects(
    during(async () => undefined, changes),
    /the keys that signed their receipts are not: put back/,
  );
  await own.close();
});

test('without one sound document the start is refused, with every fault', async () => {
  writeDocument({
    title: '',
    form: {
      type: 'object',
      properties: { person: { type: 'object', title: 'X', properties: { a: { type: 'string', minLenght: 1 } } } },
    },
  });
  writeFileSync(join(procedures(), 'broken.json'), '{');
  const own = await testDatabase();
  await assert.rejects(startReceiver({ ...config, databaseUrl: own.url }), (error: Error) => {
    assert.match(error.message, /9\.000001\.json:\d+:\d+: fault: /);
    assert.match(error.message, /minLenght/);
    assert.match(error.message, /broken\.json:1:2: fault: /);
    return true;
  });
  await own.close();
});

test('wrong settings are named all at once', () => {
  assert.throws(
    () => readConfig({ PORT: 'x', ALLOWED_SITES: 'https://ward.example/page', DATABASE_URL: 'mysql://x' }),
    ({ message }: Error) => ['PORT', 'ALLOWED_SITES', 'DATABASE_URL'].every((name) => message.includes(name)),
  );
});

test('each wrong setting is told once, with what may stand there', () => {
  const wrong = {
    PORT: 'abc',
    LOG_LEVEL: 'loud',
    MAX_FILE_MB: 'ten',
    REQUESTS_PER_MINUTE: '0',
    DATABASE_URL: 'mysql://x',
    ALLOWED_SITES: 'xa.vn',
  };
  assert.throws(
    () => readConfig(wrong),
    ({ message }: Error) => {
      assert.deepEqual(message.split('\n').sort(), [
        'ALLOWED_SITES: must be origins, as https://example.vn',
        'DATABASE_URL: must be an address as postgres://user:password@localhost:5432/dvc',
        'LOG_LEVEL: must be one of silent, error, warn, info, debug',
        'MAX_FILE_MB: must be a number from 1 to 2000',
        'PORT: must be a whole number from 0 to 65535, as 8080',
        'REQUESTS_PER_MINUTE: must be a whole number from 1 to 1000000, as 600',
        'These settings are wrong.',
      ]);
      return true;
    },
  );
});

test('a folder that is not there, and one that cannot be made, are told by the name of their setting', async () => {
  const nowhere = join(folder, 'nowhere');
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  await assert.rejects(
    startReceiver({ ...config, staticDir: nowhere }),
    /^Error: STATIC_DIR: there is no folder .*nowhere\.$/,
  );
  await assert.rejects(
    startReceiver({ ...config, unitsDir: file }),
    /^Error: UNITS_DIR: there is no folder .*a-file\.$/,
  );
  await assert.rejects(
    startReceiver({ ...config, filesDir: join(file, 'files') }),
    /^Error: FILES_DIR: .* cannot be made/,
  );
});

/** Starts a receiver as a program and gives what it says on a Vietnamese terminal; ends it when it takes long. */
async function lastWordsOf(
  settings: Readonly<Record<string, string>>,
  [program, ...rest]: readonly [string, ...string[]] = [process.execPath, '--import', 'tsx', 'server/src/main.ts'],
): Promise<string> {
  const { stderr, signal } = await new Promise<{ stderr: string; signal: NodeJS.Signals | null | undefined }>((done) =>
    execFile(
      program,
      rest,
      {
        cwd: resolve(import.meta.dirname, '../..'),
        env: { PATH: process.env['PATH'], PORT: '0', PROCEDURES_DIR: harness.fixtures, ...settings },
        timeout: 120_000,
      },
      (failed, _, said) => done({ stderr: said, signal: failed?.signal }),
    ),
  );
  assert.equal(signal, null, 'it ended by itself');
  return stderr;
}

for (const [what, path] of Object.entries({
  'that can never be there': '/proc/x',
  'deep below one that can never be there': '/proc/x/y/z',
  'below a device': '/dev/null/x',
}))
  test(`data in a folder ${what} ends the start in words`, { skip: process.platform !== 'linux' }, async () => {
    assert.match(await lastWordsOf({ DATA_DIR: path }), new RegExp(`^DATA_DIR: không tạo được thư mục ${path}\\. Hãy`));
    const filesDir = { DATA_DIR: folder, FILES_DIR: path };
    assert.match(await lastWordsOf(filesDir), new RegExp(`^FILES_DIR: không tạo được thư mục ${path}\\. Hãy`));
  });

test('data in a file, and in a folder that can only be read, ends the start in words', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  assert.match(
    await lastWordsOf({ DATA_DIR: file }),
    /^DATA_DIR: không tạo được thư mục .*Ở chỗ cần thư mục lại là một tệp/s,
  );
  // A folder of the system into which nobody writes, root included.
  assert.match(
    await lastWordsOf({ DATA_DIR: folder, FILES_DIR: '/proc/sys' }),
    /^FILES_DIR: không ghi được vào \/proc\/sys\./,
  );
  assert.match(await lastWordsOf({ DATA_DIR: '/proc/sys' }), /^DATA_DIR: không ghi được vào \/proc\/sys\./);
});

test('a port that is taken and a database that is not there are told by the name of their setting', async (t) => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  t.after(() => taken.close());
  const { port } = taken.address() as AddressInfo;
  const own = await testDatabase();
  await assert.rejects(
    startReceiver({ ...config, port, databaseUrl: own.url }),
    new RegExp(`^Error: PORT: ${port} of 127\\.0\\.0\\.1 is taken`),
  );
  await own.close();
  const databaseUrl = 'postgres://localhost:1/dvc';
  await assert.rejects(
    startReceiver({ ...config, databaseUrl }),
    /^Error: DATABASE_URL: .* cannot be reached, or refuses/,
  );
});

test('limits are settings, in megabytes, and fit together', () => {
  const { limits } = readConfig({ MAX_FILE_MB: '25.5', MAX_DOSSIER_MB: '120', MIN_FREE_MB: '500' });
  assert.deepEqual(
    [limits.maxFileBytes, limits.maxDossierBytes, limits.minFreeBytes],
    [25_500_000, 120_000_000, 500_000_000],
  );
  assert.throws(() => readConfig({ MAX_FILE_MB: '60' }), /MAX_DOSSIER_MB: must not be less than MAX_FILE_MB/);
  assert.throws(() => readConfig({ MAX_FILE_MB: '0' }), /MAX_FILE_MB: /);
});

test('a site without a scheme is named, with an example of what is meant', () => {
  assert.throws(() => readConfig({ ALLOWED_SITES: 'xa.vn' }), /ALLOWED_SITES: .*https:\/\/example\.vn/);
});

test('a second start on the same folder that fails leaves the first receiver its database', async () => {
  const embedded = { ...config, databaseUrl: undefined };
  await placeCluster(join(folder, 'postgres'));
  const first = await startReceiver(embedded);
  const port = Number(new URL(first.url).port);
  const postmaster = (): string => readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]!;
  const before = postmaster();
  await assert.rejects(startReceiver({ ...embedded, port }), /Another receiver works on/);
  const elsewhere = { ...embedded, filesDir: join(folder, 'other'), lockPatience: 100 };
  await assert.rejects(startReceiver(elsewhere), /Another receiver works on this database/);
  const answer = await first.app.inject('/v1/procedures');
  assert.equal(answer.statusCode, 200);
  assert.equal(postmaster(), before);
  await first.close();
});

test('sites are a list of origins', () => {
  const { allowedSites } = readConfig({ ALLOWED_SITES: 'https://a.example, http://localhost:4401' });
  assert.deepEqual(allowedSites, ['https://a.example', 'http://localhost:4401']);
});

/** What is told at the start of a receiver with a database of its own. */
async function noticesOf(changes: Partial<Config>): Promise<Receiver['notices']> {
  const receiver = await harness.testReceiver(changes);
  await receiver.close();
  return receiver.notices;
}

test('a folder that is there and is not the one is told at the start', async () => {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const notices = await noticesOf({ unitsDir: empty, staticDir: empty, proceduresDir: empty });
  assert.deepEqual(
    notices.map(({ en }) => en.replaceAll(empty, 'X')),
    [
      'PROCEDURES_DIR: X holds no document: nothing is offered.',
      'UNITS_DIR: X holds no 01.json: nobody can choose a commune. Set it to the folder of the communes.',
      'STATIC_DIR: X holds no dvc-procedure.js: pages that embed from here stay empty. Set it to the folder of the scripts, dist/cdn.',
    ],
  );
  for (const { vi } of notices) assert.match(vi, /^[A-Z_]+: .*empty không có .*\.$/);
  assert.deepEqual(await noticesOf({}), []);
});

test('a clock that stands before the newest dossier is told at the start', async () => {
  const day = 86_400_000;
  const own = await testDatabase();
  const settings = { ...config, databaseUrl: own.url };
  /** Starts, works, and stops again; gives what was told. */
  const begin = async (shift: number, work = async (_receiver: Receiver): Promise<unknown> => undefined) => {
    const receiver = await startReceiver(settings, () => new Date(Date.now() + shift));
    await work(receiver).finally(() => receiver.close());
    return receiver.notices.map(({ en, vi }) => `${en}\n${vi}`).join('\n');
  };
  try {
    const submitted = await begin(0, async (receiver) => {
      const { answer } = await harness.submitOne({ ...receiver, config: settings, folder, database: own });
      assert.equal(answer.statusCode, 201);
    });
    assert.equal(submitted, '');
    assert.equal(await begin(0), '');
    assert.equal(await begin(-60_000), '', 'two machines of an office may differ by this');
    assert.match(
      await begin(-2 * day),
      /^The newest dossier came at 20\S+, and the clock of this machine says 20\S+: set it\. .*\nHồ sơ mới nhất đến lúc 20/,
    );
  } finally {
    await own.close();
  }
});

for (const words of [['--help'], ['--port', '80'], ['start'], ['--lang', 'fr'], ['--lang'], ['--lang=en', 'x']])
  test(`«${words.join(' ')}» behind the program starts nothing, and is told what is taken`, async () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'server/src/main.ts', ...words],
      {
        cwd: resolve(import.meta.dirname, '../..'),
        env: { PATH: process.env['PATH'], DATA_DIR: folder, PORT: '0' },
        timeout: 30_000,
      },
    );
    assert.equal(status, 2);
    assert.equal(String(stdout), '');
    const isEnglish = words[0] === '--lang=en';
    assert.match(String(stderr), isEnglish ? /^Say nothing behind it but --lang/ : /^Chỉ ghi thêm được --lang/);
    assert.match(String(stderr), /PORT=8080/);
  });

const canMount = spawnSync('unshare', ['-Urm', 'true'], { stdio: 'ignore' }).status === 0;

test(
  'a disk that is too full for a database ends the start in words',
  { skip: !canMount && 'needs unshare' },
  async () => {
    const small = 'mount -t tmpfs -o size=6m none "$DATA_DIR" && exec "$0" --import tsx server/src/main.ts';
    const said = await lastWordsOf({ DATA_DIR: folder }, ['unshare', '-Urm', 'sh', '-c', small, process.execPath]);
    assert.match(
      said,
      /^DATA_DIR: không lập được PostgreSQL trong .*postgres\.\nỔ đĩa đã đầy\. \(.*No space left on device\)\n$/,
    );
  },
);
