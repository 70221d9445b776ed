/** The keys a JSON Pointer names, unescaped (RFC 6901). `""` is the whole value. */
export function keysOf(pointer: string): readonly string[] {
  if (pointer === '') return [];
  const keys = pointer.slice(1).split('/');
  return pointer.includes('~') ? keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')) : keys;
}

/** True for `root` itself and for what is below it. */
export function within(pointer: string, root: string): boolean {
  return pointer === root || pointer.startsWith(`${root}/`);
}
