// Runs the tools of this repository as child processes that never outlive us.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** A command that ended badly; `output` is all it said. */
export class CommandFailed extends Error {
  constructor(command, code, output) {
    super(`${command} ended with code ${code}\n${output}`);
    this.code = code;
    this.output = output;
  }
}

/** The script behind the name of a tool in node_modules/.bin. */
export function tool(name) {
  const link = join(root, 'node_modules/.bin', name);
  if (!existsSync(link)) throw new Error(`${name} is not installed: run npm install`);
  return link;
}

/**
 * Runs an npm tool with Node, or any program when `program` is given. Resolves with its output, stdout and stderr as
 * they came; rejects with `CommandFailed`. `onLine` hears every line at once.
 *
 * @param {string} name
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: object, program?: string, onLine?: (line: string) => void, timeout?: number }} options
 * @returns {Promise<string>}
 */
export function run(name, args = [], { cwd = root, env = {}, program, onLine, timeout } = {}) {
  const command = program ?? process.execPath;
  const all = program ? args : [name.endsWith('.mjs') || name.startsWith('--') ? name : tool(name), ...args];
  return new Promise((done, failed) => {
    const child = spawn(command, all, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    let output = '';
    let rest = '';
    const hear = (chunk) => {
      output += chunk;
      if (!onLine) return;
      const lines = (rest + chunk).split('\n');
      rest = lines.pop();
      for (const line of lines) onLine(line);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
    const stop = (signal = 'SIGTERM') => stopGroup(child, signal);
    const onExit = () => stop('SIGKILL');
    const clock =
      timeout && setTimeout(() => ((output += `\nstopped after ${timeout / 1000} s`), stop('SIGKILL')), timeout);
    process.once('exit', onExit);
    child.once('error', failed);
    child.once('close', (code, signal) => {
      clearTimeout(clock);
      process.removeListener('exit', onExit);
      if (rest && onLine) onLine(rest);
      if (code === 0) done(output);
      else failed(new CommandFailed([name, ...args].join(' '), code ?? signal, output));
    });
  });
}

/** Ends a detached child and everything it started. */
export function stopGroup(child, signal = 'SIGTERM') {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Lets the exit hooks run, and so every child end, when we are told to stop. */
export function exitOnSignals() {
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }))
    process.once(signal, () => process.exit(code));
}
