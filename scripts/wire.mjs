// How many bytes a browser gets.
import { get } from 'node:http';

const sizes = new Map();

/** Bytes of the body of an answer as a browser gets it. */
export function bytesOf(url) {
  if (!sizes.has(url)) sizes.set(url, ask(url));
  return sizes.get(url);
}

function ask(url) {
  return new Promise((done, failed) => {
    get(url, { headers: { 'Accept-Encoding': 'gzip, deflate, br, zstd', 'Accept-Language': 'vi-VN' } }, (response) => {
      let bytes = 0;
      response.on('data', (part) => (bytes += part.length));
      response.on('end', () => done(bytes));
    }).on('error', failed);
  });
}
