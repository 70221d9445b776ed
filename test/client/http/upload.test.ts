import { expect } from '@open-wc/testing';
import { ClientError } from '../../../src/client/client-error.js';
import { mintDraftKey } from '../../../src/client/device/draft-key.js';
import { HttpClient } from '../../../src/client/http/http-client.js';
import { aClock, aFile } from '../dossiers.js';
import { Office, type Arrived, type Fault } from '../office.js';

const chunk = 256 * 1024;

function aClient(office: Office): HttpClient {
  return new HttpClient('https://office.test', { fetch: office.fetch, random: () => 0.5, ...aClock() });
}

/** Befalls the numbered chunks, counted from 1. */
function atChunks(faults: Record<number, Fault>): (call: Arrived) => Fault | undefined {
  let count = 0;
  return (call) => (isChunk(call) ? faults[++count] : undefined);
}

/** Bytes of a file, also those that come with its announcement. */
function isChunk({ method, override, bytes }: Arrived): boolean {
  return (override ?? method) === 'PATCH' || bytes > 0;
}

function sentBytes(office: Office): number {
  return office.arrived.filter(isChunk).reduce((sum, { bytes }) => sum + bytes, 0);
}

async function held(office: Office, id: string): Promise<Uint8Array> {
  return office.uploads.get(id)?.bytes ?? new Uint8Array();
}

describe('upload', () => {
  it('brings a file to the office in chunks and tells how far it is', async () => {
    const office = new Office();
    const { file, bytes } = await aFile(1_500_000);
    const progress: number[] = [];
    await aClient(office).upload(mintDraftKey(), file, bytes, { onProgress: (sent) => progress.push(sent) });
    expect(await held(office, file.id)).to.deep.equal(new Uint8Array(await bytes.arrayBuffer()));
    expect(progress).to.deep.equal([0, chunk, chunk * 3, 1_500_000]);
    expect(sentBytes(office)).to.equal(1_500_000);
  });

  it('brings a small file with its announcement, in one request', async () => {
    const office = new Office();
    for (const size of [1, chunk]) {
      office.arrived.length = 0;
      const { file, bytes } = await aFile(size);
      const progress: number[] = [];
      await aClient(office).upload(mintDraftKey(), file, bytes, { onProgress: (sent) => progress.push(sent) });
      expect(office.uploads.get(file.id)?.isWhole).to.equal(true);
      expect(office.arrived).to.deep.equal([{ method: 'POST', path: '/v1/uploads', bytes: size, override: undefined }]);
      expect(progress.at(-1)).to.equal(size);
    }
  });

  it('announces a larger one first, and goes on from what the office says', async () => {
    const office = new Office();
    const { file, bytes } = await aFile(chunk + 1);
    await aClient(office).upload(mintDraftKey(), file, bytes);
    expect(office.arrived.map((each) => [each.method, each.bytes])).to.deep.equal([
      ['POST', 0],
      ['PATCH', chunk],
      ['PATCH', 1],
    ]);
  });

  it('sends a small file by PATCH to an office that drops what came with the announcement', async () => {
    const office = new Office();
    office.takesFirstBytes = false;
    const { file, bytes } = await aFile(1000);
    await aClient(office).upload(mintDraftKey(), file, bytes);
    expect(office.uploads.get(file.id)?.isWhole).to.equal(true);
    expect(office.arrived.map(({ method }) => method)).to.deep.equal(['POST', 'PATCH']);
  });

  for (const fault of ['cut', 'forbidden', 'not-allowed', 'portal', 'damaged', 'unavailable'] as const)
    it(`announces a small file alone after its first request met «${fault}»`, async () => {
      const office = new Office();
      office.fault = ({ method, bytes }) => (method === 'POST' && bytes ? fault : undefined);
      const { file, bytes } = await aFile(1000);
      await aClient(office).upload(mintDraftKey(), file, bytes);
      expect(await held(office, file.id)).to.deep.equal(new Uint8Array(await bytes.arrayBuffer()));
      expect(office.arrived.filter(({ method }) => method === 'PATCH')).to.have.length(1);
    });

  it('sends nothing anew where only the answer to the announcement was lost', async () => {
    const office = new Office();
    office.fault = ({ method }) => (method === 'POST' ? 'lost' : undefined);
    const { file, bytes } = await aFile(1000);
    await aClient(office).upload(mintDraftKey(), file, bytes);
    expect(office.uploads.get(file.id)?.isWhole).to.equal(true);
    expect(sentBytes(office)).to.equal(1000);
  });

  it('brings a small file where neither PATCH nor HEAD nor the override gets through', async () => {
    const office = new Office();
    office.fault = ({ method, override }) => (method !== 'POST' || override ? 'not-allowed' : undefined);
    const { file, bytes } = await aFile(1000);
    await aClient(office).upload(mintDraftKey(), file, bytes);
    expect(office.uploads.get(file.id)?.isWhole).to.equal(true);
  });

  it('gives bytes that come with an announcement the time of a chunk', async () => {
    const office = new Office();
    const { file, bytes } = await aFile(1000);
    office.fault = ({ bytes: sent }) => (sent ? 'silent' : undefined);
    const timeouts = { call: 1e9, chunk: 20 };
    await new HttpClient('https://office.test', { fetch: office.fetch, ...aClock(), timeouts })
      .upload(mintDraftKey(), file, bytes)
      .catch((error: unknown) => error);
    expect(office.uploads.get(file.id)?.isWhole).to.equal(true);
  });

  it('sends nothing when the office holds it whole', async () => {
    const office = new Office();
    const { file, bytes } = await aFile(300_000);
    const draft = mintDraftKey();
    await aClient(office).upload(draft, file, bytes);
    await aClient(office).upload(draft, file, bytes);
    expect(sentBytes(office)).to.equal(300_000);
  });

  it('goes on after a reload from where it stopped', async () => {
    const office = new Office();
    const { file, bytes } = await aFile(1_000_000);
    const draft = mintDraftKey();
    const controller = new AbortController();
    office.fault = ({ method }) => {
      if (method === 'PATCH' && sentBytes(office) > 0) controller.abort();
      return undefined;
    };
    const left: unknown = await aClient(office)
      .upload(draft, file, bytes, { signal: controller.signal })
      .catch((error: unknown) => error);
    expect(left).to.equal(controller.signal.reason);
    office.fault = () => undefined;
    await aClient(office).upload(draft, file, bytes);
    expect((await held(office, file.id)).length).to.equal(1_000_000);
    expect(sentBytes(office)).to.equal(1_000_000);
  });

  const faults: Fault[] = ['cut', 'lost', 'damaged', 'portal', 'gateway', 'unavailable', 'busy'];
  for (const fault of faults)
    it(`survives a chunk that meets «${fault}», re-sending at most that chunk`, async () => {
      const office = new Office();
      office.fault = atChunks({ 2: fault });
      const { file, bytes } = await aFile(700_000);
      const progress: number[] = [];
      await aClient(office).upload(mintDraftKey(), file, bytes, { onProgress: (sent) => progress.push(sent) });
      expect(await held(office, file.id)).to.deep.equal(new Uint8Array(await bytes.arrayBuffer()));
      expect(sentBytes(office) - 700_000).to.be.at.most(chunk * 2);
      for (const [index, sent] of progress.entries()) expect(sent).to.be.at.least(progress[index - 1] ?? 0);
    });

  it('waits as long as the office asks', async () => {
    const office = new Office();
    office.fault = atChunks({ 1: 'busy' });
    const clock = aClock();
    const { file, bytes } = await aFile(10);
    await new HttpClient('https://office.test', { fetch: office.fetch, ...clock }).upload(mintDraftKey(), file, bytes);
    expect(clock.waits).to.deep.equal([7000]);
  });

  it('gives up after five tries in a row that brought nothing', async () => {
    const office = new Office();
    office.fault = () => 'cut';
    const clock = aClock();
    const { file, bytes } = await aFile(10);
    const client = new HttpClient('https://office.test', { fetch: office.fetch, ...clock, random: () => 1 });
    const failure: unknown = await client.upload(mintDraftKey(), file, bytes).catch((error: unknown) => error);
    expect(failure).to.include({ code: 'offline', retryable: true });
    expect(clock.waits).to.deep.equal([1000, 2000, 4000, 8000]);
  });

  it('never takes a portal for an office that has stored a chunk', async () => {
    const office = new Office();
    office.fault = ({ method }) => (method === 'PATCH' ? 'portal' : undefined);
    const { file, bytes } = await aFile(300_000);
    const failure: unknown = await aClient(office)
      .upload(mintDraftKey(), file, bytes)
      .catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(ClientError);
  });

  it('does not send a file for ever whose digest is not what was said', async () => {
    const office = new Office();
    const { file, bytes } = await aFile(600_000);
    const wrong = { ...file, sha256: '0'.repeat(64) };
    const failure: unknown = await aClient(office)
      .upload(mintDraftKey(), wrong, bytes)
      .catch((error: unknown) => error);
    expect(failure).to.include({ code: 'unknown', retryable: true, problem: 'checksum-mismatch' });
    expect(sentBytes(office)).to.be.at.most(600_000 * 5);
  });

  it('has the office check a file whose last byte arrived before a crash', async () => {
    const office = new Office();
    const { file, bytes } = await aFile(300_000);
    const draft = mintDraftKey();
    await aClient(office).upload(draft, file, bytes);
    const held = office.uploads.get(file.id);
    if (held) held.isWhole = false;
    await aClient(office).upload(draft, file, bytes);
    expect(held?.isWhole).to.equal(true);
    expect(sentBytes(office)).to.equal(300_000);
  });

  it('asks an office that lets a file be announced only once how much it holds', async () => {
    const office = new Office();
    office.announcesAgain = false;
    const { file, bytes } = await aFile(600_000);
    const draft = mintDraftKey();
    office.fault = atChunks({ 2: 'cut', 3: 'cut', 4: 'cut', 5: 'cut', 6: 'cut' });
    await aClient(office)
      .upload(draft, file, bytes)
      .catch((error: unknown) => error);
    await aClient(office).upload(draft, file, bytes);
    expect(sentBytes(office)).to.equal(600_000);
  });

  it('announces a file anew that the office no longer knows', async () => {
    const office = new Office();
    office.fault = ({ method }) => {
      if (method === 'PATCH' && sentBytes(office) === chunk) office.uploads.clear();
      return undefined;
    };
    const { file, bytes } = await aFile(600_000);
    await aClient(office).upload(mintDraftKey(), file, bytes);
    expect(office.uploads.get(file.id)?.isWhole).to.equal(true);
  });

  it('does not take a chunk for stored that the office does not count', async () => {
    const office = new Office();
    const fetch: typeof globalThis.fetch = async (url, init) =>
      init?.method === 'PATCH'
        ? new Response(null, { status: 204, headers: { 'Upload-Offset': '0' } })
        : office.fetch(url, init);
    const { file, bytes } = await aFile(300_000);
    const client = new HttpClient('https://office.test', { fetch, ...aClock() });
    const failure: unknown = await client.upload(mintDraftKey(), file, bytes).catch((error: unknown) => error);
    expect(failure).to.include({ code: 'offline' });
  });

  it('tells at once when the office refuses the file', async () => {
    const clock = aClock();
    const { file, bytes } = await aFile(10);
    const refusal = JSON.stringify({ type: 'too-large', title: '', status: 413, retryable: false });
    const fetch: typeof globalThis.fetch = async (_url, init) =>
      init?.method === 'HEAD' ? new Response(null, { status: 404 }) : new Response(refusal, { status: 413 });
    const client = new HttpClient('https://office.test', { fetch, ...clock });
    const failure: unknown = await client.upload(mintDraftKey(), file, bytes).catch((error: unknown) => error);
    expect(failure).to.include({ code: 'refused', problem: 'too-large' });
    expect(clock.waits).to.deep.equal([]);
  });

  it('sends large chunks over a fast line and small ones over a slow line', async () => {
    const sizes = async (bytesPerMs: number, size: number): Promise<number[]> => {
      const office = new Office();
      let now = 0;
      office.fault = ({ bytes }) => {
        now += bytes / bytesPerMs;
        return undefined;
      };
      const { file, bytes } = await aFile(size);
      const client = new HttpClient('https://office.test', { fetch: office.fetch, now: () => now });
      await client.upload(mintDraftKey(), file, bytes);
      return office.arrived.filter(({ method }) => method === 'PATCH').map((call) => call.bytes);
    };
    expect((await sizes(1000, 2_000_000)).slice(0, 3)).to.deep.equal([chunk, chunk * 2, chunk * 4]);
    expect((await sizes(20, 600_000)).slice(0, 3)).to.deep.equal([chunk, 100_000, 100_000]);
    expect((await sizes(4, 600_000)).slice(0, 3)).to.deep.equal([chunk, 64 * 1024, 64 * 1024]);
  });

  it('sends no chunk of a size that a gateway has refused once more', async () => {
    const office = new Office();
    let refused = 0;
    office.fault = ({ bytes }) => {
      if (bytes <= 1024 * 1024) return undefined;
      refused++;
      return 'too-large';
    };
    const { file, bytes } = await aFile(8_000_000);
    await aClient(office).upload(mintDraftKey(), file, bytes);
    expect((await held(office, file.id)).length).to.equal(8_000_000);
    expect(refused).to.equal(1);
  });

  it('lets two tabs bring the same file without sending it twice', async () => {
    const office = new Office();
    const { file, bytes } = await aFile(600_000);
    const draft = mintDraftKey();
    await Promise.all([aClient(office).upload(draft, file, bytes), aClient(office).upload(draft, file, bytes)]);
    expect(sentBytes(office)).to.equal(600_000);
  });

  it('takes a file back, also one that is not there', async () => {
    const office = new Office();
    const { file, bytes } = await aFile(10);
    const draft = mintDraftKey();
    await aClient(office).upload(draft, file, bytes);
    await aClient(office).withdrawUpload(draft, file.id);
    await aClient(office).withdrawUpload(draft, file.id);
    expect(office.uploads.size).to.equal(0);
  });
});

describe('upload through a gateway with ideas of its own', () => {
  for (const fault of ['forbidden', 'not-allowed', 'cut'] as const)
    it(`brings a file where PATCH meets «${fault}», and asks no second time`, async () => {
      const office = new Office();
      office.fault = ({ method }) => (method === 'PATCH' ? fault : undefined);
      const client = aClient(office);
      const { file, bytes } = await aFile(700_000);
      await client.upload(mintDraftKey(), file, bytes);
      expect(await held(office, file.id)).to.deep.equal(new Uint8Array(await bytes.arrayBuffer()));
      office.fault = ({ method }) => (method === 'PATCH' ? 'unavailable' : undefined);
      const second = await aFile(300_000);
      await client.upload(mintDraftKey(), second.file, second.bytes);
      expect((await held(office, second.file.id)).length).to.equal(300_000);
    });

  it('says that the way is blocked where the office does not know the other method either', async () => {
    const office = new Office();
    office.overrides = false;
    office.fault = ({ method }) => (method === 'PATCH' ? 'not-allowed' : undefined);
    const { file, bytes } = await aFile(300_000);
    const error: unknown = await aClient(office)
      .upload(mintDraftKey(), file, bytes)
      .catch((each: unknown) => each);
    expect(error).to.include({ code: 'unknown', retryable: true, status: 405 });
  });

  it('keeps trying PATCH where only the line is thin', async () => {
    const office = new Office();
    office.overrides = false;
    office.fault = atChunks({ 1: 'cut', 2: 'cut', 3: 'cut' });
    const { file, bytes } = await aFile(300_000);
    await aClient(office).upload(mintDraftKey(), file, bytes);
    expect((await held(office, file.id)).length).to.equal(300_000);
  });

  it('takes a refusal of the office for its word, not for a gateway', async () => {
    const office = new Office();
    const { file, bytes } = await aFile(300_000);
    office.fault = (call) => {
      if (call.method === 'PATCH') office.uploads.get(file.id)!.bytes = new Uint8Array(300_001);
      return undefined;
    };
    const error: unknown = await aClient(office)
      .upload(mintDraftKey(), file, bytes)
      .catch((each: unknown) => each);
    expect(error).to.be.instanceOf(ClientError);
    expect(office.arrived.some(({ override }) => override)).to.equal(false);
  });

  it('announces anew where HEAD is blocked, and goes on from there', async () => {
    const office = new Office();
    let cuts = 1;
    office.fault = ({ method }) =>
      method === 'HEAD' ? 'not-allowed' : method === 'PATCH' && cuts-- > 0 ? 'lost' : undefined;
    const { file, bytes } = await aFile(700_000);
    await aClient(office).upload(mintDraftKey(), file, bytes);
    expect((await held(office, file.id)).length).to.equal(700_000);
    expect(sentBytes(office)).to.equal(700_000);
  });

  it('follows the place that the office names beside itself', async () => {
    const office = new Office();
    office.mount = '/dvc';
    office.place = (id) => `uploads/${id}`;
    const { file, bytes } = await aFile(300_000);
    const client = new HttpClient('https://office.test/dvc', { fetch: office.fetch, ...aClock() });
    await client.upload(mintDraftKey(), file, bytes);
    expect((await held(office, file.id)).length).to.equal(300_000);
  });

  for (const place of [
    '/v1/uploads/x',
    'http://internal.invalid:9999/v1/uploads/x',
    '//elsewhere.invalid/x',
    'http://[',
  ])
    it(`brings the file all the same where ${place} leads nowhere`, async () => {
      const office = new Office();
      office.mount = '/dvc';
      office.place = () => place;
      const { file, bytes } = await aFile(300_000);
      const client = new HttpClient('https://office.test/dvc', { fetch: office.fetch, ...aClock() });
      await client.upload(mintDraftKey(), file, bytes);
      expect((await held(office, file.id)).length).to.equal(300_000);
    });

  it('sends to the place that a stock tus server names', async () => {
    const office = new Office();
    const { file, bytes } = await aFile(300_000);
    const known = office.fetch;
    const fetch: typeof office.fetch = (input, init) => {
      const url = String(input);
      // Another's server: its own ids, and nothing at ours.
      if (url.endsWith(file.id)) return Promise.resolve(new Response('', { status: 404 }));
      return known(url.replace('/files/77', `/v1/uploads/${file.id}`), init);
    };
    office.place = () => '/files/77';
    const client = new HttpClient('https://office.test', { fetch, ...aClock() });
    await client.upload(mintDraftKey(), file, bytes);
    expect((await held(office, file.id)).length).to.equal(300_000);
  });

  it('asks in JSON how much is there where the headers of answers do not reach the page', async () => {
    const office = new Office();
    office.exposes = false;
    for (const size of [1000, 700_000]) {
      const { file, bytes } = await aFile(size);
      const progress: number[] = [];
      await aClient(office).upload(mintDraftKey(), file, bytes, { onProgress: (sent) => progress.push(sent) });
      expect(await held(office, file.id)).to.deep.equal(new Uint8Array(await bytes.arrayBuffer()));
      expect(progress.at(-1)).to.equal(size);
    }
    expect(sentBytes(office)).to.equal(701_000);
  });

  it('goes on from there too after the line was lost', async () => {
    const office = new Office();
    office.exposes = false;
    office.fault = atChunks({ 2: 'lost' });
    const { file, bytes } = await aFile(700_000);
    await aClient(office).upload(mintDraftKey(), file, bytes);
    expect((await held(office, file.id)).length).to.equal(700_000);
    expect(sentBytes(office)).to.equal(700_000);
  });

  it('says that the way is at fault where no answer tells how much is there', async () => {
    const office = new Office();
    office.exposes = false;
    office.tells = false;
    for (const size of [1000, 700_000]) {
      const { file, bytes } = await aFile(size);
      const error: unknown = await aClient(office)
        .upload(mintDraftKey(), file, bytes)
        .catch((each: unknown) => each);
      expect(error, `${size}`).to.include({ code: 'unknown', retryable: true });
    }
  });

  for (const name of ['authorization', 'tus-resumable', 'upload-length', 'upload-metadata'])
    it(`blames the way, and not the file, where ${name} is taken away`, async () => {
      const office = new Office();
      office.stripped = [name];
      const draft = mintDraftKey();
      for (const size of [1000, 700_000]) {
        const { file, bytes } = await aFile(size);
        const error: unknown = await aClient(office)
          .upload(draft, file, bytes)
          .catch((each: unknown) => each);
        expect(error, `${size}`).to.include({ code: 'unknown', retryable: true });
        office.stripped = [];
        await aClient(office).upload(draft, file, bytes);
        expect(office.uploads.get(file.id)?.isWhole).to.equal(true);
        office.stripped = [name];
      }
    });

  it('gives up on a server that knows nothing of what it has just taken', async () => {
    const office = new Office();
    const known = office.fetch;
    const fetch: typeof office.fetch = async (input, init) =>
      init?.method === 'PATCH' || init?.method === 'HEAD' ? new Response('', { status: 404 }) : known(input, init);
    const { file, bytes } = await aFile(300_000);
    const error: unknown = await new HttpClient('https://office.test', { fetch, ...aClock() })
      .upload(mintDraftKey(), file, bytes)
      .catch((each: unknown) => each);
    expect(error).to.include({ retryable: false });
  });
});
