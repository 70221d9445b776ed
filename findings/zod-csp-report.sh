#!/usr/bin/env bash
# zod 4.6.7 on a page whose Content Security Policy forbids eval.
# One would guess: zod either needs `unsafe-eval` or leaves no trace. It works, but its first z.object tries `new Function` to learn
# whether it may, catches the error, and the browser still reports a violation: the host's report-uri fills with entries about a library
# that works. zod/mini and z.config({ jitless: true }) before the first schema report nothing.
. "$(dirname "$0")/lib/start.sh"
browser zod@4.6.7
cat >run.mjs <<'JS'
import { bundle, open } from './page.mjs';
import { seen } from './seen.mjs';

const first = `window.told = [];
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => told.push(blockedURI));`;
const use = `window.valid = z.object({ name: z.string() }).safeParse({ name: 'An' }).success;`;
for (const [says, source, reports] of [
  ['zod', `import * as z from 'zod'; ${use}`, ['eval']],
  ['zod/mini', `import * as z from 'zod/mini'; ${use}`, []],
  ['zod, jitless', `import * as z from 'zod'; z.config({ jitless: true }); ${use}`, []],
])
  await open(
    {
      '/': '<!doctype html><script src="/first.js"></script><script src="/a.js"></script>',
      '/first.js': first,
      '/a.js': await bundle(source),
    },
    async (page) => {
      seen(`${says}: the answer is valid`, await page.evaluate(() => valid), true);
      await page.evaluate(() => new Promise((next) => setTimeout(next)));
      seen(`${says}: violations`, await page.evaluate(() => told), reports);
    },
    { 'Content-Security-Policy': "script-src 'self'" },
  );
JS
node run.mjs
