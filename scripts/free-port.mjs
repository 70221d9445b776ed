import { createServer } from 'node:net';

/** A port of this machine that nobody listens at. */
export async function freePort() {
  const server = createServer();
  await new Promise((listening, failed) => server.once('error', failed).listen(0, '127.0.0.1', listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}
