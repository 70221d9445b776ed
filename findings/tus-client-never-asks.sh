#!/usr/bin/env bash
# tus-js-client 4.3.1 and a server with the core of tus and `creation` only.
# One would guess: the client asks by OPTIONS (Tus-Extension) what the server speaks, and does without what it does not. It never asks.
# With uploadDataDuringCreation it sends the whole file with the first request, takes the missing Upload-Offset for an error, and after a
# wait sends the whole file again. With parallelUploads it sends every byte in parts, and only then hears that parts cannot be joined: the
# upload has failed. The same file goes up plainly.
. "$(dirname "$0")/lib/start.sh"
packages tus-js-client@4.3.1
cat >run.mjs <<'JS'
import { createServer } from 'node:http';
import { Upload } from 'tus-js-client';
import { seen } from './seen.mjs';

const size = 200_000;
/** A server as tus 1.0 asks: it ignores headers of extensions that it does not name. */
async function serve(answer) {
  const offsets = [];
  const heard = [];
  const server = createServer(async (request, response) => {
    let bytes = 0;
    for await (const part of request) bytes += part.length;
    const { method, headers, url } = request;
    heard.push([method, bytes]);
    const say = (status, fields) => response.writeHead(status, { 'Tus-Resumable': '1.0.0', ...fields }).end();
    if (method === 'OPTIONS') return say(204, { 'Tus-Version': '1.0.0', 'Tus-Extension': 'creation' });
    const id = url.split('/')[2];
    if (method === 'PATCH') return say(204, { 'Upload-Offset': (offsets[id] += bytes) });
    if (method === 'HEAD') return say(200, { 'Upload-Offset': offsets[id], 'Upload-Length': size, 'Cache-Control': 'no-store' });
    if (headers['upload-length'] === undefined) return say(400);
    return say(201, { Location: `${url}/${offsets.push(0) - 1}` });
  });
  await new Promise((listening) => server.listen(0, 'localhost', listening));
  const end = await answer(`http://localhost:${server.address().port}/files`);
  server.close();
  server.closeAllConnections();
  return { end, heard };
}
const upload = (options) =>
  serve(
    (endpoint) =>
      new Promise((done) =>
        new Upload(Buffer.alloc(size), {
          endpoint,
          ...options,
          onSuccess: () => done('uploaded'),
          onError: ({ message }) => done(message.split(',')[0]),
        }).start(),
      ),
  );

seen('plain', await upload({}), { end: 'uploaded', heard: [['POST', 0], ['PATCH', size]] });
seen('uploadDataDuringCreation', await upload({ uploadDataDuringCreation: true }), {
  end: 'uploaded',
  heard: [['POST', size], ['HEAD', 0], ['PATCH', size]],
});
seen('parallelUploads: 2', await upload({ parallelUploads: 2 }), {
  end: 'tus: unexpected response while creating upload',
  heard: [['POST', 0], ['POST', 0], ['PATCH', size / 2], ['PATCH', size / 2], ['POST', 0]],
});
JS
node run.mjs
