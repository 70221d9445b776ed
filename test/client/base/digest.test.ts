import { expect } from '@open-wc/testing';
import { base64, base64OfText, base64url } from '../../../src/client/base/base64.js';
import { bytesOfHex, hex } from '../../../src/client/base/hex.js';
import { sha256 } from '../../../src/client/base/digest.js';
import { mintDraftKey } from '../../../src/client/device/draft-key.js';

describe('digest', () => {
  it('is that of FIPS 180-4, of a text as of its bytes', async () => {
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await sha256('abc')).to.equal(abc);
    expect(await sha256(new Blob(['abc']))).to.equal(abc);
    expect(await sha256(new TextEncoder().encode('abc').buffer)).to.equal(abc);
    expect(await sha256('Ánh')).to.equal(await sha256(new Blob(['Ánh'])));
  });

  it('writes bytes as hex and base64 and reads hex back', () => {
    const bytes = Uint8Array.from([0, 15, 251, 255, 254]);
    expect(hex(bytes)).to.equal('000ffbfffe');
    expect(bytesOfHex('000ffbfffe')).to.deep.equal(bytes);
    expect(base64(bytes)).to.equal('AA/7//4=');
    expect(base64url(bytes)).to.equal('AA_7__4');
    expect(base64OfText('Giấy')).to.equal('R2nhuqV5');
  });

  it('mints a key and a secret that no other draft has', () => {
    const one = mintDraftKey();
    expect(one.key).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(one.secret).to.match(/^[\w-]{43}$/);
    expect(mintDraftKey()).not.to.deep.equal(one);
  });
});
