import { expect } from '@open-wc/testing';
import { waitUntil } from '../../fixtures/wait-until.js';

const asked = () => performance.getEntriesByType('resource').find(({ name }) => name.includes('procedure-view'));
const begin = (page: string) => import(`../../../src/components/journey/early-form.ts?${page}`);

describe('the first script', () => {
  it('asks for the form before anything else, where the page names a procedure', async () => {
    await begin('without');
    const element = document.body.appendChild(document.createElement('dvc-procedure'));
    await begin('unnamed');
    const moment = performance.now();
    element.setAttribute('code', '1.001193');
    await begin('named');
    await waitUntil(() => asked() !== undefined);
    expect(asked()?.startTime).to.be.at.least(moment);
    element.remove();
  });
});
