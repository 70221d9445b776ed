// What a browser really fetches until a citizen can type: bytes of script as brotli, against the budgets of docs/architecture.md.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browser.mjs';
import { root } from './run.mjs';
import { serveFolders } from './static-server.mjs';

const kilobyte = 1000;
/** Just above today's figures, so that nothing grows unseen; every byte that is saved lowers them. */
const budgets = { form: 42.7 * kilobyte, everything: 85.5 * kilobyte };
const cdn = join(root, 'dist/cdn');
const faults = [];
const shown = (bytes) => `${(bytes / kilobyte).toFixed(1)} KB`;

const server = await serveFolders([
  { at: '/dvc/', folder: cdn },
  { at: '/', folder: join(root, 'scripts/size-page') },
]);
try {
  const scripts = await untilUsable(`http://localhost:${server.address().port}/`);
  const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { path, bytes } of scripts) console.log(`  ${shown(bytes).padStart(8)}  ${path}`);
  judge('script to a usable form', total, budgets.form);
  if (scripts.length !== 1) faults.push(`the form waits for ${scripts.length} scripts instead of one`);
  judge('everything', everything(), budgets.everything);
} finally {
  server.close();
  server.closeAllConnections();
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length ? 1 : 0;

/** Opens the page, presses the first button of the guide, and waits for a question that takes an answer. */
async function untilUsable(url) {
  const { executablePath, args } = await ensureBrowser();
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    const scripts = [];
    let isUsable = () => undefined;
    const usable = new Promise((resolve) => (isUsable = resolve));
    // A chunk that is fetched beside the form must not be counted, so each is held back until it is plainly waited for.
    await page.route('**/chunks/**', async (route) => {
      await Promise.race([usable, new Promise((resolve) => setTimeout(resolve, 3_000))]);
      await route.continue();
    });
    page.on('pageerror', (error) => faults.push(`the page threw: ${error.message}`));
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (!pathname.endsWith('.js')) return;
      const headers = response.headers();
      if (headers['content-encoding'] !== 'br') faults.push(`${pathname} was not sent as brotli`);
      scripts.push({ path: pathname, bytes: Number(headers['content-length']) });
    });
    await page.goto(url);
    const start = page.getByRole('button', { name: 'Bắt đầu' }).first();
    const question = page.locator('dvc-form').locator('input:enabled, select:enabled, textarea:enabled').first();
    try {
      await start.or(question).first().waitFor({ timeout: 15_000 });
      if (await start.isVisible()) await start.click();
      await question.waitFor({ timeout: 15_000 });
    } catch (error) {
      if (error.name !== 'TimeoutError') throw error;
      faults.push('no question could be answered within 15 s');
    }
    const counted = [...scripts];
    isUsable();
    await page.unrouteAll({ behavior: 'wait' });
    return counted;
  } finally {
    await browser.close();
  }
}

/**
 * Bytes of all scripts that the journey and the tracker may ever fetch, in Vietnamese and for a form like the birth
 * registration: more kinds of questions are fetched by forms that ask them, another language by those who read it, the
 * elements for single fields by pages that have no journey, the check of a document by pages that bring their own, the
 * handover by pages that have no receiver, what is known already by forms that may be filled from it, and what has changed
 * by drafts of an older document.
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
        !/^(?:en|load-procedure|fault-list|unreadable-document|rare-kinds|structures|dvc-handover|offers|changed-document)-/.test(
          chunk,
        )
      )
        reached.add(inChunks(chunk));
  }
  return [...reached].reduce((sum, file) => sum + statSync(join(cdn, `${file}.br`)).size, 0);
}

function inChunks(file) {
  return `chunks/${file}`;
}

function judge(what, bytes, budget) {
  console.log(`  ${shown(bytes).padStart(8)}  ${what}, of at most ${shown(budget)}`);
  if (bytes > budget) faults.push(`${what}: ${shown(bytes)} is over the budget of ${shown(budget)}`);
}
