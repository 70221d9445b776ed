#!/usr/bin/env node
import { check } from './check.js';
import { exit, WrongUse, type Exit, type Terminal } from './terminal.js';

const usage = `dvc: writes, checks and shows procedure documents

  dvc check FILE…      every fault with its line, and what may be better
      --strict           fail on warnings, too
      --json             for editors and build servers
      --lang en|vi       language of what is told; English unless it is said

  dvc new CODE         asks a few things and writes CODE.json, which passes the check
      --title --area --agency --who --days N|unknown --fee N|unknown
      --applicant name,birthDate,…   --question "…" (again for each)
      --out FILE         where to write
      --yes              ask nothing; take what is usual for what is not said

  dvc preview FILE     shows it in the browser, and anew whenever it is saved
      --port N

Ends with 0 when all is well, 1 with faults, 2 when it was called wrongly.
docs/procedure-format.md explains the documents.
`;

type Command = (args: readonly string[], terminal: Terminal) => Exit | Promise<Exit>;

const commands: Readonly<Record<string, () => Command | Promise<Command>>> = {
  check: () => check,
  preview: async () => (await import('./preview.js')).preview,
  new: async () => (await import('./new.js')).create,
};

async function run([name = '', ...args]: readonly string[], terminal: Terminal): Promise<Exit> {
  if (['help', '--help', '-h'].includes(name) || args.includes('--help')) {
    terminal.output.write(usage);
    return exit.done;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new WrongUse(name ? `There is no command "${name}".\n\n${usage}` : usage);
  return (await command())(args, terminal);
}

/** True for what `parseArgs` says of options it does not know. */
function isWrongOption(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

const terminal: Terminal = {
  input: process.stdin,
  output: process.stdout,
  error: process.stderr,
  folder: process.cwd(),
  env: process.env,
};

try {
  process.exitCode = await run(process.argv.slice(2), terminal);
} catch (error) {
  if (!(error instanceof WrongUse) && !isWrongOption(error)) throw error;
  terminal.error.write(`${error.message.trimEnd()}\n`);
  process.exitCode = exit.wrongUse;
}
