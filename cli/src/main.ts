#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../../src/model/faults/nearest.js';
import { check } from './check.js';
import { terminalLanguage, type Said } from './language.js';
import { packageFolder } from './package-folder.js';
import { exit, WrongUse, type Exit, type Terminal } from './terminal.js';

const usage: Said = {
  en: `dvc: writes, checks and shows procedure documents

  dvc check FILE…      every fault with its line, and what may be better
      --strict           fail on warnings, too
      --json             for editors and build servers

  dvc new CODE         asks a few things and writes CODE.json, which passes the check
      --title --area --agency --who --days N|unknown --fee N|unknown
      --short-title "…"  a shorter name to show beside a long official one
      --applicant name,birthDate,…   --question "…" (again for each)
      --out FILE         where to write
      --yes              ask nothing; take what is usual for what is not said

  dvc preview FILE     shows it in the browser, and anew whenever it is saved
      --port N

  dvc html CODE|FILE   prints the tag for a page, with the guide inside as plain HTML
      --endpoint URL     the receiver that the page sends to
      --name "…" --phone "…" --hours "…" --address "…"   the office, and whom to call

  dvc doctor URL       fetches a page of a site and tells what is wrong with our lines in it, and what to write instead
      --json             for build servers

Each command also takes
      --lang vi|en       the language that is spoken; that of the terminal unless it is said, Vietnamese when in doubt
      --help             this help
and dvc --version says which version this is.

Ends with 0 when all is well, 1 with faults, 2 when it was called wrongly.
docs/procedure-format.md explains the documents.
`,
  vi: `dvc: viết, kiểm tra và xem trước tài liệu thủ tục

  dvc check TỆP…       mọi lỗi kèm số dòng, và những chỗ nên sửa
      --strict           chỗ nên sửa cũng tính là chưa đạt
      --json             cho trình soạn thảo và máy kiểm tra

  dvc new MÃ           hỏi vài điều rồi ghi tệp MÃ.json, không có lỗi
      --title --area --agency --who --days N|unknown --fee N|unknown
      --short-title "…"  tên ngắn để hiện bên cạnh tên chính thức dài
      --applicant name,birthDate,…   --question "…" (mỗi câu hỏi một lần)
      --out TỆP          ghi vào tệp nào
      --yes              không hỏi gì; chỗ chưa ghi thì lấy như thường dùng

  dvc preview TỆP      xem trên trình duyệt, tự đổi mỗi lần lưu tệp
      --port N

  dvc html MÃ|TỆP      in ra thẻ để dán vào trang, bên trong là hướng dẫn bằng HTML
      --endpoint URL     máy chủ tiếp nhận mà trang gửi tới
      --name "…" --phone "…" --hours "…" --address "…"   cơ quan, và số để hỏi

  dvc doctor URL       mở một trang và nói các dòng của chúng tôi ở đó sai chỗ nào, nên ghi thế nào
      --json             cho máy kiểm tra

Lệnh nào cũng nhận
      --lang vi|en       ngôn ngữ; không ghi thì theo máy, chưa rõ thì tiếng Việt
      --help             phần hướng dẫn này
và dvc --version cho biết phiên bản.

Kết thúc bằng 0 khi mọi thứ ổn, 1 khi có lỗi, 2 khi gọi lệnh sai.
docs/vi/procedure-format.md giải thích cách viết tài liệu.
`,
};

type Command = (args: readonly string[], terminal: Terminal) => Exit | Promise<Exit>;

const commands: Readonly<Record<string, () => Command | Promise<Command>>> = {
  check: () => check,
  doctor: async () => (await import('./doctor/doctor.js')).doctor,
  html: async () => (await import('./html.js')).html,
  preview: async () => (await import('./preview.js')).preview,
  new: async () => (await import('./new.js')).create,
};

async function run(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const { name = '', others } = commandIn(args);
  const say = (text: string): Exit => {
    terminal.output.write(text);
    return exit.done;
  };
  if (name === 'help' || args.includes('--help') || args.includes('-h')) return say(usage[terminal.language]);
  if (name === 'version' || args.includes('--version')) return say(`${version()}\n`);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new WrongUse(name ? unknown(name) : usage);
  return (await command())(others, terminal);
}

/** The name of the command is the first word; `--lang vi` may stand before it. */
function commandIn([first, ...rest]: readonly string[]): {
  readonly name?: string;
  readonly others: readonly string[];
} {
  if (first === undefined) return { others: [] };
  if (first === '--lang') {
    const { others, ...found } = commandIn(rest.slice(1));
    return { ...found, others: [first, ...rest.slice(0, 1), ...others] };
  }
  if (first.startsWith('--lang=')) {
    const { others, ...found } = commandIn(rest);
    return { ...found, others: [first, ...others] };
  }
  return { name: first, others: rest };
}

function unknown(name: string): Said {
  const near = nearest(name, Object.keys(commands));
  return {
    en: `There is no command "${name}".${near ? ` Did you mean "dvc ${near}"?` : ''}\n\n${usage.en}`,
    vi: `Không có lệnh "${name}".${near ? ` Có phải là "dvc ${near}"?` : ''}\n\n${usage.vi}`,
  };
}

function version(): string {
  const own = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as { readonly version: string };
  return own.version;
}

const args = process.argv.slice(2);
const terminal: Terminal = {
  input: process.stdin,
  output: process.stdout,
  error: process.stderr,
  folder: process.cwd(),
  env: process.env,
  language: terminalLanguage(),
};

try {
  process.exitCode = await run(args, terminal);
} catch (error) {
  if (!(error instanceof WrongUse)) throw error;
  terminal.error.write(`${error.said[terminal.language].trimEnd()}\n`);
  process.exitCode = exit.wrongUse;
}
