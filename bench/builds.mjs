/** The builds that are compared: this one, and one of an older commit, made once in a folder of its own. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../scripts/run.mjs';

/** The commit before the work on speed began. */
export const usualBefore = '7cced94';

/**
 * The folder of an older commit with its own `dist/cdn` and `server/dist`, or `why` there is none: outside a clone nobody
 * knows older commits. It lies outside node_modules, in whose folders compilers leave TypeScript as it is.
 */
export async function buildOf(ref) {
  let commit;
  try {
    commit = git(['rev-parse', '--short=7', '--verify', '--quiet', `${ref}^{commit}`])
      .toString()
      .trim();
  } catch {
    return { why: `this copy has no commit ${ref}` };
  }
  const folder = join(root, '.cache/dvc-bench', `before-${commit}`);
  if (!existsSync(folder)) await make(commit, folder);
  return { folder, commit };
}

async function make(commit, folder) {
  console.error(`Building ${commit}, once…`);
  const growing = `${folder}.${process.pid}`;
  rmSync(growing, { recursive: true, force: true });
  mkdirSync(join(growing, 'node_modules'), { recursive: true });
  try {
    execFileSync('tar', ['-x', '-C', growing], { input: git(['archive', '--format=tar', commit]) });
    // Each package is linked by itself: the folder of caches stays its own.
    for (const name of readdirSync(join(root, 'node_modules')))
      if (name !== '.cache')
        symlinkSync(join(root, 'node_modules', name), join(growing, 'node_modules', name), 'junction');
    await run('scripts/build.mjs', ['cdn', 'server'], { cwd: growing });
    renameSync(growing, folder);
  } finally {
    rmSync(growing, { recursive: true, force: true });
  }
}

function git(args) {
  return execFileSync('git', args, { cwd: root, maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
}
