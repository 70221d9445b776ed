// What a browser waits for until a citizen sees the guide, and until a question takes an answer.
import { arrival } from './arrival.mjs';

const patience = 15_000;
/**
 * Without news for so many milliseconds, and then for so many frames of the page, it plainly waits for what is held back.
 * On a busy machine its frames come late, and so does what it does of itself.
 */
const quiet = { milliseconds: 300, frames: 20 };

/**
 * Opens a page with one `<dvc-procedure>` and presses «Bắt đầu» at once. Resolves with the addresses of the scripts that had to arrive until the guide was shown and
 * until the first question, and of the documents. A chunk that is fetched beside these must not be counted, so each is
 * held back until the page stands still without it.
 */
export async function firstScripts(browser, { url, words }) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'vi-VN' });
  const faults = [];
  try {
    const page = await context.newPage();
    await page.addInitScript(arrival, { words, press: true });
    page.on('pageerror', ({ message }) => faults.push(`the page threw: ${message}`));
    const scripts = [];
    const documents = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith('.js')) scripts.push(response.url());
      else if (pathname.includes('/procedures/')) documents.push(response.url());
    });
    const stop = await holdChunks(page);
    await page.goto(url, { waitUntil: 'commit' });
    const come = async (what) => {
      const isLate = await page.evaluate(
        ([name, most]) =>
          Promise.race([
            globalThis.arrival[name].then(() => false),
            new Promise((done) => setTimeout(done, most, true)),
          ]),
        [what, patience],
      );
      if (isLate) faults.push(`no ${what} within ${patience / 1000} s`);
      return [...scripts];
    };
    const guide = await come('guide');
    const question = await come('question');
    await stop();
    return { guide, question, documents, faults };
  } finally {
    await context.close();
  }
}

/** Lets chunks through only when nothing else happens and the page has nothing to do. */
async function holdChunks(page) {
  let news = Date.now();
  let isDone = false;
  const held = [];
  /** What is on its way and not held back: the page may wait for it. */
  const underWay = new Set();
  page.on('request', (request) => {
    if (!request.url().includes('/chunks/')) underWay.add(request);
  });
  for (const event of ['requestfinished', 'requestfailed']) page.on(event, (request) => underWay.delete(request));
  for (const event of ['request', 'requestfinished', 'requestfailed']) page.on(event, () => (news = Date.now()));
  await page.route('**/chunks/**', (route) => {
    if (isDone) return route.continue();
    held.push(route);
  });
  const release = () => Promise.all(held.splice(0).map((route) => route.continue()));
  const clock = setInterval(async () => {
    const known = news;
    if (!held.length || underWay.size || Date.now() - known < quiet.milliseconds) return;
    await page.evaluate(standStill, quiet.frames).catch(() => undefined);
    if (news === known && !isDone) await release();
  }, 50);
  return async () => {
    isDone = true;
    clearInterval(clock);
    await release();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  };
}

/** Runs in the page: resolves after some frames and once it has nothing to do. */
async function standStill(frames) {
  for (let left = frames; left; left--) await new Promise((done) => requestAnimationFrame(done));
  await new Promise((done) => requestIdleCallback(done));
}
