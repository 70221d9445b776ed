import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../../src/model/faults/nearest.js';
import { isLanguage } from './language.js';
import { WrongUse } from './terminal.js';

type Options = NonNullable<ParseArgsConfig['options']>;
/** What `parseArgs` gives for these options. */
type Read<Own extends Options> = ReturnType<typeof parseArgs<{ options: Own & typeof common; allowPositionals: true }>>;

/** What every command takes. */
const common = { lang: { type: 'string' } } as const;

/** The options and names behind a command. Throws `WrongUse` for what the command does not know. */
export function readArguments<const Own extends Options>(args: readonly string[], own: Own): Read<Own> {
  const options = { ...own, ...common };
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  for (const token of tokens) if (token.kind === 'option') refuseUnknown(token, options);
  const { lang } = parseArgs({ args: [...args], options: common, allowPositionals: true, strict: false }).values;
  if (lang !== undefined && !isLanguage(String(lang)))
    throw new WrongUse({
      en: `--lang is "en" or "vi", not "${String(lang)}".`,
      vi: `--lang là "vi" hoặc "en", không phải "${String(lang)}".`,
    });
  return parseArgs({ args: [...args], options, allowPositionals: true });
}

interface Option {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function refuseUnknown({ name, rawName, value, inlineValue }: Option, options: Options): void {
  const known = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!known) {
    const near = nearest(name, Object.keys(options));
    throw new WrongUse({
      en: `There is no option ${rawName}.${near ? ` Did you mean --${near}?` : ''}`,
      vi: `Không có tùy chọn ${rawName}.${near ? ` Có phải là --${near}?` : ''}`,
    });
  }
  if (known.type === 'boolean' && value !== undefined)
    throw new WrongUse({ en: `${rawName} takes no value.`, vi: `${rawName} không có giá trị đi kèm.` });
  const isOption = value?.startsWith('-') && !inlineValue;
  if (known.type === 'string' && (value === undefined || isOption))
    throw new WrongUse({
      en: `${rawName} needs a value, as in ${rawName} "…".`,
      vi: `${rawName} cần một giá trị, như ${rawName} "…".`,
    });
}
