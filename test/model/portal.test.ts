import { expect } from '@open-wc/testing';
import { isOfficial, portalOf } from '../../src/model/portal.js';
import { loadProcedure, ProcedureError } from '../../src/model/load-procedure.js';
import { journeyDocument } from '../fixtures/journey.js';

const official = [
  'https://dichvucong.gov.vn',
  'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd',
  'https://tokhaidientu.moj.gov.vn/?id=1',
];
const strange = [
  'http://dichvucong.gov.vn/',
  'https://gov.vn/',
  'https://dichvucong.gov.vn.example.com/',
  'https://dichvucong.gov.vn@example.com/',
  'https://example.com/dichvucong.gov.vn',
  'https://dichvuconggov.vn/',
  'https://dichvucong.gov.vn:8443/',
  'https://example.com\\.gov.vn/',
  'https://dichvucọng.gov.vn/',
  'javascript:alert(1)//dichvucong.gov.vn',
  ' https://dichvucong.gov.vn/',
];

describe('the way to the national portal', () => {
  it('leads to hosts under gov.vn only, over https', () => {
    expect(official.filter(isOfficial)).to.deep.equal(official);
    expect(strange.filter(isOfficial)).to.deep.equal([]);
  });

  it('is what the document says, else made from the code; never a strange host', () => {
    const byCode = 'https://dichvucong.gov.vn/dich-vu-cong-truc-tuyen/1.001193';
    expect(portalOf({ code: '1.001193', portal: official[1] })).to.equal(official[1]);
    expect(portalOf({ code: '1.001193', portal: undefined })).to.equal(byCode);
    expect(portalOf({ code: '1.001193', portal: 'https://example.com/' })).to.equal(byCode);
  });

  it('is refused at load where its host is strange', () => {
    expect(loadProcedure({ ...journeyDocument, portal: official[1] }).portal).to.equal(official[1]);
    const load = () => loadProcedure({ ...journeyDocument, portal: 'https://example.com/' });
    expect(load).to.throw(ProcedureError, '/portal: Citizens are not sent there.');
  });
});
