// npm start: the receiver with its database, and the example ward site that sends to it. PORT and SITE_PORT choose where.
import { join } from 'node:path';
import { build } from './build.mjs';
import { startReceiver, stopReceiver } from './receiver.mjs';
import { root } from './run.mjs';
import { serveWardSite } from './ward-site.mjs';

const port = Number(process.env.PORT ?? 8080);
const sitePort = Number(process.env.SITE_PORT ?? 8081);
const receiver = `http://localhost:${port}`;
const site = `http://localhost:${sitePort}`;

/** What the receiver is told unless the environment says otherwise. */
const office = {
  ALLOWED_SITES: site,
  STATIC_DIR: join(root, 'dist/cdn'),
  LOG_LEVEL: 'warn',
  OFFICE_FILE: join(root, 'examples/ward-site/office.json'),
};
/** Something answers where the receiver is to listen. */
class Taken extends Error {
  name = 'Taken';

  constructor(url) {
    super(`Something answers at ${url} already, perhaps a receiver that still runs: stop it, or set PORT to another.`);
  }
}

const started = Date.now();

let child;
let server;
let stopping = false;

async function stop(code) {
  if (stopping) return;
  stopping = true;
  server?.close();
  server?.closeAllConnections();
  if (child) await stopReceiver(child);
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));

try {
  if (await fetch(receiver).catch(() => undefined)) throw new Taken(receiver);
  console.log('Building what has changed…');
  await build(['cdn', 'server']);
  const hear = (part) => process.stdout.write(part);
  const receiving = startReceiver({ ...office, ...process.env, PORT: String(port) }, { hear });
  child = receiving.child;
  child.once('exit', (code) => {
    if (stopping) return;
    console.error(`The receiver ended by itself (code ${code}). Its last words are above.`);
    void stop(1);
  });
  await receiving.ready;
  server = await serveWardSite({ port: sitePort, host: process.env.HOST ?? 'localhost', receiver });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`
Ready after ${seconds} s.
  Ward site              ${site}/
  All procedures         ${site}/thu-tuc.html
  Birth registration     ${site}/thu-tuc-khai-sinh.html
  Where is my dossier    ${site}/tra-cuu.html
  Inside a WebForms page ${site}/webforms.html
  Receiver (API)         ${receiver}/openapi.json
Ctrl-C stops everything.`);
} catch (error) {
  if (error.code === 'EADDRINUSE') console.error(`Port ${error.port} is taken: set PORT or SITE_PORT to another.`);
  else console.error(['BuildFailed', 'Taken'].includes(error.name) ? error.message : error);
  await stop(1);
}
