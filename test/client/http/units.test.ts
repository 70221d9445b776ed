import { expect } from '@open-wc/testing';
import { ClientError } from '../../../src/client/client-error.js';
import { Units } from '../../../src/client/http/units.js';

const hanoi = { asOf: '2026-09-20', communes: [['00004', 'Phường Ba Đình'], ['00008', 'Phường Ngọc Hà']] }; // prettier-ignore

/** Answers each address with what `answers` gives, in order, and remembers what was asked. */
function server(...answers: (() => Response)[]) {
  const asked: string[] = [];
  const send: typeof fetch = async (input) => {
    asked.push(String(input));
    const answer = answers[asked.length - 1];
    if (!answer) throw new TypeError('Failed to fetch');
    return answer();
  };
  return { asked, send };
}

const json =
  (body: unknown, status = 200) =>
  () =>
    new Response(JSON.stringify(body), { status });

async function failureOf(promise: Promise<unknown>): Promise<ClientError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof ClientError) return error;
    throw error;
  }
  throw new Error('It was answered');
}

describe('Units', () => {
  it('fetches a long official list from a folder below', async () => {
    const list = { name: 'VSIC 2025', entries: [['5610', 'Nhà hàng']], words: [] };
    const { asked, send } = server(json(list), json({ name: 'VSIC 2025' }));
    const units = new Units('/units/', send);
    expect(await units.list('business-lines')).to.deep.equal(list);
    expect(asked).to.deep.equal(['/units/lists/business-lines.json']);
    expect((await failureOf(units.list('business-lines'))).retryable).to.be.true;
  });

  it('fetches the communes of a province from the folder it was given', async () => {
    const { asked, send } = server(json(hanoi));
    expect(await new Units('/units/', send).communes('01')).to.deep.equal(hanoi.communes);
    expect(asked).to.deep.equal(['/units/01.json']);
  });

  it('takes the folder with or without its last slash, as text or as URL', async () => {
    const { asked, send } = server(json(hanoi), json(hanoi));
    await new Units('https://xa.example/units', send).communes('01');
    await new Units(new URL('https://xa.example/units/'), send).communes('01');
    expect(asked).to.deep.equal(['https://xa.example/units/01.json', 'https://xa.example/units/01.json']);
  });

  it('fetches old names once, from the folder below, and keeps no list in another form', async () => {
    const districts = [['Quận Ba Đình', 'Thành phố Hà Nội', [['Phường Cống Vị', ['00008', '00025'], 'pp'], ['Phường Vĩnh Phúc', ['00008']]]]]; // prettier-ignore
    const { asked, send } = server(
      json({ districts: [['Quận Ba Đình', 'Thành phố Hà Nội', [['x']]]] }),
      json({ districts }),
    );
    const units = new Units('/units', send);
    expect((await failureOf(units.oldUnits('01'))).code).to.equal('unknown');
    expect(await units.oldUnits('01')).to.deep.equal(districts);
    expect(await units.oldUnits('01')).to.deep.equal(districts);
    expect(asked).to.deep.equal(['/units/old/01.json', '/units/old/01.json']);
  });

  it('asks once for a province', async () => {
    const { asked, send } = server(json(hanoi));
    const units = new Units('/units', send);
    await units.communes('01');
    await units.communes('01');
    expect(asked).to.have.length(1);
  });

  it('asks again after a failure, which it does not keep', async () => {
    const { asked, send } = server(json({ type: 'unavailable' }, 503), json(hanoi));
    const units = new Units('/units', send);
    const failure = await failureOf(units.communes('01'));
    expect(failure.retryable).to.be.true;
    expect(await units.communes('01')).to.have.length(2);
    expect(asked).to.have.length(2);
  });

  it('rejects a page that is no list, such as a portal that catches requests', async () => {
    const { send } = server(() => new Response('<html>Đăng nhập Wi-Fi</html>'));
    expect((await failureOf(new Units('/units', send).communes('01'))).code).to.equal('offline');
  });

  it('rejects a list in another form, and does not keep it', async () => {
    const { send } = server(json({ communes: [{ code: '00004' }] }), json(hanoi));
    const units = new Units('/units', send);
    expect((await failureOf(units.communes('01'))).code).to.equal('unknown');
    expect(await units.communes('01')).to.have.length(2);
  });

  it('rejects with `offline` without a line', async () => {
    const { send } = server();
    expect((await failureOf(new Units('/units', send).communes('01'))).code).to.equal('offline');
  });

  it('rejects with the reason of a signal that was aborted', async () => {
    const { asked, send } = server(json(hanoi));
    const reason = new Error('Another province was chosen');
    let caught: unknown;
    await new Units('/units', send).communes('01', { signal: AbortSignal.abort(reason) }).catch((error: unknown) => {
      caught = error;
    });
    expect(caught).to.equal(reason);
    expect(asked).to.be.empty;
  });

  for (const [what, answer] of Object.entries({
    'has no such list': json({ type: 'not-found' }, 404),
    'cannot answer': json({ type: 'unavailable' }, 503),
    'sends something else': () => new Response('<html>Đăng nhập Wi-Fi</html>'),
  }))
    it(`asks the next folder where one ${what}`, async () => {
      const { asked, send } = server(answer, json(hanoi));
      const units = new Units(() => ['https://office.example/v1/units', '/dvc/units/'], send);
      expect(await units.communes('01')).to.deep.equal(hanoi.communes);
      expect(asked).to.deep.equal(['https://office.example/v1/units/01.json', '/dvc/units/01.json']);
    });

  it('asks no second folder where the first has answered', async () => {
    const { asked, send } = server(json(hanoi), json(hanoi));
    await new Units(() => ['/first', '/second'], send).communes('01');
    expect(asked).to.deep.equal(['/first/01.json']);
  });

  it('says what a page has to set where there is no folder', async () => {
    const units = new Units(() => []);
    const failure = await units.communes('01').catch((error: unknown) => error);
    expect(failure).to.be.an('error').and.not.an.instanceof(ClientError);
    expect(String(failure)).to.contain('assets');
  });
});
