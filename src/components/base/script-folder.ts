/**
 * Where `procedures/` and `units/` lie unless the page says so. A package does not know: a bundler moves its modules, and
 * takes an address made from one for a file to pack. The scripts of `dist/cdn` are built with `script-folder.cdn.ts`.
 */
export const scriptFolder: string = '';
