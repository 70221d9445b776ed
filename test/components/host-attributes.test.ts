import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/index.js';

const tags = ['address-field', 'catalog', 'choice-field', 'documents', 'filled-form', 'form', 'guide', 'handover']
  .concat(['office', 'procedure', 'receipt', 'review', 'search-field', 'several-field', 'text-field', 'tracker'])
  .concat(['text-size', 'time-field', 'upload', 'yes-no-field', 'number-field', 'money-field', 'date-field'])
  .map((name) => `dvc-${name}`);

// A framework that has drawn the page on its server compares what stands there with what it would draw.
for (const tag of tags)
  it(`<${tag}> adds no attribute to those that the page has written`, async () => {
    const page = await fixture(html`<div></div>`);
    const element = document.createElement(tag) as LitElement;
    // It would ask for a list that is not there.
    if (tag === 'dvc-catalog') Object.assign(element, { procedures: [] });
    page.append(element);
    await element.updateComplete;
    expect(element.getAttributeNames()).to.deep.equal([]);
  });
