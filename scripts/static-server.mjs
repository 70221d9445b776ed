// A small static web server: compressed files beside the plain ones, validators, cache headers. No dependency.
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
};
const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
];
const year = 'public, max-age=31536000, immutable';

/**
 * Serves folders. A mount is `{ at, folder, headers, page }`: the path it answers under, the folder, headers for each of
 * its answers, and a function that may change the text of an HTML page. The first mount that fits wins.
 * Resolves with the server once it listens; port 0 takes a free one.
 */
export async function serveFolders(mounts, { port = 0, host } = {}) {
  const server = createServer((request, response) => {
    answer(mounts, request, response).catch((error) => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
      console.error(error);
    });
  });
  await new Promise((listening, failed) => server.once('error', failed).listen(port, host, listening));
  return server;
}

async function answer(mounts, request, response) {
  const path = decodePath(request.url);
  const mount = path && mounts.find(({ at }) => path.startsWith(at));
  if (!mount) return plain(response, 404, 'Not found');
  const inside = path.slice(mount.at.length - 1);
  const name = inside.endsWith('/') ? `${inside}index.html` : inside;
  const isPage = name.endsWith('.html');
  // A WebForms page posts to itself and is drawn again, so a page answers POST as it answers GET.
  if (!['GET', 'HEAD', ...(isPage ? ['POST'] : [])].includes(request.method))
    return plain(response, 405, 'Not allowed');

  const file = await find(join(mount.folder, normalize(name)), request.headers['accept-encoding'] ?? '');
  if (!file) return plain(response, 404, 'Not found');
  const headers = {
    'Content-Type': types[extname(name)] ?? 'application/octet-stream',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': /\/(chunks|assets)\/.+-[\w-]{8}\.(js|css)$/.test(name) ? year : 'no-cache',
    Vary: 'Accept-Encoding',
    ...mount.headers,
    ...(file.encoding && { 'Content-Encoding': file.encoding }),
  };
  if (isPage && mount.page) {
    request.resume();
    const text = mount.page(await readFile(file.path, 'utf8'));
    return response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : text);
  }
  headers.ETag = `W/"${file.size.toString(36)}-${Math.trunc(file.mtimeMs).toString(36)}"`;
  if (request.headers['if-none-match'] === headers.ETag) return response.writeHead(304, headers).end();
  response.writeHead(200, { ...headers, 'Content-Length': file.size });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file.path).pipe(response);
}

function decodePath(url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

async function find(path, accepted) {
  for (const [encoding, suffix] of [...encodings.filter(([name]) => accepted.includes(name)), [undefined, '']]) {
    const found = await stat(path + suffix).catch(() => undefined);
    if (found?.isFile()) return { path: path + suffix, encoding, size: found.size, mtimeMs: found.mtimeMs };
  }
  return undefined;
}

function plain(response, status, text) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}
