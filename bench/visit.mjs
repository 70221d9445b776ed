/** Opens a page as a first visitor on a slow line does, and tells what came when. */
import { arrival } from '../scripts/arrival.mjs';
import { conditions, NotDone } from './measures.mjs';

const patience = 40_000;
/** Milliseconds after which nothing moves any more that the arrival of a guide could have moved. */
const rest = 4000;
export const phone = { width: 360, height: 740 };
export const desktop = { width: 1000, height: 800 };

/**
 * Resolves with milliseconds from the start of the navigation: `guide` until the words are shown, `question` until the
 * first question takes an answer (with `press`), and with `requests` in the order in which they were made. With `settle`
 * the page is watched for a while longer and `shift` says how far it moved by itself.
 */
export async function visit({ browser, url, words, least, press, condition, viewport = desktop, settle = false }) {
  const context = await browser.newContext({ viewport, locale: 'vi-VN' });
  const faults = [];
  try {
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.addInitScript(arrival, { words, least, press });
    const cdp = await context.newCDPSession(page);
    const requests = await watch(cdp);
    await slowDown(cdp, condition);
    await page.goto(url, { waitUntil: 'commit' });
    const result = await inTime(
      page.evaluate(
        async (milliseconds) => {
          const { arrival: told } = globalThis;
          const guide = await told.guide;
          const question = await told.question;
          if (milliseconds) await new Promise((done) => setTimeout(done, milliseconds));
          return { guide, question, shift: told.shift() };
        },
        settle ? rest : 0,
      ),
    );
    if (faults.length) throw new Error(faults.join('; '));
    return { ...result, requests: requests() };
  } catch (cause) {
    const Kind = cause instanceof NotDone && !faults.length ? NotDone : Error;
    throw new Kind(`${url}: ${[cause.message, ...faults].join('; ')}`, { cause });
  } finally {
    await context.close();
  }
}

async function slowDown(cdp, condition) {
  const { cpu, line } = conditions[condition];
  if (line)
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.latency,
      downloadThroughput: line.throughput,
      uploadThroughput: line.throughput,
    });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}

/** Each request with the milliseconds at which it was made and ended; the time of the first one is nought. */
async function watch(cdp) {
  const seen = new Map();
  let zero;
  const at = ({ timestamp }) => (timestamp - (zero ??= timestamp)) * 1000;
  cdp.on('Network.requestWillBeSent', (event) => {
    if (event.request.url.startsWith('http'))
      seen.set(event.requestId, { url: event.request.url, method: event.request.method, start: at(event) });
  });
  const end = (event) => {
    const request = seen.get(event.requestId);
    if (request) request.end = at(event);
  };
  cdp.on('Network.loadingFinished', end);
  cdp.on('Network.loadingFailed', end);
  await cdp.send('Network.enable');
  return () => [...seen.values()];
}

function inTime(work) {
  let clock;
  const late = new Promise((_, failed) => {
    clock = setTimeout(() => failed(new NotDone(`not done in ${patience / 1000} s`)), patience);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(clock));
}

/** The most requests of which each began after the one before it had ended: how often a visitor waited for the line. */
export function hops(requests, before) {
  let last = -1;
  let count = 0;
  for (const { start, end } of requests
    .filter(({ end }) => end <= before)
    .toSorted((one, other) => one.end - other.end))
    if (start >= last) {
      count++;
      last = end;
    }
  return count;
}
