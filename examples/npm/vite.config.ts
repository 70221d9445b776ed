import { cpSync } from 'node:fs';
import { defineConfig } from 'vite';

// The package knows no address. What it fetches while a form is filled in lies where the page says: here under dvc/.
cpSync('node_modules/dvc-elements/dist/cdn/units', 'public/dvc/units', { recursive: true });

export default defineConfig({});
