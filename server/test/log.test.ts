import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fastify from 'fastify';
import { logOptions } from '../src/log.js';
import * as harness from './harness.js';

let receiver: harness.TestReceiver;
before(async () => {
  receiver = await harness.testReceiver({ logLevel: 'debug' });
});
after(() => receiver.close());

interface Line {
  readonly req?: { readonly route?: string };
  readonly status?: number;
}

/** What is written to the log of the receiver during `work`. */
async function logOf(work: () => Promise<void>): Promise<string> {
  let written = '';
  const log = receiver.app.log as unknown as Record<symbol, { write(line: string): void }>;
  const place = Object.getOwnPropertySymbols(log).find((each) => each.description === 'pino.stream') ?? assert.fail();
  const stream = log[place] ?? assert.fail();
  const { write } = stream;
  stream.write = (line) => void (written += line);
  await work().finally(() => (stream.write = write));
  return written;
}

test('a whole journey and its mistakes leave no name, answer, code or secret in the log', async () => {
  const told: string[] = ['Nguyễn', 'Nguyen', 'name='];
  const written = await logOf(async () => {
    const { draft, answer, body } = await harness.submitOne(receiver);
    const { code, secret } = answer.json();
    const file = (body as { files: [harness.TestFile] }).files[0];
    told.push(code, secret, draft.key, draft.secret, file.name, file.id, file.sha256);
    for (const digits of [secret, '000000'])
      await receiver.app.inject({ url: `/v1/tracking/${code}`, headers: { authorization: `Dossier ${digits}` } });
    await receiver.app.inject(`/v1/nothing/${code}?name=Nguyen`);
    await receiver.app.inject(`/v1/%E0%A4%A/${code}`);
    await receiver.app.inject(harness.submission(draft, harness.dossier(draft, [file], { answers: {} })));
    const fresh = harness.newDraft();
    await receiver.app.inject(harness.submission(fresh, '{"name":"Nguyễn'));
    await receiver.app.inject(
      harness.submission(fresh, harness.dossier(fresh, [], { answers: { person: { name: 'Nguyễn' } } })),
    );
  });
  for (const each of told) assert.ok(!written.includes(each), `the log has ${each}`);
  const lines = written
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  assert.ok(lines.some(({ req, status }) => req?.route === '/v1/submissions' && status === 201));
});

test('an error is written as its kind and its places, without its words', () => {
  const lines: string[] = [];
  const options = logOptions('info');
  assert.ok(typeof options === 'object');
  const app = fastify({ logger: { ...options, stream: { write: (line: string) => void lines.push(line) } } });
  const cause = new TypeError('invalid input «Nguyễn»');
  app.log.error({ err: Object.assign(new Error('for «Nguyễn»', { cause }), { code: '22P02' }) }, 'internal');
  assert.equal(lines.length, 1);
  assert.doesNotMatch(String(lines[0]), /Nguyễn/);
  assert.match(String(lines[0]), /22P02/);
  assert.match(String(lines[0]), /TypeError[\s\S]*log\.test\.ts/);
});
