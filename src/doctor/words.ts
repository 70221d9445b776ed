import { inEnglish } from './words/english.js';
import { inVietnamese } from './words/vietnamese.js';

/** What is seen, why citizens are hurt, what to write instead. `{name}` is filled in. */
export interface Words {
  readonly seen: string;
  readonly why: string;
  readonly write: string;
}

export type Code = keyof typeof inEnglish;

export type Language = 'en' | 'vi';

/** What stands before the second and the third. */
export const labels: Readonly<Record<Language, { readonly why: string; readonly write: string }>> = {
  en: { why: 'Why it matters:', write: 'Write instead:' },
  vi: { why: 'Vì sao:', write: 'Nên ghi:' },
};

const tables: Readonly<Record<Language, Readonly<Record<Code, readonly [string, string, string]>>>> = {
  en: inEnglish,
  vi: inVietnamese,
};

/** One finding in words of a language. */
export function wordsOf(code: Code, values: Readonly<Record<string, string>>, language: Language): Words {
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const [seen, why, write] = tables[language][code];
  return { seen: fill(seen), why: fill(why), write: fill(write) };
}
