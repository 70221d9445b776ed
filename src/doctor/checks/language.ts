import { found, type Check } from '../visit.js';

/** The elements speak as the nearest `lang` says. */
export const language: Check = ({ ours }) => {
  const tag = ours.find(({ around }) => !around.some(({ name }) => name.startsWith('dvc-')));
  if (!tag) return [];
  const from = [tag, ...tag.around].find(({ attributes }) => attributes.has('lang'));
  const lang = from?.attributes.get('lang') ?? '';
  if (!from || !lang) return [found('lang-missing', { tag: tag.name })];
  if (/^vi(?:-|$)/i.test(lang)) return [];
  // Who writes it on our own tag means it.
  if (from.name.startsWith('dvc-') && /^en(?:-|$)/i.test(lang)) return [];
  return [found('lang-other', { tag: tag.name, lang, from: from.name })];
};
