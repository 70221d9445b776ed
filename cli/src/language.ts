/** The languages the command speaks. */
export type Language = 'en' | 'vi';

/** A sentence in both of them. */
export type Said = Readonly<Record<Language, string>>;

/** The language of the terminal this program was called from. */
export function terminalLanguage(): Language {
  // Windows sets no locale for its terminals.
  const system = process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : '';
  return languageOf(process.argv.slice(2), process.env, system);
}

export function isLanguage(value: string | undefined): value is Language {
  return value === 'en' || value === 'vi';
}

/** What `--lang` says, else the language of the terminal; Vietnamese when in doubt. `system` is what the machine itself says. */
export function languageOf(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  system = '',
): Language {
  const asked = args.map((each, index) => (each === '--lang' ? args[index + 1] : /^--lang=(.*)$/.exec(each)?.[1]));
  const said = asked.findLast((each) => each !== undefined);
  if (isLanguage(said)) return said;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || system;
  return /^en(?:[_-]|$)/i.test(locale) ? 'en' : 'vi';
}
