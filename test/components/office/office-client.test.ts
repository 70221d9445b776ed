import { expect } from '@open-wc/testing';
import { officeClient } from '../../../src/components/office/office-client.js';

describe('the client of an office', () => {
  it('asks for a document at once, as a preload link of the page would', async () => {
    const calls: [string, RequestInit | undefined][] = [];
    const client = officeClient('https://office.example/', async (address, init) => {
      calls.push([String(address), init]);
      return Response.json({ code: '1.001193' });
    });
    expect(await client.procedure('1.001193')).to.deep.equal({ code: '1.001193' });
    expect(calls).to.have.length(1);
    expect(calls[0]?.[0]).to.equal('https://office.example/v1/procedures/1.001193');
    expect(calls[0]?.[1]).to.include({ credentials: 'same-origin' });
  });
});
