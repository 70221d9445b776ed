import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeFolder } from '../make-folder.js';
import { Told } from '../told.js';
import { words } from '../words.js';
import { portOf } from './lock-file.js';

/** The way in to a cluster that only this machine's own account can take. */
export interface Door {
  /** Settings for the server side. */
  readonly settings: Readonly<Record<string, string>>;
  /** Where a client connects now. */
  address(): { readonly host: string; readonly port: number };
  /** Folder of the socket, where there is one. */
  readonly folder: string | undefined;
  /** Lock file of the socket, where there is one. */
  readonly lock: string;
}

const socketPort = 5432;
/** What the name of a unix socket may have at most, less `/.s.PGSQL.5432.lock`. */
const longestFolder = 107 - 20;

/** A unix socket in a folder that is ours alone; a loopback port on Windows, which has no such sockets. */
export async function chooseDoor(folder: string, data: string): Promise<Door> {
  if (process.platform === 'win32') return loopback(data, await freePort());
  const near = resolve(folder, 'socket');
  const sockets = Buffer.byteLength(near) <= longestFolder ? near : join(tmpdir(), `dvc-${shortName(near)}`);
  makeFolder(sockets);
  const found = lstatSync(sockets);
  if (!found.isDirectory() || (found.mode & 0o077) !== 0) throw new Told(words.notOursAlone(sockets));
  return {
    settings: { listen_addresses: '', unix_socket_directories: sockets, port: String(socketPort) },
    address: () => ({ host: sockets, port: socketPort }),
    folder: sockets,
    lock: join(sockets, `.s.PGSQL.${socketPort}.lock`),
  };
}

function loopback(data: string, port: number): Door {
  return {
    settings: { listen_addresses: '127.0.0.1', port: String(port) },
    address: () => ({ host: '127.0.0.1', port: portOf(data) ?? port }),
    folder: undefined,
    lock: '',
  };
}

function shortName(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : socketPort));
    });
  });
}
