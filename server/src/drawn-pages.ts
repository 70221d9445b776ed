import type { FastifyReply, FastifyRequest } from 'fastify';
import { inLanguage } from '../../src/html/in-language.js';
import type { PageFrame } from '../../src/html/pages/page.js';
import { toHtml } from '../../src/html/to-html.js';
import type { Config } from './config.js';
import { sendServed } from './routes/send.js';
import { Served } from './served.js';

/** Nothing of a page comes from elsewhere, and only the sites that may call us may hold it in a frame. */
function policy({ allowedSites }: Config): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // The hash is that of no text at all: where no sheet can be constructed, an empty one is filled rule by rule.
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    ["frame-ancestors 'self'", ...allowedSites].join(' '),
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}

/** Pages as they are sent; what only the start of the receiver decides is drawn once. */
export class DrawnPages {
  readonly #config: Config;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #kept = new Map<string, Promise<Served>>();

  constructor(config: Config) {
    this.#config = config;
    this.#headers = {
      'Content-Security-Policy': policy(config),
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      ...(config.pagesUnlisted && { 'X-Robots-Tag': 'noindex' }),
    };
  }

  /** Sends a page, and says what may run in it and who may hold it. */
  async send(request: FastifyRequest, reply: FastifyReply, page: Promise<Served>): Promise<FastifyReply> {
    reply.headers(this.#headers);
    return sendServed<FastifyReply>(request, reply, await page);
  }

  keep(name: string, language: string, draw: (frame: PageFrame) => unknown): Promise<Served> {
    const key = `${name} ${language}`;
    const page = this.#kept.get(key) ?? this.draw(language, draw);
    this.#kept.set(key, page);
    return page;
  }

  async draw(language: string, draw: (frame: PageFrame) => unknown, quality?: number): Promise<Served> {
    const { office, staticDir, pagesUnlisted } = this.#config;
    const frame = { office, scripts: staticDir !== undefined, language, unlisted: pagesUnlisted };
    const text = await inLanguage(language, () => toHtml(draw(frame), { prefix: 'dvc-' }));
    return new Served(`<!doctype html>\n${text}`, 'text/html; charset=utf-8', language, quality);
  }
}
