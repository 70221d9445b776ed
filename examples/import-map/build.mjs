// Copies the page, and the packages that its import map names, to the folder that the web server shows.
import { cpSync, rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
for (const file of ['index.html', 'page.js']) cpSync(file, `dist/${file}`);
for (const name of ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit/task'])
  cpSync(`node_modules/${name}`, `dist/npm/${name}`, { recursive: true, dereference: true });
cpSync('node_modules/dvc-elements/dist/esm', 'dist/npm/dvc-elements', { recursive: true });
