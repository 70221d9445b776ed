import { nearest } from '../../model/faults/nearest.js';
import { allowedFor } from '../marks.js';
import { found, ourScript, tried, type Check, type Found, type Script, type Visit } from '../visit.js';
import type { Tag } from '../read-html.js';

/** What an editor or a hand made of the two lines. */
export const markup: Check = async (visit) => {
  const { html, scripts, ours } = visit;
  if (/&lt;\/?(?:dvc-|script\b[^&]{0,300}dvc)|&#0*60;\/?dvc-/i.test(html.text)) return [found('escaped')];
  if (!ours.length) return [found(scripts.length ? 'tag-missing' : 'nothing-ours')];
  return [
    ...(scripts.length || (await isBundled(visit)) ? [] : [found('script-missing', { tag: ours[0]?.name ?? '' })]),
    ...scripts.flatMap(({ tag, src }) => {
      const isModule = tag.attributes.get('type')?.trim().toLowerCase() === 'module';
      return isModule || src.includes('dvc.classic.js') ? [] : [found('not-a-module', { src })];
    }),
    ...ours.flatMap(({ name, selfClosed }) => (selfClosed ? [found('self-closed', { tag: name })] : [])),
    ...spelling(visit),
    ...codes(ours, scripts),
    ...refused(visit),
  ];
};

/** Whether a script with another name brings us, as that of a bundler. */
async function isBundled({ web, url, html }: Visit): Promise<boolean> {
  if (/dvc-|\/dvc\.js/.test(html.code)) return true;
  const named = html.tags.flatMap(({ name, attributes }) => (name === 'script' && attributes.get('src')) || []);
  const answers = await Promise.all(
    named.filter((src) => URL.canParse(src, url)).map((src) => tried(web, new URL(src, url).href)),
  );
  return answers.some((answer) => 'text' in answer && answer.text.includes('dvc-procedure'));
}

/** Attributes that any tag may have. */
const anywhere = /^(?:lang|id|class|style|slot|hidden|title|dir|role|part|data-.*|aria-.*|on.*|x-.*)$/;

function spelling({ ours, known }: Visit): readonly Found[] {
  return ours.flatMap(({ name: tag, attributes }) => {
    if (!tag.startsWith('dvc-')) return [];
    const taken = known.get(tag);
    if (!taken) return [found('unknown-tag', { tag, near: nearest(tag, known.keys()) ?? 'dvc-procedure' })];
    return [...attributes.keys()]
      .filter((name) => !taken.includes(name) && !anywhere.test(name))
      .map((name) => found('unknown-attribute', { tag, name, near: nearest(name, taken) ?? taken.join(', ') }));
  });
}

/** Marks of which nothing is made: no script looks for them, or they would send where the site has not said. */
function refused({ marks, scripts, theme }: Visit): readonly Found[] {
  if (marks.length && scripts.length && !theme) return [found('mark-not-looked-for', { src: scripts[0]?.src ?? '' })];
  const allowed = allowedFor(theme);
  return marks.flatMap(({ tag, endpoint }) => {
    if (!theme || endpoint === undefined || allowed.includes(endpoint.replace(/\/+$/, ''))) return [];
    return [found('mark-refused', { tag: tag.name, endpoint, allowed: allowed.join(' ') || '—' })];
  });
}

function codes(ours: readonly Tag[], scripts: readonly Script[]): readonly Found[] {
  const procedures = ours.filter(({ name }) => name === 'dvc-procedure');
  const named = procedures.flatMap(({ attributes }) => attributes.get('code')?.trim() || []);
  const missing = procedures.some(
    ({ attributes }) => !attributes.get('code')?.trim() && !attributes.get('src')?.trim(),
  );
  const other = scripts.flatMap(({ src }) => {
    const code = ourScript.exec(src)?.[1];
    const isCode = code !== undefined && /^\d+\.\d+$/.test(code) && named.length > 0 && !named.includes(code);
    return isCode ? [found('script-of-another', { src, script: code, code: named[0] ?? '' })] : [];
  });
  return [...(missing ? [found('code-missing')] : []), ...other];
}
