/** Bytes as they lie on the device. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly content: ArrayBuffer;
}

/** Seals what is kept on the device with a key that no script can read out. */
export class Encryption {
  readonly #key: CryptoKey;

  constructor(key: CryptoKey) {
    this.#key = key;
  }

  static mintKey(): Promise<CryptoKey> {
    return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  }

  async seal(content: BufferSource): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { iv, content: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, this.#key, content) };
  }

  /** The bytes, or `undefined` when they were damaged or sealed with another key. */
  async open({ iv, content }: Sealed): Promise<ArrayBuffer | undefined> {
    try {
      return await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, this.#key, content);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'OperationError') return undefined;
      throw error;
    }
  }

  sealValue(value: object): Promise<Sealed> {
    return this.seal(new TextEncoder().encode(JSON.stringify(value)));
  }

  /** What `sealValue` was given; sealed content is ours, so its type is what was put in. */
  async openValue<T extends object>(sealed: Sealed): Promise<T | undefined> {
    const content = await this.open(sealed);
    return content && (JSON.parse(new TextDecoder().decode(content)) as T);
  }
}
