import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { sha256Of } from './digest.js';
import { keepFile, replaceFile } from './durable.js';
import { openFolder } from './make-folder.js';
import { Told } from './told.js';
import { words } from './words.js';

const coordinate = z.string().regex(/^[\w-]{43}$/);
const privateKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: coordinate,
  y: coordinate,
  d: coordinate,
});
const keyFile = z.strictObject({
  /** The first signs; the others once did, and what they signed is still verified with them. */
  receipts: z.tuple([privateKey], privateKey),
  /** Derives the second secret of a dossier from its code. */
  tracking: z.string().regex(/^[\w-]{43}$/),
});

/** A public key as it is published. */
export interface PublicKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly kid: string;
  readonly alg: 'ES256';
  readonly use: 'sig';
}

/** What only this office can do: sign a receipt, and know the second secret of a dossier. */
export class OfficeKeys {
  /** The file they come from. */
  readonly path: string;
  readonly published: readonly PublicKey[];
  /** Name of the key that signs. */
  readonly kid: string;
  /** Tells one tracking key from another without giving it away. */
  readonly mark: string;
  readonly #signer: KeyObject;
  readonly #header: string;
  readonly #tracking: Buffer;

  private constructor(path: string, file: z.infer<typeof keyFile>) {
    this.path = path;
    this.published = file.receipts.map(({ kty, crv, x, y }) => ({
      ...{ kty, crv, x, y },
      kid: thumbprint(x, y),
      ...{ alg: 'ES256', use: 'sig' },
    }));
    const [first] = file.receipts;
    this.kid = thumbprint(first.x, first.y);
    this.#signer = createPrivateKey({ key: first as JsonWebKey, format: 'jwk' });
    this.#header = encode(JSON.stringify({ alg: 'ES256', kid: this.kid }));
    this.#tracking = Buffer.from(file.tracking, 'base64url');
    this.mark = createHmac('sha256', this.#tracking).update('office').digest('base64url');
  }

  /** Reads the keys in `folder`. Makes them only when `isNew`: receipts that are out could never be proven with others. */
  static open(folder: string, isNew: boolean): OfficeKeys {
    const path = pathIn(folder);
    if (!existsSync(path)) {
      if (!isNew) throw new Told(words.keysMissing(path));
      openFolder('DATA_DIR', folder);
      keepFile(path, JSON.stringify(newKeys()));
    }
    return new OfficeKeys(path, readKeys(path));
  }

  /** The keys that are in `folder` already. */
  static read(folder: string): OfficeKeys {
    return new OfficeKeys(pathIn(folder), readKeys(pathIn(folder)));
  }

  /** True for the name of a key that signs or once did. */
  has(kid: string): boolean {
    return this.published.some((each) => each.kid === kid);
  }

  /** True when one of these keys made the signature (compact JWS). */
  signed(signature: string): boolean {
    const [header = '', payload = '', mark = ''] = signature.split('.');
    const content = Buffer.from(`${header}.${payload}`);
    return this.published.some(({ kty, crv, x, y }) => {
      const key = createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' });
      return verify('sha256', content, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(mark, 'base64url'));
    });
  }

  /** Compact JWS (ES256) over the UTF-8 of `payload`. */
  sign(payload: string): string {
    const signed = `${this.#header}.${encode(payload)}`;
    const signature = sign('sha256', Buffer.from(signed), { key: this.#signer, dsaEncoding: 'ieee-p1363' });
    return `${signed}.${signature.toString('base64url')}`;
  }

  /** The six digits that open the tracking of `code`. */
  secretOf(code: string): string {
    const digest = createHmac('sha256', this.#tracking).update(code).digest();
    return String(digest.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
  }
}

function pathIn(folder: string): string {
  return join(folder, 'office-keys.json');
}

/**
 * Puts a new key for receipts before the others, which stay: what they signed is proven with them. The tracking key
 * stays too, for every secret that is out is made from it. Gives the path of the file.
 */
export function addReceiptKey(folder: string): string {
  const path = pathIn(folder);
  const { receipts, tracking } = readKeys(path);
  replaceFile(path, JSON.stringify({ receipts: [...newKeys().receipts, ...receipts], tracking }));
  return path;
}

function readKeys(path: string): z.infer<typeof keyFile> {
  if (!existsSync(path)) throw new Told(words.keysNotYet(path));
  try {
    return keyFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof z.ZodError)) throw error;
    // Not its cause: the words of a parser may repeat what stands in the file.
    throw new Told(words.keysBroken(path));
  }
}

function newKeys(): z.infer<typeof keyFile> {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    receipts: [privateKey.parse(pair.privateKey.export({ format: 'jwk' }))],
    tracking: randomBytes(32).toString('base64url'),
  };
}

/** RFC 7638. */
function thumbprint(x: string, y: string): string {
  return sha256Of(JSON.stringify({ crv: 'P-256', kty: 'EC', x, y })).toString('base64url');
}

function encode(text: string): string {
  return Buffer.from(text).toString('base64url');
}
