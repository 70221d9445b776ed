import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { freeze } from '../../../src/model/dossier.js';
import { Draft } from '../../../src/model/draft.js';
import { isObject } from '../../../src/model/json.js';
import { bodyOf, parseJson, send } from './answer.js';
import { isLineState, Line } from './line.js';
import { answersIn, FakeOffice, type Offered } from './office.js';
import type { Watched } from './watched.js';

/** Folders of the package that the preview shows. */
export interface Folders {
  /** The preview's own pages. */
  readonly page: string;
  /** The elements, as a site embeds them. */
  readonly elements: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** Key of the dossier that is only shown. */
const shownKey = '00000000-0000-4000-8000-000000000000';

/** Serves the preview of a document on this machine alone. Resolves once it listens. */
export async function serve(watched: Watched, folders: Folders, port: number): Promise<Server> {
  const line = new Line();
  const office = new FakeOffice(() => offeredBy(watched));
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) send(response, 500, { error: String(error) });
      else response.destroy();
    });
  });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isOurs(request, server)) return send(response, 403, { error: 'Only this machine is answered.' });
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/v1/')) {
      if (await line.pass(request, response)) await office.answer(request, response, pathname.slice('/v1'.length));
      return;
    }
    if (pathname === '/events') return listen(watched, response);
    if (pathname === '/state') return send(response, 200, stateOf(watched, line));
    if (pathname === '/line' && request.method === 'POST') return setLine(line, await bodyOf(request), response);
    if (pathname === '/data' && request.method === 'POST') {
      return send(response, 200, dataOf(watched, parseJson((await bodyOf(request)).toString('utf8'))));
    }
    if (pathname.startsWith('/dvc/')) {
      if (await line.pass(request, response)) sendFile(response, folders.elements, pathname.slice('/dvc'.length));
      return;
    }
    sendFile(response, folders.page, pathname === '/' ? '/index.html' : pathname);
  };

  await new Promise<void>((listening, failed) => server.once('error', failed).listen(port, '127.0.0.1', listening));
  return server;
}

/** Another site's page may not speak to us by a name of its own that leads here. */
function isOurs({ headers }: IncomingMessage, server: Server): boolean {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const origin = headers.origin;
  return (
    hosts.includes(headers.host ?? '') && (origin === undefined || hosts.some((host) => origin === `http://${host}`))
  );
}

function offeredBy({ examined }: Watched): Offered | undefined {
  const { procedure, document } = examined;
  return procedure && { procedure, document };
}

/** Tells an open page each time the document was saved. */
function listen(watched: Watched, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write('retry: 500\n\n');
  const stop = watched.subscribe(() => response.write('event: saved\ndata:\n\n'));
  response.once('close', stop);
}

function stateOf({ examined, shown, language }: Watched, line: Line): unknown {
  const { findings, procedure, document } = examined;
  return {
    file: shown,
    language,
    line: line.state,
    findings,
    languages: procedure?.languages ?? ['vi'],
    document: procedure && document,
  };
}

function setLine(line: Line, body: Buffer, response: ServerResponse): void {
  const value = parseJson(body.toString('utf8'));
  const state = isObject(value) ? value['line'] : undefined;
  if (!isLineState(state)) return send(response, 400, { error: 'The line is good, slow or offline.' });
  line.state = state;
  send(response, 200, { line: line.state });
}

/** What these answers would be sent as, and what still keeps them from being sent. */
function dataOf(watched: Watched, value: unknown): unknown {
  const offered = offeredBy(watched);
  if (!offered) return {};
  const { procedure } = offered;
  const answers = answersIn(value);
  const language = isObject(value) && typeof value['language'] === 'string' ? value['language'] : 'vi';
  const draft = new Draft(procedure, shownKey, '', answers);
  const always = new Set(procedure.pages({}).map(({ pointer }) => pointer));
  const { submission } = freeze(draft, { language, files: [], now: new Date() });
  return {
    submission,
    pages: procedure
      .in(language)
      .pages(answers)
      .map(({ pointer, title }) => ({ title, always: always.has(pointer) })),
    issues: procedure.issues(answers).map(({ pointer, keyword }) => ({ pointer, keyword })),
    papers: procedure.papers(answers).map(({ id, required }) => ({ id, required })),
  };
}

function sendFile(response: ServerResponse, folder: string, path: string): void {
  const file = join(folder, normalize(decodeURIComponent(path)));
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) return send(response, 404, { error: 'Not found.' });
  response.writeHead(200, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
  createReadStream(file).pipe(response);
}
