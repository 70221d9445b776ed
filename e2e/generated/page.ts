import { ClientError } from '../../src/client/client-error.js';
import { HttpClient } from '../../src/client/http/http-client.js';
import { sha256 } from '../../src/client/base/digest.js';
import { mintDraftKey } from '../../src/client/device/draft-key.js';
import { Units } from '../../src/client/http/units.js';
import { DvcForm } from '../../src/components/dvc-form.js';
import { Offers } from '../../src/components/form/offers.js';
import { LastingStore } from '../../test/fixtures/papers.js';
import { seeded } from '../../test/fixtures/seeded.js';
import { freeze } from '../../src/model/dossier.js';
import { Draft } from '../../src/model/draft.js';
import { vietnameseDay } from '../../src/model/formats/day.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import type { Slot } from '../../src/model/procedure.js';
import type { SubmittedFile } from '../../src/schemas/submission.js';
import { Filler } from './fill.js';
import './trial-field.js';

/** What became of one document. */
export interface Outcome {
  readonly seed: number;
  /** Why it did not come through; absent where the office has it. */
  readonly failure?: string;
  readonly digest?: string;
}

declare global {
  interface Window {
    fillIn(seeds: readonly number[], receiver: string): Promise<readonly Outcome[]>;
  }
}

const form = document.querySelector<DvcForm>('dvc-form') ?? new DvcForm();

/** What the office said last when it refused. */
let refusal = '';

const listening: typeof fetch = async (...call) => {
  const response = await fetch(...call);
  if (!response.ok) refusal = await response.clone().text();
  return response;
};

/** Draws, fills in and submits the document of each seed; the next is filled in while the one before is on its way. */
window.fillIn = async (seeds, receiver) => {
  const client = new HttpClient(receiver, { fetch: listening });
  const sent: Promise<Outcome>[] = [];
  for (const seed of seeds) {
    try {
      const draft = await filledIn(seed, client);
      sent.push(
        submit(draft, client).then(
          (digest) => ({ seed, digest }),
          (error: unknown) => ({ seed, failure: told(error) }),
        ),
      );
    } catch (error) {
      sent.push(Promise.resolve({ seed, failure: told(error) }));
    }
  }
  return Promise.all(sent);
};

async function filledIn(seed: number, client: HttpClient): Promise<Draft> {
  const procedure = loadProcedure(await client.procedure(`9.${String(seed).padStart(6, '0')}`));
  const { key, secret } = mintDraftKey();
  const draft = new Draft(procedure, key, secret, undefined, () => vietnameseDay(new Date()));
  let isDone = false;
  const end = (): void => {
    isDone = true;
  };
  form.addEventListener('dvc-completed', end);
  try {
    form.units = units;
    form.offers = await known;
    form.draft = draft;
    const settled = async (): Promise<void> => {
      await form.updateComplete;
      while (form.shadowRoot?.querySelector('[role=status].notice') || isWaiting()) await nextTask();
    };
    await settled();
    if (!form.shadowRoot) throw new Error('The form is not drawn.');
    await new Filler(form.shadowRoot, settled, seeded(seed)).fill(() => isDone);
    return draft;
  } finally {
    form.removeEventListener('dvc-completed', end);
  }
}

/** A device that remembers who applied before. */
const known = remembered();

async function remembered(): Promise<Offers> {
  const store = new LastingStore();
  const facts = {
    name: 'Trần Minh Anh',
    citizenId: '079195000001',
    phone: '0912345678',
    email: 'an@example.vn',
    sex: 'female',
    residence: { province: '01', commune: '00004', line: '12 ngõ Hàng Bún' },
  };
  await store.keepProfile({ facts, savedAt: new Date().toISOString() });
  return Offers.of(store);
}

const units = new Units(new URL('/dvc/units/', location.href));

/** A list of communes is on its way. */
function isWaiting(): boolean {
  const words = 'Đang tải danh sách…';
  const root = form.shadowRoot;
  const lists = [...(root?.querySelectorAll('select') ?? [])];
  return (
    root?.querySelector(`[placeholder="${words}"]`) != null || lists.some(({ options }) => options[0]?.text === words)
  );
}

function nextTask(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, 5);
  });
}

/** Sends what the draft freezes, with the papers it asks for; gives the digest the office has receipted. */
async function submit(draft: Draft, client: HttpClient): Promise<string> {
  const needed = draft.papers.filter(({ required, copies }) => required && copies !== 'shown');
  const files = await Promise.all(needed.map((slot) => upload(slot, draft, client)));
  const { body } = freeze(draft, { language: 'vi', files, now: new Date() });
  const digest = await sha256(body);
  const { key, secret } = draft;
  const receipt = await untilAnswered(() => client.submit({ key, secret, body, digest }));
  if (receipt.digest !== digest || receipt.key !== key) throw new Error('The receipt is for another dossier.');
  return digest;
}

/** As the outbox does: a busy office is asked again with the same bytes. */
async function untilAnswered<Answer>(ask: () => Promise<Answer>, tries = 5): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (tries <= 1 || !(error instanceof ClientError) || !error.retryable) throw error;
    return untilAnswered(ask, tries - 1);
  }
}

/** The smallest picture. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

async function upload({ id: slot, accept }: Slot, draft: Draft, client: HttpClient): Promise<SubmittedFile> {
  const isPdf = !accept.includes('image');
  const bytes = new Blob([
    isPdf ? '%PDF-1.4\nstartxref\n9\n%%EOF\n' : Uint8Array.from(atob(png), (each) => each.charCodeAt(0)),
  ]);
  const file: SubmittedFile = {
    id: crypto.randomUUID(),
    slot,
    name: isPdf ? 'giay.pdf' : 'giay.png',
    type: isPdf ? 'application/pdf' : 'image/png',
    size: bytes.size,
    sha256: await sha256(bytes),
  };
  await client.upload(draft, file, bytes);
  return file;
}

function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.stack}\n${error instanceof ClientError ? refusal : ''}`;
}
