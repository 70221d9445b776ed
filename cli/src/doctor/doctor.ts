import { readArguments } from '../read-arguments.js';
import { exit, paintFor, WrongUse, type Exit, type Terminal } from '../terminal.js';
import { diagnose } from './diagnose.js';
import { realWeb } from './web.js';
import { wordsOf } from './words.js';

const labels = {
  en: {
    why: 'Why it matters:',
    write: 'Write instead:',
    well: (url: string) => `${url}: nothing wrong was found.`,
    sum: (url: string, count: number) => `${url}: ${count} ${count === 1 ? 'thing is' : 'things are'} wrong.`,
  },
  vi: {
    why: 'Vì sao:',
    write: 'Nên ghi:',
    well: (url: string) => `${url}: không thấy gì sai.`,
    sum: (url: string, count: number) => `${url}: có ${count} chỗ sai.`,
  },
} as const;

/** `dvc doctor URL`: fetches a page and tells what is wrong with our lines in it. */
export async function doctor(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' } });
  const [named, ...others] = positionals;
  const url = named === undefined || others.length ? undefined : addressOf(named);
  if (url === undefined)
    throw new WrongUse({
      en: 'Name one page: dvc doctor https://xa.example.gov.vn/thu-tuc',
      vi: 'Hãy ghi một trang: dvc doctor https://xa.example.gov.vn/thu-tuc',
    });
  const found = await diagnose(realWeb, url);
  const { language, output } = terminal;
  const findings = found.map(({ code, values: put }) => ({ code, ...wordsOf(code, put, language) }));
  const words = labels[language];
  const { red, dim } = paintFor(terminal);
  const lines = findings.flatMap(({ code, seen, why, write }) => [
    `${red('✗')} ${seen} ${dim(`(${code})`)}`,
    `  ${words.why} ${why}`,
    `  ${words.write} ${write}`,
    '',
  ]);
  const end = found.length ? words.sum(url, found.length) : words.well(url);
  output.write(
    values.json ? `${JSON.stringify({ url, findings }, undefined, 2)}\n` : `${[...lines, end].join('\n')}\n`,
  );
  return found.length ? exit.faults : exit.done;
}

/** An address as it is typed: `xa.example.gov.vn` is meant with https. */
function addressOf(typed: string): string | undefined {
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  return URL.canParse(whole) && /^https?:$/.test(new URL(whole).protocol) ? new URL(whole).href : undefined;
}
