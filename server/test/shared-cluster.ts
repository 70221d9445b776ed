import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../src/database.js';
import { migrate } from '../src/migrations.js';
import { Cluster } from '../src/postgres/cluster.js';
import { isAlive } from '../src/postgres/lock-file.js';
import { alone, cache } from './alone.js';

const leases = join(cache, 'leases');
const template = 'template_receiver';

export interface TestDatabase {
  readonly connection: pg.ClientConfig;
  readonly url: string;
  /** Drops the database, and stops the cluster when nobody else uses it. */
  close(): Promise<void>;
}

let made = 0;

/** A migrated database of its own in the one PostgreSQL that all test files share. */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `test_${process.pid}_${++made}`;
  const lease = join(leases, `${process.pid}-${made}`);
  const cluster = await alone(async () => {
    mkdirSync(leases, { recursive: true });
    writeFileSync(lease, '');
    const found = await Cluster.open(join(cache, 'postgres'));
    if (liveLeases().length === 1) await makeTemplate(found);
    await ask(found, `create database ${name} template ${template}`);
    return found;
  });
  const connection = cluster.connection(name);
  return {
    connection,
    url: `postgres://postgres:${String(connection.password)}@localhost/${name}?host=${connection.host ?? ''}&port=${connection.port ?? ''}`,
    close: () =>
      alone(async () => {
        await ask(cluster, `drop database ${name} with (force)`);
        rmSync(lease);
        if (liveLeases().length === 0) await cluster.close();
        else cluster.leave();
      }),
  };
}

/** Anew for each first user, so that it has the present migrations; with it goes what a crashed run left. */
async function makeTemplate(cluster: Cluster): Promise<void> {
  const left = await ask(cluster, `select datname from pg_database where datname ~ '^(test_|template_receiver)'`);
  for (const { datname } of left) await ask(cluster, `drop database ${datname} with (force)`);
  await ask(cluster, `create database ${template}`);
  const database = openDatabase(cluster.connection(template));
  await migrate(database).finally(() => database.destroy());
}

async function ask(cluster: Cluster, statement: string): Promise<readonly { readonly datname: string }[]> {
  const client = new pg.Client(cluster.connection());
  await client.connect();
  return client
    .query<{ datname: string }>(statement)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

function liveLeases(): readonly string[] {
  return readdirSync(leases).filter((name) => {
    const isHeld = isAlive(Number(name.split('-')[0]));
    if (!isHeld) rmSync(join(leases, name), { force: true });
    return isHeld;
  });
}
