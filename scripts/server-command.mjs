// npm run desk -- …, npm run keys -- …: a command of the receiver, built when it is not.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './run.mjs';

const [command, ...words] = process.argv.slice(2);
await build(['server']);
const child = spawn(process.execPath, [join(root, `server/dist/${command}.js`), ...words], {
  stdio: 'inherit',
  cwd: root,
});
child.once('exit', (code, signal) => {
  process.exitCode = signal ? 1 : code;
});
