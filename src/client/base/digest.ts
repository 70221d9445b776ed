import { hex } from './hex.js';

/** SHA-256 as 32 bytes; a string is taken as its UTF-8. Only in a secure context. */
export async function digest(content: string | Blob | ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await bytesOf(content);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** SHA-256 as lower-case hex. */
export async function sha256(content: string | Blob | ArrayBuffer): Promise<string> {
  return hex(await digest(content));
}

async function bytesOf(content: string | Blob | ArrayBuffer): Promise<BufferSource> {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Blob ? content.arrayBuffer() : content;
}
