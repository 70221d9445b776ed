import type { DraftKey, UploadFile } from '../../src/client/client.js';
import type { DeviceStore, OutboxItem } from '../../src/client/device-store.js';
import { sha256 } from '../../src/client/base/digest.js';
import { mintDraftKey } from '../../src/client/device/draft-key.js';
import type { Wait } from '../../src/client/base/wait.js';

/** A file whose bytes differ from place to place. */
export async function aFile(size: number): Promise<{ readonly file: UploadFile; readonly bytes: Blob }> {
  const content = new Uint8Array(size);
  for (let at = 0; at < size; at++) content[at] = (at * 31 + (at >> 8)) & 255;
  const bytes = new Blob([content], { type: 'image/jpeg' });
  const file = {
    id: crypto.randomUUID(),
    slot: 'birth-certificate',
    name: 'Giấy chứng sinh.jpg',
    type: 'image/jpeg',
  } as const;
  return { file: { ...file, size, sha256: await sha256(bytes) }, bytes };
}

/** A frozen dossier, not yet in an outbox. */
export async function aDossier(
  files: readonly UploadFile[] = [],
  draft: DraftKey = mintDraftKey(),
  name = 'Nguyễn Thị Ánh',
): Promise<OutboxItem> {
  const procedure = { code: '1.001193', version: '2026-11-22' };
  const body = JSON.stringify({ answers: { child: { name } }, files, key: draft.key, procedure });
  const facts = { code: procedure.code, title: 'Đăng ký khai sinh', files, frozenAt: '2026-11-23T01:00:00.000Z' };
  return { ...draft, ...facts, body, digest: await sha256(body) };
}

/** A frozen dossier whose papers are kept on the device. */
export async function aDossierWithPapers(store: DeviceStore, sizes: readonly number[]): Promise<OutboxItem> {
  const draft = mintDraftKey();
  const files = await Promise.all(sizes.map(aFile));
  for (const { file, bytes } of files) await store.keepPaper({ ...file, draft: draft.key, uploaded: false }, bytes);
  return aDossier(
    files.map(({ file }) => file),
    draft,
  );
}

/** A clock that jumps to the end of every wait. */
export function aClock(): { readonly now: () => number; readonly wait: Wait; readonly waits: number[] } {
  let now = 0;
  const waits: number[] = [];
  const wait: Wait = async (ms, signal) => {
    signal?.throwIfAborted();
    waits.push(ms);
    now += ms;
  };
  return { now: () => now, wait, waits };
}
