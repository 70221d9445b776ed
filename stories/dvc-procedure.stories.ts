import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { hearTime } from '../src/client/base/office-clock.js';
import { ClientError } from '../src/client/client-error.js';
import type { Client } from '../src/client/client.js';
import { StorageError, type OutboxItem } from '../src/client/device-store.js';
import { MemoryStore } from '../src/client/device/memory-store.js';
import type { DvcProcedure } from '../src/components/dvc-procedure.js';
import '../src/components/dvc-procedure.js';
import { Draft } from '../src/model/draft.js';
import type { JsonObject } from '../src/model/json.js';
import { loadProcedure } from '../src/model/load-procedure.js';
import type { Receipt } from '../src/schemas/receipt.js';
import document from '../procedures/1.001193.json' with { type: 'json' };
import { birthAnswers } from '../test/fixtures/birth-answers.js';
import { jpegPage } from '../test/fixtures/files.js';
import { draft, LastingStore, Office, readyFile } from '../test/fixtures/papers.js';
import { clientWith } from '../test/fixtures/tracking.js';
import { everything, find, isButton } from './parts/press.js';

const { code, version, title } = document;
const savedAt = (): string => new Date(Date.now() - 20 * 60_000).toISOString();

/** What a device keeps of somebody who has come as far as `place`. */
const saved = (place: string, answers: JsonObject = birthAnswers) => ({
  code,
  version,
  ...draft,
  answers,
  place,
  savedAt: savedAt(),
});

/** A device of its own, so that no story leaves anything to the next. */
async function device(place?: string, answers?: JsonObject, store: MemoryStore = new LastingStore()) {
  if (place !== undefined) await store.keepDraft(saved(place, answers));
  return store;
}

/** The same with the two papers that these answers ask for. */
async function deviceWithPapers(place: string, uploaded = true): Promise<MemoryStore> {
  const store = await device(place);
  for (const slot of ['birth-certificate', 'authorisation']) {
    const { bytes, type, size, sha256 } = await readyFile(await jpegPage());
    const paper = { id: crypto.randomUUID(), slot, name: `${slot}.jpg`, type, size, sha256 };
    await store.keepPaper({ ...paper, draft: draft.key, uploaded }, bytes);
  }
  return store;
}

const receipt: Receipt = {
  code: '4KQ7MX2PA',
  secret: '482913',
  key: draft.key,
  procedure: { code, version, title },
  office: 'UBND phường Ba Đình',
  receivedAt: '2026-11-23T10:45:00+07:00',
  digest: '9f2c'.padEnd(64, '0'),
  files: [],
  signature: 'a.b.c',
};

/** A device that holds a dossier between «Nộp» and the receipt, or with it. */
async function deviceWithDossier(change: Partial<OutboxItem> = {}): Promise<MemoryStore> {
  const store = await deviceWithPapers('/review');
  const body = JSON.stringify({ key: draft.key, procedure: { code, version }, answers: birthAnswers });
  const { digest } = receipt;
  await store.keepOutboxItem({ ...draft, body, digest, code, title, files: [], frozenAt: savedAt(), ...change });
  return store;
}

const office = new Office();
const never = (): Promise<never> => new Promise(() => {});
const submitting = (submit: Client['submit']): Client =>
  Object.assign(new Office(), { submit, received: async () => undefined });

const meta = {
  title: 'Journey/dvc-procedure',
  component: 'dvc-procedure',
  args: { document, client: office, store: undefined, code: '', src: '', layout: 'pages', sharedDevice: false },
  argTypes: {
    document: { control: false },
    client: { control: false },
    store: { control: false },
    layout: { control: 'select', options: ['pages', 'all', 'one'] },
  },
  render: ({ document: given, client, store, code: name, src, layout, sharedDevice }, { loaded }) =>
    html`<dvc-office
      name="UBND phường Ba Đình"
      phone="024 3733 0000"
      hours="Thứ Hai–Thứ Sáu, 7:30–11:30 và 13:30–17:00"
    >
      <dvc-procedure
        assets="/shipped/"
        code=${name}
        src=${src}
        layout=${layout}
        .document=${given}
        .client=${client}
        .store=${(loaded['store'] as MemoryStore | undefined) ?? store ?? new LastingStore()}
        ?shared-device=${sharedDevice}
      ></dvc-procedure>
    </dvc-office>`,
} satisfies Meta<DvcProcedure>;

export default meta;
type Story = StoryObj<DvcProcedure>;
type Play = NonNullable<Story['play']>;
type Around = Parameters<Play>[0];

const press = async ({ canvasElement }: Around, selector: string): Promise<void> =>
  (await find(canvasElement, isButton(selector))).click();

/** A person who goes on with the draft that was found. */
const onward: Play = (around) => press(around, '.primary');

const at = (place: string, change: Story = {}): Story => ({
  loaders: [async () => ({ store: await deviceWithPapers(place) })],
  play: onward,
  ...change,
});

const from = (client: unknown): Story => ({ args: { document: undefined, code, client: client as Client } });
const failing = (failure: ClientError): Story => from(clientWith({ procedure: () => Promise.reject(failure) }));

/** What changes the browser itself would change the other stories of a docs page, too. */
const alone = { tags: ['!autodocs'] };

/** The faults of a document go to the console too, which is that of its author. */
const quiet: Story = {
  beforeEach: () => {
    const { onerror } = window;
    window.onerror = () => true;
    return () => (window.onerror = onerror);
  },
};

export const Guide: Story = {};

/** The document is on its way. */
export const Opening: Story = from(clientWith({ procedure: never }));

/** The document has faults: they are told to those who keep the page. */
export const FaultyDocument: Story = {
  ...quiet,
  args: { document: { ...document, titel: document.title, delivery: 'sometimes' } },
};

export const NotFound: Story = failing(new ClientError('missing'));

/** No line: the page tries again by itself when the line is back. */
export const NoLineAtOpening: Story = failing(new ClientError('offline', { retryable: true }));

/** A document that ends in its middle: its line and column are told to those who keep the page. */
export const CutDocument: Story = { ...quiet, args: { document: undefined, src: 'data:application/json,{"code":' } };

export const DraftFound: Story = { loaders: [async () => ({ store: await device('/child') })] };

/** «Xóa bản nháp» asks before it deletes. */
export const DraftAskedBack: Story = { ...DraftFound, play: (around) => press(around, '.drop') };

/** The draft was made with an older document: what is asked otherwise, and what is not asked any more. */
export const NewerDocument: Story = {
  loaders: [
    async () => {
      const store = new LastingStore();
      const { asked } = new Draft(loadProcedure(document), draft.key, draft.secret, birthAnswers).save(new Date());
      const known = Object.entries(asked?.questions ?? {}).filter(([pointer]) => pointer !== '/child/ethnicity');
      const questions = {
        ...Object.fromEntries(known),
        '/child/sex': ['Giới tính của trẻ, ghi bằng chữ', 'text'],
        '/child/book': ['Số sổ hộ khẩu của gia đình nơi trẻ sẽ ở', 'text'],
      } as const;
      const child = { ...birthAnswers.child, sex: 'con trai', book: '120345678' };
      const older = { version: '2020-01-01', asked: { language: 'vi', questions } };
      await store.keepDraft({ ...saved('/child', { ...birthAnswers, child }), ...older });
      return { store };
    },
  ],
  play: onward,
};

/** A page without https tells, and takes nothing. */
export const NoSecureConnection: Story = {
  ...alone,
  beforeEach: () => {
    const secure = Object.getOwnPropertyDescriptor(window, 'isSecureContext');
    Object.defineProperty(window, 'isSecureContext', { value: false, configurable: true });
    return () => {
      if (secure) Object.defineProperty(window, 'isSecureContext', secure);
    };
  },
};

export const Applicant: Story = at('/applicant');

/** `layout="one"`: for those who want one question at a time. */
export const OneQuestion: Story = at('/newborn', { args: { layout: 'one' } });

/** `layout="all"`: all questions on one screen. */
export const AllQuestions: Story = at('/newborn', { args: { layout: 'all' } });

export const Child: Story = at('/newborn');

/** A screen with parts of several pages: what decides comes first. */
export const Circumstances: Story = at('/case');

export const Parents: Story = at('/parents');

/** What is missing is named, with a way to each place. */
export const ErrorsShown: Story = {
  loaders: [async () => ({ store: await device('/child', { ...birthAnswers, child: { sex: 'male' } }) })],
  play: async (around) => {
    await onward(around);
    await find(around.canvasElement, (each): each is Element => each.localName === 'dvc-form');
    const form = everything(around.canvasElement).find((each) => each.localName === 'dvc-form');
    (form as HTMLElementTagNameMap['dvc-form']).check();
  },
};

export const NoLineWhileTyping: Story = at('/newborn', {
  ...alone,
  beforeEach: () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    return () => void Reflect.deleteProperty(navigator, 'onLine');
  },
});

/** A device that keeps what is there and nothing more. */
class FullStore extends LastingStore {
  override async keepDraft(given: Parameters<MemoryStore['keepDraft']>[0]): Promise<void> {
    if (await this.draft(given.code)) throw new StorageError('full');
    await super.keepDraft(given);
  }
}

export const StorageFull: Story = {
  loaders: [async () => ({ store: await device('/child', birthAnswers, new FullStore()) })],
  play: onward,
};

export const SharedDevice: Story = {
  args: { sharedDevice: true },
  loaders: [async () => ({ store: await device('/child', birthAnswers, new MemoryStore()) })],
  play: onward,
};

/** The browser keeps nothing for this page. */
export const NothingKept: Story = {
  loaders: [async () => ({ store: await device('/child', birthAnswers, new MemoryStore()) })],
  play: onward,
};

/** The clock of this device is two days slow; the office has told the time. */
export const WrongClock: Story = at('/newborn', {
  ...alone,
  beforeEach: () => {
    const told = (ahead: number): void =>
      hearTime(new Response('', { headers: { date: new Date(Date.now() + ahead).toUTCString() } }));
    told(2 * 86_400_000);
    return () => told(0);
  },
});

/** Another tab writes the draft. */
export const OtherTab: Story = {
  ...alone,
  loaders: [async () => ({ store: await device('/child') })],
  beforeEach: async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await new Promise<void>((granted) => {
      void navigator.locks.request(`dvc-draft-${code}`, { steal: true }, () => (granted(), held)).catch(() => {});
    });
    return release;
  },
  play: onward,
};

export const Papers: Story = at('/documents');

export const PapersOnTheirWay: Story = {
  args: { client: Object.assign(new Office(), { upload: never }) },
  loaders: [async () => ({ store: await deviceWithPapers('/documents', false) })],
  play: onward,
};

export const Review: Story = at('/review');

/** The page has no office to send to: print, or the national portal. */
export const BareTag: Story = at('/review', { args: { client: undefined } });

export const Sending: Story = {
  args: { client: submitting(never) },
  loaders: [async () => ({ store: await deviceWithDossier() })],
};

export const NoLineWhileSending: Story = {
  args: { client: submitting(() => Promise.reject(new ClientError('offline'))) },
  loaders: [async () => ({ store: await deviceWithDossier() })],
};

export const OfficeBusy: Story = {
  args: { client: submitting(() => Promise.reject(new ClientError('busy', { retryAfter: 600 }))) },
  loaders: [async () => ({ store: await deviceWithDossier() })],
};

/** A dossier that waits can be taken back; whether it has arrived could not be asked. */
export const TakingBackAsked: Story = {
  ...NoLineWhileSending,
  args: {
    client: Object.assign(new Office(), {
      submit: () => Promise.reject(new ClientError('offline')),
      received: () => Promise.reject(new ClientError('offline')),
    }),
  },
  play: (around) => press(around, '.asks'),
};

/** What was made on this device is listed on the guide. */
export const DossiersOnThisDevice: Story = {
  ...NoLineWhileSending,
  loaders: [
    async () => {
      const store = await deviceWithDossier();
      const [waiting] = await store.outbox();
      if (waiting) await store.keepOutboxItem({ ...waiting, key: crypto.randomUUID() });
      return { store };
    },
  ],
  play: (around) => press(around, '.actions:has(.asks) ~ .actions .button'),
};

/** Frozen on another page: this one has no way to the office. */
export const NoWayToTheOffice: Story = {
  args: { client: undefined },
  loaders: [async () => ({ store: await deviceWithDossier() })],
};

export const Refused: Story = {
  args: { client: submitting(() => Promise.reject(new ClientError('refused', { problem: 'invalid-answers' }))) },
  loaders: [async () => ({ store: await deviceWithDossier() })],
};

export const Received: Story = {
  args: {
    client: clientWith({
      track: async () => ({
        ...{ code: receipt.code, procedure: receipt.procedure, office: { name: receipt.office } },
        ...{ receivedAt: receipt.receivedAt, state: 1, history: [{ state: 1, at: receipt.receivedAt }] },
      }),
    }),
  },
  loaders: [async () => ({ store: await deviceWithDossier({ receipt }) })],
};
