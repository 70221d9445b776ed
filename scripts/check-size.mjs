// What a browser really waits for until a citizen reads and types, as it is sent, against the budgets of docs/architecture.md.
// node scripts/check-size.mjs [--static]: with the second, the scripts alone, from dist/cdn without a receiver.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browser.mjs';
import { firstScripts } from './first-scripts.mjs';
import { allCodes, wordsOf } from './guide-words.mjs';
import { lendReceiver } from './receiver.mjs';
import { exitOnSignals, root } from './run.mjs';
import { serveFolders } from './static-server.mjs';
import { bytesOf } from './wire.mjs';

/**
 * Kilobytes (1000 bytes), just above today's figures, so that nothing grows unseen; every byte that is saved lowers them.
 * Those of a procedure are the most that any of them takes.
 */
const ceilings = {
  guide: { what: 'script until the guide', most: 18.8 },
  question: { what: 'script until the first question', most: 56.2 },
  document: { what: 'a document on the wire', most: 7.1 },
  everything: { what: 'all script of the journey and the tracker', most: 119.6 },
  form: { what: 'dvc-form.js', most: 34.3 },
  catalogue: { what: 'dvc-catalog.js', most: 18.9 },
  loader: { what: 'dvc.js', most: 1.5 },
  classic: { what: 'dvc.classic.js', most: 0.3 },
  frame: { what: 'dvc-frame.js', most: 0.6 },
};

exitOnSignals();
const { values: options } = parseArgs({ options: { static: { type: 'boolean', default: false } } });
const cdn = join(root, 'dist/cdn');
const faults = [];
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

const figures = await measure();
for (const { code, ...sums } of figures) {
  const cells = Object.entries(sums).map(([what, bytes]) => `${what} ${kilobytes(bytes).padStart(8)}`);
  console.log(`  ${code}  ${cells.join('  ')}`);
}
for (const what of ['guide', 'question', ...(options.static ? [] : ['document'])]) {
  const worst = figures.toSorted((one, other) => other[what] - one[what])[0];
  judge(ceilings[what], worst[what], ` (${worst.code})`);
}
judge(ceilings.everything, everything());
judge(ceilings.form, sizeOf('dvc-form.js'));
judge(ceilings.catalogue, sizeOf('dvc-catalog.js'));
judge(ceilings.loader, sizeOf('dvc.js'));
judge(ceilings.classic, sizeOf('dvc.classic.js'));
judge(ceilings.frame, sizeOf('dvc-frame.js'));
for (const fault of faults) console.error(fault);
process.exitCode = faults.length ? 1 : 0;

/** Bytes until the guide and until the first question of each procedure, and of its document. */
async function measure() {
  const codes = await allCodes();
  const site = await servePages();
  const office = options.static ? await lendFolder() : await lendReceiver({ sites: [site.origin] });
  const { executablePath, args } = await ensureBrowser();
  const browser = await chromium.launch({ executablePath, args });
  try {
    const found = [];
    const work = async () => {
      for (let code = codes.shift(); code; code = codes.shift())
        found.push(await measureOne(browser, site, office, code));
    };
    await Promise.all([work(), work(), work(), work()]);
    return found.toSorted((one, other) => one.code.localeCompare(other.code));
  } finally {
    await browser.close();
    await office.close();
    site.close();
  }
}

async function measureOne(browser, site, office, code) {
  const url = `${site.origin}/?${new URLSearchParams({ code, office: office.origin, ...(options.static || { endpoint: office.origin }) })}`;
  const told = await firstScripts(browser, { url, words: await wordsOf(code) });
  faults.push(...told.faults.map((fault) => `${code}: ${fault}`));
  const sum = async (urls) => (await Promise.all(urls.map(bytesOf))).reduce((total, bytes) => total + bytes, 0);
  const [guide, question, document] = await Promise.all([told.guide, told.question, told.documents].map(sum));
  return { code, guide, question, ...(options.static || { document }) };
}

/** A site whose page has a script and a tag; the script does not bring the document, so that each is counted by itself. */
async function servePages() {
  const server = createServer((request, response) => {
    const asked = new URL(request.url, 'http://localhost').searchParams;
    const endpoint = asked.get('endpoint');
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(
      `<!doctype html><html lang="vi"><meta name="viewport" content="width=device-width"><title>Size</title><link rel="icon" href="data:,">
      <script type="module" src="${asked.get('office')}/dvc/dvc-procedure.js"></script>
      <dvc-procedure code="${asked.get('code')}" lang="vi"${endpoint ? ` endpoint="${endpoint}"` : ''}></dvc-procedure>`,
    );
  });
  await new Promise((listening, failed) => server.once('error', failed).listen(0, 'localhost', listening));
  return originAnd(server);
}

async function lendFolder() {
  const headers = { 'Access-Control-Allow-Origin': '*' };
  return originAnd(await serveFolders([{ at: '/dvc/', folder: cdn, headers }]));
}

function originAnd(server) {
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://localhost:${server.address().port}`, close };
}

/**
 * Bytes of all scripts that the journey and the tracker may ever fetch, in Vietnamese and for a form like the birth
 * registration: more kinds of questions are fetched by forms that ask them, another language by those who read it, the
 * elements for single fields by pages that have no journey, the check of a document by pages that bring their own, the
 * handover and what stands beside the portal (with its address and the clipboard) by pages that have no receiver, the words
 * for a browser inside an app and what old browsers lack by those alone, what is known already, who is remembered and what reads an identity
 * card by forms that may be filled from it, what begins another dossier like the last one by those who look at its receipt, what has changed by drafts of an older document, the words for a page without https by such a page, and what
 * reads an office's file where there is one.
 */
function everything() {
  const chunks = readdirSync(join(cdn, 'chunks')).filter((file) => file.endsWith('.js'));
  const reached = new Set([
    'dvc-procedure.js',
    ...chunks.filter((file) => file.startsWith('dvc-tracker-')).map(inChunks),
  ]);
  for (const file of reached) {
    const text = readFileSync(join(cdn, file), 'utf8');
    for (const chunk of chunks)
      if (
        text.includes(chunk) &&
        !/^(?:en|load-procedure|fault-list|unreadable-document|rare-model|rare-kinds|structures|dvc-handover|dvc-companion|copy-text|portal|in-app-help|mend-engine|offers|household-view|person-places|card-answers|again|changed-document|page-ground|unsafe-page|own-file|dvc-id-scan|card-panel|app-name)-/.test(
          chunk,
        )
      )
        reached.add(inChunks(chunk));
  }
  return [...reached].reduce((sum, file) => sum + sizeOf(file), 0);
}

/** Bytes of a script as it is sent. */
function sizeOf(file) {
  return statSync(join(cdn, `${file}.br`)).size;
}

function inChunks(file) {
  return `chunks/${file}`;
}

function judge({ what, most }, bytes, of = '') {
  console.log(`  ${kilobytes(bytes).padStart(8)}  ${what}${of}, of at most ${most} KB`);
  if (bytes > most * 1000) faults.push(`${what}${of}: ${kilobytes(bytes)} is over the budget of ${most} KB`);
}
