/** Where `dvc.js` lies. The scripts of `dist/cdn` are built with `marks-folder.cdn.ts`; a package does not know. */
export const marksFolder: string = '';
