/** Measures through a receiver how soon a guide, a first question and a catalogue are there, beside an older build. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { arrival } from '../scripts/arrival.mjs';
import { firstScripts } from '../scripts/first-scripts.mjs';
import { freePort } from '../scripts/free-port.mjs';
import { allCodes, wordsOf } from '../scripts/guide-words.mjs';
import { lendReceiver } from '../scripts/receiver.mjs';
import { root } from '../scripts/run.mjs';
import { serveFolders } from '../scripts/static-server.mjs';
import * as pages from './guide-pages.mjs';
import { desktop, phone, visit } from './visit.mjs';

export const codes = ['1.001193', '1.001612'];
const [birth] = codes;
const folder = join(root, 'node_modules/.cache/dvc-bench/guide');

/**
 * Starts a receiver for each of `builds`, `{ name, folder }`, and the sites with the pages.
 * `visits` is what one round does, in any order; `once` is what is done once. Each is `{ key, take(browser) }`.
 */
export async function openGuides(builds, browser) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const site = await serveFolders([{ at: '/', folder }]);
  const closers = [() => stop(site)];
  const close = async () => {
    for (const closing of closers.splice(0).reverse()) await closing();
  };
  try {
    const running = [];
    for (const build of builds) {
      const port = await freePort();
      const ward = `http://localhost:${port}`;
      const receiver = await lendReceiver({ folder: build.folder, sites: [originOf(site), ward] });
      closers.push(receiver.close);
      const { serveWardSite } = await import(pathToFileURL(join(build.folder, 'scripts/ward-site.mjs')));
      const served = await serveWardSite({ port, receiver: receiver.origin });
      closers.push(() => stop(served));
      running.push({ ...build, receiver: receiver.origin, ward });
    }
    const hasStatic = await writePages(originOf(site), running, browser);
    return { close, ...(await plan(originOf(site), running, hasStatic)) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Writes every page; resolves with whether there is one that carries the guide. */
async function writePages(origin, running, browser) {
  for (const file of ['guide.css', 'guide.js'])
    await put(file, await readFile(join(import.meta.dirname, 'pages', file)));
  await put('bare.html', pages.bare);
  let hasStatic = false;
  for (const { name, receiver } of running) {
    await put(`${name}/catalogue.html`, pages.catalogue(receiver, name === 'now' ? 'dvc-catalog.js' : 'dvc.js'));
    // The script of an older build does not bring the document.
    const bringing = (code) => (name === 'now' ? `${code}/` : '');
    const first = `${bringing(birth)}dvc-procedure.js`;
    await put(`${name}/office.html`, pages.inOffice(receiver, birth, first));
    await put(`${name}/loader.html`, pages.inOffice(receiver, birth, 'dvc.js'));
    // As docs/embedding.md writes it for a page with more of our tags.
    await put(`${name}/both.html`, pages.inOffice(receiver, birth, first, `${bringing(birth)}dvc.js`));
    for (const code of await allCodes())
      await put(`${name}/${code}.html`, pages.twoLines(receiver, code, bringing(code)));
    const carrying = name === 'now' && pages.withGuideInside(receiver, birth);
    if (!carrying) continue;
    await put(`${name}/static.html`, carrying);
    hasStatic = true;
  }
  // The older build is asked for the words, where there is one, so that they stay the same while ours change.
  const { name } = running.at(-1);
  for (const code of codes) {
    const page = await browser.newPage({ locale: 'vi-VN' });
    await page.addInitScript(arrival, { words: await wordsOf(code) });
    await page.goto(`${origin}/${name}/${code}.html`, { waitUntil: 'networkidle' });
    await page.evaluate(() => globalThis.arrival.guide);
    await put(`plain-${code}.html`, pages.plain(await page.evaluate(pages.plainHtmlOf, 'dvc-procedure')));
    await page.close();
  }
  return hasStatic;
}

async function plan(origin, running, hasStatic) {
  const words = Object.fromEntries(await Promise.all(codes.map(async (code) => [code, await wordsOf(code)])));
  const titles = await pages.titles();
  const slow = (key, path, of) => ({
    key,
    take: (browser) => visit({ browser, url: `${origin}/${path}.html`, condition: 'slow3g', ...of }),
  });
  const visits = [
    slow('bare', 'bare', { words: [pages.heading] }),
    ...codes.map((code) => slow(`plain ${code}`, `plain-${code}`, { words: words[code] })),
    ...running.flatMap(({ name }) => [
      ...codes.map((code) => slow(`${name} ${code}`, `${name}/${code}`, { words: words[code], press: true })),
      slow(`${name} office`, `${name}/office`, { words: words[birth] }),
      slow(`${name} loader`, `${name}/loader`, { words: words[birth] }),
      slow(`${name} both`, `${name}/both`, { words: words[birth] }),
      slow(`${name} catalogue`, `${name}/catalogue`, { words: titles, least: 5 }),
    ]),
    ...(hasStatic ? [slow('now static', 'now/static', { words: words[birth] })] : []),
  ];
  const moved = (key, url, viewport) => ({
    key,
    take: (browser) => visit({ browser, url, viewport, words: words[birth], condition: 'slow3g', settle: true }),
  });
  const all = await allCodes();
  const still = hasStatic ? [moved('now shift static', `${origin}/now/static.html`, phone)] : [];
  const once = running.flatMap(({ name, ward }) => [
    ...Object.entries({ phone, desktop }).flatMap(([screen, viewport]) => [
      moved(`${name} shift ward ${screen}`, `${ward}/thu-tuc-khai-sinh.html`, viewport),
      moved(`${name} shift two lines ${screen}`, `${origin}/${name}/${birth}.html`, viewport),
    ]),
    ...all.map((code) => ({
      key: `${name} scripts ${code}`,
      take: async (browser) => {
        const url = `${origin}/${name}/${code}.html`;
        const { faults, ...told } = await firstScripts(browser, { url, words: await wordsOf(code) });
        if (faults.length) throw new Error(`${url}: ${faults.join('; ')}`);
        return told;
      },
    })),
  ]);
  return { visits, once: [...still, ...once] };
}

async function put(name, text) {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  await writeFile(`${path}.br`, brotliCompressSync(text));
}

function originOf(server) {
  return `http://localhost:${server.address().port}`;
}

function stop(server) {
  server.close();
  server.closeAllConnections();
}
