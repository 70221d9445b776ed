import '../../src/components/dvc-companion.js';
import '../../src/components/dvc-office.js';
import { MemoryStore } from '../../src/client/device/memory-store.js';
import { IndexedDbStore } from '../../src/client/device/indexed-db-store.js';
import { Papers } from '../../src/client/papers/papers.js';
import { Draft } from '../../src/model/draft.js';
import type { JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';

declare global {
  /** What the page gives its companion: the document, and the answers of a made-up family. */
  var beside: { readonly document: unknown; readonly answers: JsonObject };
}

const key = '6f1c2f0e-6f5c-4d3c-9a62-0d4f6ad1a0aa';
const code = '1.001193';
const names: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  '01': [['00004', 'Phường Ba Đình']],
  '66': [
    ['24121', 'Xã Ea Súp'],
    ['24133', 'Phường Buôn Ma Thuột'],
  ],
};

/** The answers as a review leaves them on the device; after a reload they are those of the device. */
async function open(): Promise<void> {
  const { document: written, answers } = globalThis.beside;
  const store = await IndexedDbStore.open().catch(() => new MemoryStore());
  const procedure = loadProcedure(written);
  const kept = await store.draft(code);
  const draft = new Draft(procedure, key, 's'.repeat(43), kept?.answers ?? answers);
  if (!kept) await store.keepDraft(draft.save(new Date()));
  const papers = new Papers({ store, client: undefined, draft: { key, secret: 's'.repeat(43) } });
  await papers.restore();
  const element = document.querySelector('dvc-companion');
  if (element)
    Object.assign(element, { draft, papers, store, units: { communes: async (of: string) => names[of] ?? [] } });
}

void open();
