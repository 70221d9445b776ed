import { plainText } from './plain-text.js';

const edges = /^[\s"'“”„«»]+|[\s"'“”„«»]+$/g;

/** An attribute as it was meant: without the blanks, quotes and invisible signs that come along when it is pasted. */
export function pasted(text: string): string {
  return plainText(text).replaceAll(edges, '');
}

/** The address of an office as it was meant; our own `/v1` behind it is added with each call. */
export function pastedEndpoint(text: string): string {
  return pasted(text).replace(/\/v1\/*$/, '');
}

/** True for what can be called: a whole address, or one that begins at the page. */
export function isEndpoint(text: string): boolean {
  return /^(https?:\/\/[^\s/?#]+|\.{0,2})(\/[^\s?#]*)?$/i.test(text);
}
