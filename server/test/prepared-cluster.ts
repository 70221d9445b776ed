import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBinaries } from '../src/postgres/binaries.js';
import { Cluster } from '../src/postgres/cluster.js';
import { alone, cache } from './alone.js';

/** What a cluster that is stopped consists of. */
const parts = ['data', 'password'];

/**
 * Puts a new cluster into `folder`, which has none, as the receiver would make it there: copied, as to make one takes
 * seconds. Only a test of how a cluster is made begins without.
 */
export async function placeCluster(folder: string): Promise<void> {
  const prepared = join(cache, `prepared-${version()}`);
  const whole = join(prepared, 'whole');
  await alone(async () => {
    if (existsSync(whole)) return;
    rmSync(prepared, { recursive: true, force: true });
    await (await Cluster.open(prepared)).close();
    writeFileSync(whole, '');
  });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const part of parts) copy(join(prepared, part), join(folder, part));
}

/** Copies with the owner, who may be another than we are. */
function copy(from: string, to: string): void {
  if (process.platform === 'win32') return cpSync(from, to, { recursive: true });
  const { status, stderr } = spawnSync('cp', ['-a', from, to], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

function version(): string {
  const manifest = resolve(findBinaries().initdb, '../../../package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }).version;
}
