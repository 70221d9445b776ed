/** The folder of `dvc.js`, above the `chunks/` that hold this. */
export const marksFolder: string = new URL(/* @vite-ignore */ '..', import.meta.url).href;
