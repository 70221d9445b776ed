import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails for what axe finds in our elements and for elements that were never defined. */
export async function expectAccessible(page: Page, where: string, root = 'dvc-office'): Promise<void> {
  await page.evaluate(axe);
  const found = await page.evaluate(async (root) => {
    const { axe } = globalThis as unknown as {
      axe: { run(root: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run(root);
    const strangers = [...document.querySelectorAll(':not(:defined)')].map(({ localName }) => localName);
    return [...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), ...strangers];
  }, root);
  expect(found, where).toEqual([]);
}

/** Collects what a page must never have: breaches of its policy, errors, requests to strangers. */
export async function watch(page: Page, origins: readonly string[]): Promise<readonly string[]> {
  const seen: string[] = [];
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy breached: ${violatedDirective} ${blockedURI}`),
    );
  });
  page.on('console', (message) => {
    const text = message.text();
    if (text.includes('policy breached') || text.includes('Content Security Policy')) seen.push(text);
  });
  page.on('pageerror', (error) => seen.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(blob|data):/.test(url) && !origins.includes(new URL(url).origin)) seen.push(`request to ${url}`);
  });
  return seen;
}

/** Waits until what was typed last is kept on the device, and gives the milliseconds that took. Begin before typing. */
export async function watchSaving(page: Page): Promise<() => Promise<number>> {
  const times = await page.evaluateHandle(() => {
    const seen = { typed: 0, saved: 0 };
    document.addEventListener('input', () => (seen.typed = performance.now()));
    document.addEventListener('dvc-saved', () => (seen.saved = performance.now()));
    return seen;
  });
  return async () => {
    await page.waitForFunction(({ typed, saved }) => saved > typed, times);
    return times.evaluate(({ typed, saved }) => saved - typed);
  };
}
