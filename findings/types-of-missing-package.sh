#!/usr/bin/env bash
# Published types that import a package nobody installs.
# One would guess: publint or attw, run before publishing, say that dist/index.d.ts imports `zod` while package.json does not name it.
# publint 0.3.25 --strict and attw 0.18.5 both pass. With skipLibCheck, as most projects have it, TypeScript 6.0.3 says nothing either: what
# comes from the missing package becomes `any`, and every mistake with it compiles. Only skipLibCheck false shows it.
. "$(dirname "$0")/lib/start.sh"
packages publint@0.3.25 @arethetypeswrong/cli@0.18.5 typescript@6.0.3
mkdir -p library/dist consumer/node_modules
cat >library/package.json <<'JSON'
{
  "name": "a-library", "version": "1.0.0", "license": "MIT", "type": "module", "files": ["dist"],
  "exports": { ".": { "types": "./dist/index.d.ts", "default": "./dist/index.js" } }
}
JSON
echo 'export const receipt = () => ({ code: "1" });' >library/dist/index.js
cat >library/dist/index.d.ts <<'TS'
import type * as z from 'zod';
declare const shape: z.ZodObject<{ code: z.ZodString }>;
export declare function receipt(): z.infer<typeof shape>;
TS
cp -r library consumer/node_modules/a-library
echo '{ "private": true, "type": "module" }' >consumer/package.json
cat >consumer/use.ts <<'TS'
import { receipt } from 'a-library';
export const wrong: number = receipt().cdoe.there.is.nothing;
TS
cat >run.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { seen } from './seen.mjs';

const run = (cwd, ...words) => spawnSync('npx', ['--no-install', ...words], { cwd, encoding: 'utf8' });
const tsc = (skip) =>
  run('consumer', 'tsc', 'use.ts', '--noEmit', '--strict', '--module', 'nodenext', '--skipLibCheck', skip);
seen('publint --strict ends with', run('library', 'publint', '--strict').status, 0);
seen('attw ends with', run('library', 'attw', '--pack', '.', '--profile', 'esm-only').status, 0);
seen('a consumer with a mistake, skipLibCheck, ends with', tsc('true').status, 0);
seen('the same without skipLibCheck says', tsc('false').stdout.match(/TS\d+/g), ['TS2307']);
JS
node run.mjs
