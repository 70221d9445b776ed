import { expect } from '@open-wc/testing';

/** A page of its own: what the device remembers is read once. */
describe('the text size that a device remembers', () => {
  after(() => localStorage.clear());

  it('is taken up on the next page, unless the device is shared', async () => {
    localStorage.setItem('dvc-text-size', 'largest');
    await import('../../../src/components/dvc-text-size.js');
    const size = (attribute?: string): number => {
      const element = document.createElement('dvc-text-size');
      if (attribute) element.setAttribute(attribute, '');
      document.body.append(element);
      return parseFloat(getComputedStyle(element).fontSize);
    };
    size('shared-device');
    await new Promise((frame) => requestAnimationFrame(frame));
    expect(size()).to.equal(17);
    await new Promise((frame) => requestAnimationFrame(frame));
    expect(size()).to.equal(17 * 1.5);
    for (const element of document.querySelectorAll('dvc-text-size')) element.remove();
  });
});
