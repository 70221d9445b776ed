import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, statSync } from 'node:fs';

/** How PostgreSQL's programs are run: it refuses to run as root. */
export interface Account {
  /** Words before the program. */
  readonly prefix: readonly string[];
  /** User and group to become, where the prefix does not already do it. */
  readonly id: number | undefined;
}

const nobody = 65_534;
const ownNamespace = ['unshare', '-U', '--map-user=1000', '--map-group=1000', '--'] as const;

/** The account for the cluster in `folder`: the one that owns it, else the least that works here. */
export function chooseAccount(folder: string): Account {
  if (process.getuid?.() !== 0) return { prefix: [], id: undefined };
  const owner = existsSync(folder) ? statSync(folder).uid : undefined;
  if (owner !== undefined && owner !== 0) return { prefix: [], id: owner };
  const [program, ...words] = ownNamespace;
  const allowed = spawnSync(program, [...words, 'true'], { stdio: 'ignore' }).status === 0;
  return allowed || owner === 0 ? { prefix: ownNamespace, id: undefined } : { prefix: [], id: nobody };
}

/** Hands a path to the account, where it is another user than we are. */
export function handOver(path: string, { id }: Account): void {
  if (id !== undefined) chownSync(path, id, id);
}
