/** What is measured of a page that shows a form. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../scripts/run.mjs';
import { probe } from './probe.mjs';

/** Speeds of the line in bytes a second and milliseconds, and how many times the processor is slowed. */
export const conditions = {
  plain: { title: '1×', cpu: 1 },
  fast3g: { title: 'fast 3G, CPU ÷ 4', cpu: 4, line: { throughput: 1_600_000 / 8, latency: 150 } },
  slow3g: { title: 'slow 3G, CPU ÷ 4', cpu: 4, line: { throughput: 400_000 / 8, latency: 400 } },
  slowCpu: { title: 'CPU ÷ 4', cpu: 4 },
};

const manyKeys = 20;
/** Milliseconds between keys: a person types no faster, and a form may put work off until the next key. */
const pace = 150;
const mounts = 20;
/** Milliseconds that opening a page and what is done there may take, and of that a submit, and twenty mounts. */
export const patience = { page: 30_000, submit: 5000, mounts: 60_000 };
const axe = await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** A page that was well and too slow. */
export class NotDone extends Error {}

function tooLate(limit) {
  return new Promise((_, failed) => {
    setTimeout(() => failed(new NotDone(`not done in ${limit / 1000} s`)), limit).unref();
  });
}

/** Opens a page in a context of its own and hands it to `use`. */
async function opened({ browser, origin, peer, form, condition, expected }, use, limit = patience.page) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, locale: 'vi-VN' });
  const faults = [];
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    const responses = [];
    page.on('response', (response) => responses.push(response));
    await page.addInitScript(probe, { ...peer, expected: expected ?? Infinity, patience: patience.submit });
    const cdp = await context.newCDPSession(page);
    const { cpu, line } = conditions[condition];
    if (line) {
      const { throughput, latency } = line;
      await cdp.send('Network.enable');
      await cdp.send('Network.emulateNetworkConditions', {
        offline: false,
        latency,
        downloadThroughput: throughput,
        uploadThroughput: throughput,
      });
    }
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    await page.goto(`${origin}/${peer.name}/${form}.html`, { waitUntil: 'commit' });
    const result = await Promise.race([use({ page, cdp, responses }), tooLate(limit)]);
    if (faults.length) throw new Error(faults.join('; '));
    return result;
  } catch (cause) {
    const Kind = cause instanceof NotDone && !faults.length ? NotDone : Error;
    throw new Kind(`${peer.name}/${form}, ${condition}: ${[cause.message, ...faults].join('; ')}`, { cause });
  } finally {
    await context.close();
  }
}

/** Milliseconds from the navigation until every control is visible, and the bytes that were sent until then. */
export function load(of) {
  return opened(of, async ({ page, responses }) => {
    const milliseconds = await page.evaluate(() => globalThis.probe.ready);
    const sent = responses.map((response) => ({
      path: new URL(response.url()).pathname,
      bytes: Number(response.headers()['content-length'] ?? 0),
    }));
    const sum = (list) => list.reduce((total, { bytes }) => total + bytes, 0);
    const scripts = sent.filter(({ path }) => path.endsWith('.js'));
    const styles = sent.filter(({ path }) => path.endsWith('.css'));
    return { milliseconds, script: sum(scripts), scripts: scripts.length, style: sum(styles), all: sum(sent) };
  });
}

/** How many controls and elements there are, and what axe says before and after a submit that fails. */
export function survey(of) {
  return opened({ ...of, condition: 'plain' }, async ({ page }) => {
    const controls = await page.evaluate(() => globalThis.probe.settled());
    const elements = await page.evaluate(() => globalThis.probe.elements());
    if (of.form !== 'birth') return { controls, elements };
    await page.evaluate(axe);
    const violations = [await judge(page)];
    if (!of.peer.onlyLoads) {
      await page.evaluate(() => globalThis.probe.submit(1));
      violations.push(await judge(page));
    }
    return { controls, elements, violations };
  });
}

function judge(page) {
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run();
    return violations.map(({ id, impact, nodes }) => `${id} (${impact}) × ${nodes.length}`);
  });
}

/** A key until it is painted, the work of the main thread for it, and a submit with twenty errors. */
export function use(of) {
  return opened({ ...of, condition: 'slowCpu' }, async ({ page, cdp }) => {
    await page.evaluate(() => globalThis.probe.ready);
    await page.evaluate(() => globalThis.probe.focus('q157'));
    await cdp.send('Performance.enable');
    const work = async () =>
      (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
    // The first keys pay for what is compiled and cached.
    let latencies = [];
    let before = 0;
    for (let key = 1; key <= manyKeys + 2; key++) {
      if (key === 3) before = await work();
      const next = pause(pace);
      await page.keyboard.press('a');
      latencies = await page.evaluate((count) => globalThis.probe.keys(count), key);
      await next;
    }
    const task = ((await work()) - before) / manyKeys;
    const { milliseconds: submit, errors } = await page.evaluate(() => globalThis.probe.submit(20));
    return { key: median(latencies.slice(2)), task, submit: errors < 20 ? undefined : submit, errors };
  });
}

/** Kilobytes that each of twenty mounts leaves behind, and how many nodes and listeners all of them left. */
export function grow(of) {
  const measure = async ({ page, cdp }) => {
    await page.evaluate(() => globalThis.probe.ready);
    const state = async () => {
      for (let time = 0; time < 2; time++) await cdp.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners: listeners } = await cdp.send('Memory.getDOMCounters');
      const { usedSize } = await cdp.send('Runtime.getHeapUsage');
      return { heap: usedSize / 1000, nodes, listeners };
    };
    const mount = () =>
      page.evaluate(async (times) => {
        for (let time = 0; time < times; time++) {
          await globalThis.peer.unmount();
          await globalThis.peer.mount();
          await globalThis.probe.complete();
        }
      }, mounts);
    // The engine compiles what runs often and counts that as heap; the first mounts pay for it once.
    await mount();
    const before = await state();
    await mount();
    const after = await state();
    return {
      heap: before.heap,
      growth: (after.heap - before.heap) / mounts,
      nodes: after.nodes - before.nodes,
      listeners: after.listeners - before.listeners,
    };
  };
  return opened({ ...of, condition: 'plain' }, measure, patience.mounts);
}

export function median(list) {
  if (!list.length) return undefined;
  const sorted = list.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
