// npm run desk -- list | show CODE | state CODE N "note": the office's side, for now a command.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './run.mjs';

await build(['server']);
const desk = spawn(process.execPath, [join(root, 'server/dist/desk.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: root,
});
desk.once('exit', (code, signal) => {
  process.exitCode = signal ? 1 : code;
});
