import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Response } from 'light-my-request';
import * as harness from './harness.js';

let receiver: harness.TestReceiver;
let clock = new Date('2026-11-23T08:00:00Z');
let code = '';
let secret = '';
before(async () => {
  receiver = await harness.testReceiver({}, () => clock);
  const { answer } = await harness.submitOne(receiver);
  ({ code, secret } = answer.json());
});
after(() => receiver.close());

let addresses = 0;
/** Each from an address of its own, unless one is given. */
function ask(
  name: string,
  digits: string,
  remoteAddress = `10.1.${Math.floor(++addresses / 250)}.${addresses % 250}`,
): Promise<Response> {
  return receiver.app.inject({
    url: `/v1/tracking/${name}`,
    headers: { authorization: `Dossier ${digits}` },
    remoteAddress,
  });
}

const wrongSecret = (): string => String((Number(secret) + 1) % 1_000_000).padStart(6, '0');
/** Past every window of wrong tries. */
const muchLater = (): void => void (clock = new Date(clock.getTime() + 4 * 3_600_000 + 1));

test('a wrong secret and a wrong code look the same', async () => {
  const answers = [await ask(code, wrongSecret()), await ask('22222222', secret), await ask('x', '000000')];
  for (const { statusCode, body, headers } of answers) {
    assert.equal(statusCode, 404);
    assert.equal(body, answers[0]?.body);
    assert.deepEqual(Object.keys(headers), Object.keys(answers[0]?.headers ?? {}));
  }
  muchLater();
});

test('a wrong secret and a wrong code take the same time', async () => {
  const times = { secret: [] as number[], code: [] as number[] };
  const timed = async (into: number[], name: string): Promise<void> => {
    const before = process.hrtime.bigint();
    const { statusCode } = await ask(name, wrongSecret());
    into.push(Number(process.hrtime.bigint() - before));
    assert.equal(statusCode, 404);
  };
  for (let round = 0; round < 150; round++) {
    if (round % 30 === 0) muchLater();
    await timed(times.secret, code);
    await timed(times.code, `22222${100 + round}`);
  }
  // The quick ones: what others do on the machine only adds to a time.
  const quick = (list: number[]): number => list.sort((a, b) => a - b)[Math.floor(list.length / 10)] ?? 0;
  const ratio = quick(times.secret) / quick(times.code);
  assert.ok(ratio > 0.7 && ratio < 1.43, `the ratio of the quick ones is ${ratio.toFixed(2)}`);
  muchLater();
});

test('after 5 wrong secrets a code is closed for 15 minutes to who guessed, with the right secret too', async () => {
  const address = '10.7.7.7';
  for (let round = 0; round < 5; round++) assert.equal((await ask(code, wrongSecret(), address)).statusCode, 404);
  const closed = await ask(code, secret, address);
  assert.equal(`${closed.statusCode} ${closed.json().type}`, '429 rate-limited');
  assert.equal(closed.headers['retry-after'], '900');
  clock = new Date(clock.getTime() + 899_000);
  assert.equal((await ask(code, secret, address)).statusCode, 429);
  clock = new Date(clock.getTime() + 1000);
  assert.equal((await ask(code, secret, address)).statusCode, 200);
  muchLater();
});

test('of 400 wrong secrets at once 5 are judged', async () => {
  const answers = await Promise.all(Array.from({ length: 400 }, () => ask(code, wrongSecret(), '10.6.6.6')));
  assert.equal(answers.filter(({ statusCode }) => statusCode === 404).length, 5);
  assert.equal(answers.filter(({ statusCode }) => statusCode === 429).length, 395);
  muchLater();
});

test('the guesses of others do not close a code to who has its secret', async () => {
  for (let round = 0; round < 5; round++) await ask(code, wrongSecret(), '10.5.5.5');
  assert.equal((await ask(code, secret)).statusCode, 200);
  muchLater();
});

test('40 guesses from many addresses close a code, but not to who had its secret before', async () => {
  muchLater();
  const before = '10.4.4.4';
  assert.equal((await ask(code, secret, before)).statusCode, 200);
  for (let round = 0; round < 40; round++) assert.equal((await ask(code, wrongSecret())).statusCode, 404);
  const closed = await ask(code, secret);
  assert.equal(closed.statusCode, 429);
  assert.equal(closed.headers['retry-after'], String(4 * 3600));
  assert.equal((await ask(code, secret, before)).statusCode, 200);
  for (let round = 0; round < 5; round++) assert.equal((await ask(code, wrongSecret(), before)).statusCode, 404);
  assert.equal((await ask(code, secret, before)).statusCode, 429, 'who guesses there is no exception');
  muchLater();
});

test('the device that sent a dossier is never locked out: the secret of its draft opens the tracker too', async () => {
  const { draft, answer } = await harness.submitOne(receiver);
  const { code: own, secret: digits } = answer.json();
  const address = '10.3.3.3';
  for (let round = 0; round < 40; round++) await ask(own, digits === '000000' ? '000001' : '000000', address);
  assert.equal((await ask(own, digits, address)).statusCode, 429);
  const track = (name: string, { secret: opens }: harness.TestDraft) =>
    receiver.app.inject({
      url: `/v1/tracking/${name}`,
      headers: { authorization: `Draft ${opens}` },
      remoteAddress: address,
    });
  const found = await track(own, draft);
  assert.equal(found.statusCode, 200, found.body);
  assert.equal(found.json().code, own);
  const [stranger, elsewhere] = [await track(own, harness.newDraft()), await track('22222222', draft)];
  assert.deepEqual([stranger.statusCode, elsewhere.statusCode], [404, 404]);
  assert.equal(stranger.body, elsewhere.body);
  muchLater();
});

test('a code nobody has is closed the same way', async () => {
  for (let round = 0; round < 5; round++) await ask('33333333', '000000', '10.2.2.2');
  assert.equal((await ask('33333333', '000000', '10.2.2.2')).statusCode, 429);
  muchLater();
});

test('after 30 wrong guesses an address is closed for an hour', async () => {
  const address = '10.9.9.9';
  for (let round = 0; round < 30; round++)
    assert.equal((await ask(`4444${1000 + round}`, '000000', address)).statusCode, 404);
  const closed = await ask(code, secret, address);
  assert.equal(closed.statusCode, 429);
  assert.equal(closed.headers['retry-after'], '3600');
  assert.equal((await ask(code, secret)).statusCode, 200, 'other addresses are not');
  muchLater();
  assert.equal((await ask(code, secret, address)).statusCode, 200);
});

test('right answers are not counted', async () => {
  for (let round = 0; round < 40; round++) assert.equal((await ask(code, secret, '10.8.8.8')).statusCode, 200);
});

test('a code is read in small letters too', async () => {
  assert.equal((await ask(code.toLowerCase(), secret)).statusCode, 200);
});

test('what the tracker says is never kept on the way', async () => {
  assert.equal((await ask(code, secret)).headers['cache-control'], 'no-store');
});

test('codes have 8 signs that nobody mixes up, and secrets follow no order', async () => {
  const seen = await Promise.all(
    Array.from({ length: 20 }, async () => (await harness.submitOne(receiver)).answer.json()),
  );
  for (const each of seen) assert.match(each.code, /^[2-9A-HJKMNP-TV-Z]{8}$/);
  assert.equal(new Set(seen.map((each) => each.code)).size, 20);
  assert.ok(new Set(seen.map((each) => each.secret)).size > 15);
});
