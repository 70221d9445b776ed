// The example ward site: its pages, the scripts beside them, and the strict policy they are served under.
import { join } from 'node:path';
import { root } from './run.mjs';
import { serveFolders } from './static-server.mjs';

/** The receiver that the pages name; another address is put in its place when they are served. */
const written = 'http://localhost:8080';

export function contentSecurityPolicy(receiver) {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // The hash is that of no text at all: where no sheet can be constructed, an empty one is filled rule by rule.
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self' blob: data:",
    `connect-src 'self' ${receiver}`,
    "font-src 'none'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}

/** Serves the site; `receiver` is the origin its pages send to. */
export function serveWardSite({ port, host = 'localhost', receiver = written }) {
  const shared = { 'Referrer-Policy': 'strict-origin-when-cross-origin' };
  return serveFolders(
    [
      {
        at: '/dvc/',
        folder: join(root, 'dist/cdn'),
        headers: { ...shared, 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' },
      },
      {
        at: '/',
        folder: join(root, 'examples/ward-site'),
        headers: { ...shared, 'Content-Security-Policy': contentSecurityPolicy(receiver) },
        page: (html) => html.replaceAll(written, receiver),
      },
    ],
    { port, host },
  );
}
