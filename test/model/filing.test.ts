import { expect } from '@open-wc/testing';
import { filingOf } from '../../src/model/filing.js';

describe('a dossier is filed', () => {
  it('where the page sends it, else at the portal or the counter, when its office says nothing', () => {
    expect(filingOf({}, true)).to.deep.equal(['receive']);
    expect(filingOf({}, false)).to.deep.equal(['portal', 'counter']);
  });

  it('at the counter alone, when the portal only explains the procedure', () => {
    expect(filingOf({ delivery: 'information' }, false)).to.deep.equal(['counter']);
    expect(filingOf({ delivery: 'information' }, true)).to.deep.equal(['receive']);
    expect(filingOf({ delivery: 'information', filing: ['receive'] }, false)).to.deep.equal(['counter']);
    expect(filingOf({ delivery: 'information', filing: ['portal'] }, false)).to.deep.equal(['portal']);
    expect(filingOf({ delivery: 'partial' }, false)).to.deep.equal(['portal', 'counter']);
  });

  it('as its office says, but never sent by a page that sends nothing', () => {
    expect(filingOf({ filing: ['counter'] }, true)).to.deep.equal(['counter']);
    expect(filingOf({ filing: ['receive', 'counter'] }, true)).to.deep.equal(['receive', 'counter']);
    expect(filingOf({ filing: ['receive', 'counter'] }, false)).to.deep.equal(['counter']);
    expect(filingOf({ filing: ['receive'] }, false)).to.deep.equal(['portal', 'counter']);
    expect(filingOf({ filing: [] }, true)).to.deep.equal(['portal', 'counter']);
  });
});
