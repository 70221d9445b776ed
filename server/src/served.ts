import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { sha256Hex } from './digest.js';

/** How bytes can be made fewer on their way. */
export type Coding = 'br' | 'gzip' | 'identity';

/** Text that is sent to many: made small once for each coding, with a tag for each. */
export class Served {
  readonly sha256: string;
  readonly #made = new Map<Coding, Promise<Buffer>>();

  constructor(
    readonly text: string,
    readonly type = 'application/json; charset=utf-8',
    readonly language?: string,
    /** Of Brotli, up to 11; less for what is sent but once. */
    readonly quality = 11,
  ) {
    this.sha256 = sha256Hex(text);
  }

  /** The strong tag of these bytes: another coding has other bytes. */
  tag(coding: Coding): string {
    return coding === 'identity' ? `"${this.sha256}"` : `"${this.sha256}-${coding}"`;
  }

  in(coding: Coding): Promise<Buffer> {
    const made = this.#made.get(coding) ?? encode(Buffer.from(this.text), coding, this.quality);
    this.#made.set(coding, made);
    return made;
  }
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** As small as it can be, which takes some 50 ms for a document. */
export async function encode(bytes: Buffer, coding: Coding, quality = 11): Promise<Buffer> {
  if (coding === 'identity') return bytes;
  if (coding === 'gzip') return zip(bytes, { level: 9 });
  return brotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** The coding that an `Accept-Encoding` likes best; of those it likes as well, the smallest. */
export function codingFor(header: string | readonly string[] = ''): Coding {
  const liked = new Map<string, number>();
  for (const each of String(header).toLowerCase().split(',')) {
    const [name = '', ...rest] = each.split(';').map((part) => part.trim());
    const weight = rest.find((part) => part.startsWith('q='))?.slice(2) ?? '1';
    liked.set(name, Number(weight) || 0);
  }
  let best: Coding = 'identity';
  let most = liked.get('identity') ?? 0;
  for (const coding of ['gzip', 'br'] as const) {
    const weight = liked.get(coding) ?? liked.get('*') ?? 0;
    if (weight > 0 && weight >= most) [best, most] = [coding, weight];
  }
  return best;
}

/** Makes them small before anybody asks, one after another; ends early when it is told to. */
export async function prepare(all: readonly Served[], signal: AbortSignal): Promise<void> {
  for (const served of all)
    for (const coding of ['br', 'gzip'] as const) {
      if (signal.aborted) return;
      await served.in(coding);
    }
}
