/**
 * The script a site embeds: it loads an element when its tag first stands in the page, and then never again. Tags inside
 * a shadow root of the page's own elements it does not see: such a page imports the elements it uses.
 */

const elements = {
  'dvc-procedure': () => import('./components/dvc-procedure.js'),
  'dvc-office': () => import('./components/dvc-office.js'),
  'dvc-catalog': () => import('./components/dvc-catalog.js'),
  'dvc-guide': () => import('./components/dvc-guide.js'),
  'dvc-form': () => import('./components/dvc-form.js'),
  'dvc-documents': () => import('./components/dvc-documents.js'),
  'dvc-upload': () => import('./components/dvc-upload.js'),
  'dvc-review': () => import('./components/dvc-review.js'),
  'dvc-filled-form': () => import('./components/dvc-filled-form.js'),
  'dvc-handover': () => import('./components/dvc-handover.js'),
  'dvc-receipt': () => import('./components/dvc-receipt.js'),
  'dvc-tracker': () => import('./components/dvc-tracker.js'),
  'dvc-text-size': () => import('./components/dvc-text-size.js'),
  'dvc-text-field': () => import('./components/dvc-text-field.js'),
  'dvc-long-text-field': () => import('./components/dvc-long-text-field.js'),
  'dvc-number-field': () => import('./components/dvc-number-field.js'),
  'dvc-money-field': () => import('./components/dvc-money-field.js'),
  'dvc-date-field': () => import('./components/dvc-date-field.js'),
  'dvc-choice-field': () => import('./components/dvc-choice-field.js'),
  'dvc-search-field': () => import('./components/dvc-search-field.js'),
  'dvc-several-field': () => import('./components/dvc-several-field.js'),
  'dvc-time-field': () => import('./components/dvc-time-field.js'),
  'dvc-yes-no-field': () => import('./components/dvc-yes-no-field.js'),
  'dvc-confirm-field': () => import('./components/dvc-confirm-field.js'),
  'dvc-address-field': () => import('./components/dvc-address-field.js'),
} satisfies Readonly<Record<string, () => Promise<unknown>>>;

/** The tag of one of our elements. */
export type DvcTag = keyof typeof elements;

const ways: Readonly<Record<string, (() => Promise<unknown>) | undefined>> = elements;

const asked = new Set<string>();

/**
 * A document is asked for while the script is on its way: the browser hands it over to the same request of the element.
 * The list of a catalogue cannot be handed over: a preload has no way to leave cookies out.
 */
function askEarly(element: Element): void {
  const said = (name: string): string => element.getAttribute(name) ?? '';
  const code = said('code');
  const endpoint = said('endpoint') || element.closest('dvc-office')?.getAttribute('endpoint');
  const base = /^(https?:\/\/[^\s?#]+?)\/*$/.exec(endpoint ?? '')?.[1];
  if (!base || base.endsWith('/v1') || !/^[\w.-]+$/.test(code) || said('src') || element.matches(':defined')) return;
  const language = /^en(-|$)/i.test(element.closest('[lang]')?.getAttribute('lang') ?? '') ? 'en' : 'vi';
  const link = document.createElement('link');
  const href = `${base}/v1/procedures/${code}?lang=${language}`;
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href });
  // The page may ask for it itself, or hold this script twice.
  if ([...document.querySelectorAll('link')].some((each) => each.href === link.href)) return;
  link.onload = link.onerror = () => link.remove();
  document.head.append(link);
}

function look(): void {
  for (const [tag, bring] of Object.entries(elements)) {
    const element = asked.has(tag) ? null : document.querySelector(tag);
    if (!element) continue;
    asked.add(tag);
    if (tag === 'dvc-procedure') askEarly(element);
    // A line that breaks now may hold at the next change of the page.
    bring().catch(() => asked.delete(tag));
  }
}

/**
 * Loads the elements of these tags, or all, also where the page does not hold them: we do not look for tags inside the
 * shadow root of another element. Resolves when they are defined; rejects when one did not come.
 */
export async function define(...tags: readonly DvcTag[]): Promise<void> {
  const wanted: readonly string[] = tags.length ? tags : Object.keys(elements);
  await Promise.all(
    wanted.map((tag) => {
      const load = ways[tag];
      if (!load) throw new Error(`No element is called ${tag}`);
      return load();
    }),
  );
}

look();
new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });
