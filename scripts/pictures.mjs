// Compares chosen stories of a built Storybook with the pictures in e2e/pictures; ends with N passed, N failed.
// node scripts/pictures.mjs [--accept] [name…]: --accept keeps what is shown now as the pictures. Build first: npx storybook build -o storybook-static
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { exitOnSignals, root, run } from './run.mjs';
import { smallPng } from './small-png.mjs';

const { values, positionals } = parseArgs({ options: { accept: { type: 'boolean' } }, allowPositionals: true });
exitOnSignals();
if (!existsSync(join(root, 'storybook-static/index.json')))
  await run('storybook', ['build', '--quiet', '--disable-telemetry', '-o', 'storybook-static']);
const chosen = positionals.length ? ['-g', positionals.join('|')] : [];
const mode = values.accept ? 'changed' : 'none';
const args = ['test', '--config', 'playwright.pictures.config.ts', `--update-snapshots=${mode}`, ...chosen];
await run('playwright', args, { onLine: (line) => console.log(line) }).catch(() => (process.exitCode = 1));
if (values.accept) shrink(join(root, 'e2e/pictures'));

function shrink(folder) {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.png'))) {
    const path = join(folder, name);
    const picture = readFileSync(path);
    const small = smallPng(picture);
    if (small !== picture) writeFileSync(path, small);
  }
}
