import { expect } from '@open-wc/testing';
import { above, below, read, write } from '../../src/model/pointer.js';
import { keysOf } from '../../src/model/pointer-keys.js';

describe('pointer', () => {
  it('escapes and unescapes keys', () => {
    expect(below('/a', 'b/c~d')).to.equal('/a/b~1c~0d');
    expect(keysOf('/a/b~1c~0d')).to.deep.equal(['a', 'b/c~d']);
    expect(above('/a/b')).to.equal('/a');
    expect(above('/a')).to.equal('');
  });

  it('reads what stands there and nothing else', () => {
    expect(read({ a: [{ b: 1 }] }, '/a/0/b')).to.equal(1);
    expect(read({ a: {} }, '/a/b/c')).to.equal(undefined);
    expect(read({}, '/constructor')).to.equal(undefined);
    expect(read({}, '/__proto__/x')).to.equal(undefined);
  });

  it('writes a copy and shares what is beside the path', () => {
    const before = { a: { b: 1 }, c: { d: 2 } };
    const after = write(before, '/a/e', 3);
    expect(after).to.deep.equal({ a: { b: 1, e: 3 }, c: { d: 2 } });
    expect(before).to.deep.equal({ a: { b: 1 }, c: { d: 2 } });
    expect(after['c']).to.equal(before.c);
  });

  it('takes a key away, and the object it leaves empty', () => {
    expect(write({ a: { b: 1 }, c: 2 }, '/a/b', undefined)).to.deep.equal({ c: 2 });
    expect(write({ a: [{ b: 1 }] }, '/a/0/b', 2)).to.deep.equal({ a: [{ b: 2 }] });
  });

  it('cannot reach a prototype', () => {
    const written = write({}, '/__proto__/polluted', true);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    expect(Object.hasOwn(written, '__proto__')).to.equal(true);
  });
});
