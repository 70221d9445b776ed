import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from '../scripts/build.mjs';
import { serveFolders } from '../scripts/static-server.mjs';
import { randomDocument } from '../test/fixtures/random-document.js';
import type { Outcome } from './generated/page.js';
import { Ward } from './ward.js';
import { watch } from './watch.js';

/** `SEED=17` repeats one document; `SEED=1000 COUNT=200` tries two hundred others. */
const first = Number(process.env['SEED'] ?? 1);
const count = Number(process.env['COUNT'] ?? (process.env['SEED'] ? 1 : 500));
const seeds = Array.from({ length: count }, (_, index) => first + index);

/** Pages that fill in at the same time. */
const pages = 2;
/** Documents a page fills in before it is loaded anew. */
const batch = 50;

test.describe.configure({ timeout: 600_000 });

let folder: string;
let ward: Ward;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dvc-generated-'));
  const procedures = join(folder, 'procedures');
  await mkdir(procedures);
  for (const seed of seeds) {
    const document = randomDocument(seed);
    await writeFile(join(procedures, `${document.code}.json`), JSON.stringify(document));
  }
  await build(['trial']);
  ward = await Ward.open({
    procedures,
    site: () =>
      serveFolders([
        { at: '/dvc/', folder: resolve('dist/cdn') },
        { at: '/', folder: resolve('node_modules/.cache/dvc-trial') },
      ]),
  });
});

test.afterAll(async () => {
  await ward?.close();
  await rm(folder, { recursive: true, force: true });
});

test('every random document is filled in by its screen alone and taken in by the office', async ({ context }) => {
  const batches = Array.from({ length: Math.ceil(count / batch) }, (_, index) =>
    seeds.slice(index * batch, (index + 1) * batch),
  );
  const outcomes: Outcome[] = [];
  const fillIn = async (): Promise<void> => {
    const page = await context.newPage();
    const seen = await watch(page, [new URL(ward.page('')).origin, ward.receiver]);
    for (let some = batches.shift(); some; some = batches.shift()) {
      await page.goto(ward.page(''));
      await page.waitForFunction(() => 'fillIn' in window);
      const [wanted, receiver] = [some, ward.receiver];
      outcomes.push(
        ...(await page.evaluate(([list, office]) => window.fillIn(list, office), [wanted, receiver] as const)),
      );
    }
    expect(seen).toEqual([]);
  };
  await Promise.all(Array.from({ length: pages }, fillIn));

  const failures = outcomes.filter(({ failure }) => failure !== undefined);
  for (const { seed, failure } of failures)
    console.log(`Repeat it with SEED=${seed} npx playwright test e2e/generated.e2e.ts\n${failure}\n`);
  expect(failures.map(({ seed }) => seed)).toEqual([]);
  expect(outcomes).toHaveLength(count);

  const stored = await ward.query<{ digest: string }>('select digest from submission order by digest');
  expect(stored.map(({ digest }) => digest)).toEqual(outcomes.map(({ digest }) => digest).sort());
});
