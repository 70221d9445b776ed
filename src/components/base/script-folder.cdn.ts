/** The folder of the script that a site embeds: `procedures/` and `units/` lie beside it. */
export const scriptFolder: string = new URL(/* @vite-ignore */ '.', import.meta.url).href;
