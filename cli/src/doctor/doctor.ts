import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../../../src/doctor/diagnose.js';
import { tagsIn, type Manifest } from '../../../src/doctor/known-tags.js';
import { labels, wordsOf } from '../../../src/doctor/words.js';
import { packageFolder } from '../package-folder.js';
import { readArguments } from '../read-arguments.js';
import { exit, paintFor, WrongUse, type Exit, type Terminal } from '../terminal.js';
import { realWeb } from './real-web.js';

const ends = {
  en: {
    well: (url: string) => `${url}: nothing wrong was found.`,
    sum: (url: string, count: number) => `${url}: ${count} ${count === 1 ? 'thing is' : 'things are'} wrong.`,
  },
  vi: {
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
  const manifest = JSON.parse(readFileSync(join(packageFolder(), 'custom-elements.json'), 'utf8')) as Manifest;
  const found = await diagnose(realWeb, url, tagsIn(manifest));
  const { language, output } = terminal;
  const findings = found.map(({ code, values: put }) => ({ code, ...wordsOf(code, put, language) }));
  const words = labels[language];
  const end = ends[language];
  const { red, dim } = paintFor(terminal);
  const lines = findings.flatMap(({ code, seen, why, write }) => [
    `${red('✗')} ${seen} ${dim(`(${code})`)}`,
    `  ${words.why} ${why}`,
    `  ${words.write} ${write}`,
    '',
  ]);
  const last = found.length ? end.sum(url, found.length) : end.well(url);
  output.write(
    values.json ? `${JSON.stringify({ url, findings }, undefined, 2)}\n` : `${[...lines, last].join('\n')}\n`,
  );
  return found.length ? exit.faults : exit.done;
}

/** An address as it is typed: `xa.example.gov.vn` is meant with https. */
function addressOf(typed: string): string | undefined {
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  return URL.canParse(whole) && /^https?:$/.test(new URL(whole).protocol) ? new URL(whole).href : undefined;
}
