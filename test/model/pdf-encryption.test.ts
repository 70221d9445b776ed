import { expect } from '@open-wc/testing';
import { pdfEncryption } from '../../src/model/pdf-encryption.js';
import { encryptedPdfs } from '../fixtures/encrypted-pdfs.js';
import { ascii, join, pdf } from '../fixtures/files.js';

const decode = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);
const rc4 = encryptedPdfs['RC4 of 128 bits']!;

/** The same file with a string of its encryption written between parentheses, as other writers do. */
function literal(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const written = latin1(bytes).replaceAll(/<([0-9a-f]{64})>/g, (_, digits: string) => {
    const codes = (digits.match(/../g) ?? []).map((each) => Number.parseInt(each, 16));
    return `(${codes
      .map((code) =>
        code < 32 || code > 126 ? `\\${code.toString(8).padStart(3, '0')}` : `\\${String.fromCharCode(code)}`,
      )
      .join('')
      .replaceAll(/\\([0-9nrtbf])(?!\d\d)/g, '$1')})`;
  });
  return ascii(written);
}

describe('pdfEncryption', () => {
  for (const [way, { owner, open }] of Object.entries(encryptedPdfs)) {
    it(`tells apart who may open: ${way}`, async () => {
      expect(await pdfEncryption(decode(owner))).to.equal('restricted');
      expect(await pdfEncryption(decode(open))).to.equal('locked');
    });
  }

  it('finds no lock where there is none', async () => {
    expect(await pdfEncryption(pdf())).to.equal('none');
  });

  it('is not led astray by a text about encryption', async () => {
    const remark = '% trailer << /Root 1 0 R /Encrypt 1 0 R >>';
    expect(await pdfEncryption(ascii(latin1(pdf()).replace('startxref', `${remark}\nstartxref`)))).to.equal('none');
  });

  it('reads strings between parentheses', async () => {
    expect(await pdfEncryption(literal(decode(rc4.owner)))).to.equal('restricted');
    expect(await pdfEncryption(literal(decode(rc4.open)))).to.equal('locked');
  });

  it('finds the lock though bytes stand before the head, or the table is not where it is said', async () => {
    const bytes = decode(rc4.open);
    expect(await pdfEncryption(join(ascii('\xef\xbb\xbf\n\n'), bytes))).to.equal('locked');
    expect(await pdfEncryption(ascii(latin1(bytes).replace(/startxref\n\d+/, 'startxref\n7')))).to.equal('locked');
    const stream = decode(encryptedPdfs['AES of 256 bits, with a stream for its table']!.open);
    expect(await pdfEncryption(ascii(latin1(stream).replace(/startxref\n\d+/, 'startxref\n7')))).to.equal('locked');
  });

  it('takes a lock it does not know for one', async () => {
    const foreign = latin1(decode(rc4.owner)).replace('/Filter /Standard', '/Filter /PubSec00');
    expect(await pdfEncryption(ascii(foreign))).to.equal('locked');
  });

  it('takes a lock that is not there for none, as readers do', async () => {
    const lost = latin1(decode(rc4.open)).replace(/\/Encrypt \d+ 0 R/, '/Encrypt 9 0 R');
    expect(await pdfEncryption(ascii(lost))).to.equal('none');
  });

  it('comes to an end with what is broken or made to be slow', async () => {
    const deep = ascii(`%PDF-1.4\ntrailer ${'<</Root['.repeat(20_000)}`);
    const many = ascii(`%PDF-1.4\n${'trailer <<\n'.repeat(20_000)}startxref\n9\n%%EOF\n`);
    for (const bytes of [ascii(''), ascii('%PDF-1.4'), deep, many, decode(rc4.open).slice(0, 500)])
      expect(await pdfEncryption(bytes)).to.equal('none');
  });

  it('is soon done with a file made of one letter', async () => {
    const bytes = new Uint8Array(10_000_000).fill(0x74);
    const before = performance.now();
    expect(await pdfEncryption(bytes)).to.equal('none');
    // Who looks at each letter once takes a tenth of a second; who looks from each letter to the end takes hours.
    expect(performance.now() - before).to.be.below(10_000);
  });
});
