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
  'dvc-companion': () => import('./components/dvc-companion.js'),
  'dvc-dossier-code': () => import('./components/dvc-dossier-code.js'),
  'dvc-id-scan': () => import('./components/dvc-id-scan.js'),
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

/** What editors leave of a tag; `components/base/upgrade-marks.ts` makes it one. */
const marks = '[data-dvc-procedure],[data-dvc-catalog],[data-dvc-tracker],a[data-dvc],a[href$="#dvc"]';

/** The tag of one of our elements. */
export type DvcTag = keyof typeof elements;

const ways: Readonly<Record<string, (() => Promise<unknown>) | undefined>> = elements;

const asked = new Set<string>();

/** What the element will ask the office for first is asked for while its script is on its way (`client/http/asked.ts`). */
const firstCalls: Partial<
  Record<string, (element: Element) => readonly [path: string, init: RequestInit] | undefined>
> = {
  'dvc-procedure': (element) => {
    const code = element.getAttribute('code') ?? '';
    if (!/^[\w.-]+$/.test(code) || element.getAttribute('src')) return undefined;
    const language = /^en(-|$)/i.test(element.closest('[lang]')?.getAttribute('lang') ?? '') ? 'en' : 'vi';
    return [`procedures/${code}?lang=${language}`, { credentials: 'same-origin' }];
  },
  'dvc-office': (element) => {
    const src = element.getAttribute('src');
    return src ? [src, { credentials: 'same-origin' }] : undefined;
  },
  'dvc-catalog': () => [
    'procedures?first=24',
    { credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' },
  ],
};

function askEarly(tag: string, element: Element): void {
  const endpoint = element.getAttribute('endpoint') || element.closest('dvc-office')?.getAttribute('endpoint');
  const base = /^(https?:\/\/[^\s?#]+?)\/*$/.exec(endpoint ?? '')?.[1];
  const call = element.matches(':defined') ? undefined : firstCalls[tag]?.(element);
  if (!call) return;
  const [path, init] = call;
  const asked = (globalThis.dvcAsked ??= {});
  const ask = (address: string): void => void (asked[address] ??= fetch(address, init)).catch(() => undefined);
  // A link knows where an address of the page leads, and never throws.
  if (tag === 'dvc-office') ask(Object.assign(document.createElement('a'), { href: path }).href);
  else if (base && !base.endsWith('/v1')) ask(`${base}/v1/${path}`);
}

function look(): void {
  for (const [tag, bring] of Object.entries(elements)) {
    const element = asked.has(tag) ? null : document.querySelector(tag);
    if (!element) continue;
    asked.add(tag);
    askEarly(tag, element);
    // A line that breaks now may hold at the next change of the page.
    bring().catch(() => asked.delete(tag));
  }
  if (document.querySelector(marks))
    import('./components/base/upgrade-marks.js').then(
      ({ upgradeMarks }) => upgradeMarks(),
      () => undefined,
    );
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

// The server of a framework has no page to look at.
if (typeof document !== 'undefined') {
  look();
  new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });
}
