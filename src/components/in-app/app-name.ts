/**
 * Which app shows a page in a browser of its own, by the name it gives itself: '' where it gives none, undefined in a
 * browser. Android marks such a browser with `wv`; on an iPhone it lacks the `Safari/` of every browser.
 */
export function appName(userAgent: string): string | undefined {
  const named = names.find(([mark]) => mark.test(userAgent));
  if (named) return named[1];
  return /; wv\)|\(iP(?:hone|ad|od)(?!.*Safari\/)/.test(userAgent) ? '' : undefined;
}

const names: readonly (readonly [mark: RegExp, name: string])[] = [
  [/\bZalo\b/, 'Zalo'],
  [/FB_IAB\/Orca-|FBAN\/Messenger/, 'Messenger'],
  [/FB_IAB|FBA[NV]\//, 'Facebook'],
  [/\bInstagram\b/, 'Instagram'],
  [/TikTok|musical_ly|BytedanceWebview/, 'TikTok'],
];
