import { diagnose } from './diagnose.js';
import { found, type Found, type KnownTags } from './visit.js';
import type { Web } from './web.js';

/** How long a script may take to make an element of its tag. */
const patience = 10_000;

/** What the command finds, and what only the browser knows that shows the page. */
export async function examinePage(web: Web, known: KnownTags): Promise<readonly Found[]> {
  const [told, storage, tags] = await Promise.all([
    diagnose(web, location.href, known),
    storageFound(),
    Promise.all([...known.keys()].map(undefinedFound)),
  ]);
  // The page may write our lines by a script of its own: what came of them counts.
  const stands = [...known.keys()].some((tag) => customElements.get(tag) && document.querySelector(tag));
  const isThere = ({ code }: Found): boolean => stands && /^(?:nothing-ours|script-missing|tag-missing)$/.test(code);
  return [
    ...told.filter((each) => !isThere(each)),
    ...tags.flat(),
    ...(location.protocol === 'https:' && !isSecureContext ? [found('frame-insecure')] : []),
    ...storage,
  ];
}

async function undefinedFound(tag: string): Promise<readonly Found[]> {
  if (!document.querySelector(tag)) return [];
  const late = new Promise<void>((passed) => setTimeout(passed, patience));
  await Promise.race([customElements.whenDefined(tag), late]);
  return customElements.get(tag) ? [] : [found('not-defined', { tag })];
}

/** Opens a database as the elements do, and takes it away again. */
async function storageFound(): Promise<readonly Found[]> {
  const name = 'dvc-doctor';
  try {
    await new Promise<void>((opened, failed) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => {
        opening.result.close();
        opened();
      };
      opening.onerror = () => failed(opening.error ?? new Error('IndexedDB'));
      setTimeout(() => failed(new Error('IndexedDB: timeout')), patience);
    });
    indexedDB.deleteDatabase(name);
    return [];
  } catch (error) {
    return [
      found('storage-closed', { reason: error instanceof Error ? error.message.replace(/\.$/, '') : String(error) }),
    ];
  }
}
