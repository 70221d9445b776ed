import {
  HttpClient,
  MemoryStore,
  openDeviceStore,
  Outbox,
  Papers,
  takeFiles,
  Units,
  type Client,
  type DeviceStore,
  type DvcCatalog,
  type DvcForm,
  type DvcProcedure,
  type DvcUpload,
  type FieldElement,
  type Offers,
  type Paper,
  type Slot,
  type UnitSource,
} from 'dvc-elements';
import { Draft, loadProcedure, type Procedure } from 'dvc-elements/model';
import { fails, holds, type HoldsAny, type Same } from './check.js';

/** Each tag with its class: a new element does not compile until it stands here. */
type Ours = Extract<keyof HTMLElementTagNameMap, `dvc-${string}`>;
type Fields = Extract<Ours, `${string}-field`>;

const tags: Record<Ours, true> = {
  'dvc-address-field': true,
  'dvc-catalog': true,
  'dvc-choice-field': true,
  'dvc-confirm-field': true,
  'dvc-date-field': true,
  'dvc-documents': true,
  'dvc-dossier-code': true,
  'dvc-dossier-reader': true,
  'dvc-id-scan': true,
  'dvc-filled-form': true,
  'dvc-form': true,
  'dvc-guide': true,
  'dvc-companion': true,
  'dvc-handover': true,
  'dvc-long-text-field': true,
  'dvc-money-field': true,
  'dvc-number-field': true,
  'dvc-office': true,
  'dvc-procedure': true,
  'dvc-receipt': true,
  'dvc-review': true,
  'dvc-search-field': true,
  'dvc-several-field': true,
  'dvc-text-field': true,
  'dvc-text-size': true,
  'dvc-time-field': true,
  'dvc-tracker': true,
  'dvc-upload': true,
  'dvc-yes-no-field': true,
};
export const count = Object.keys(tags).length;

// No property of any element is `any`: what the elements have beside those of the platform.
type Own<Tag extends Ours> = Omit<
  HTMLElementTagNameMap[Tag],
  keyof HTMLElement | 'renderOptions' | 'renderRoot' | 'updateComplete'
>;
type OwnAny = {
  [Tag in Ours]: { [Name in keyof Own<Tag>]: 0 extends 1 & Own<Tag>[Name] ? Name : never }[keyof Own<Tag>];
}[Ours];
holds<Same<OwnAny, never>>();
holds<HTMLElementTagNameMap[Fields] extends FieldElement ? true : false>();

// What a page finds is typed by its tag, and takes what the page makes.
const form = document.querySelector('dvc-form');
holds<Same<typeof form, DvcForm | null>>();
const procedure = loadProcedure({});
holds<Same<typeof procedure, Procedure>>();
const draft = new Draft(procedure, 'key', 'secret');
if (form) {
  form.draft = draft;
  form.page = '/child';
  form.units = new Units('/dvc/units');
  form.units = { communes: async (province) => [[province, 'Phường Thử']] } satisfies UnitSource;
  const isRight: boolean = form.check();
  const focused: Promise<void> = form.focusOn('/child/name');
  const offers: Offers | undefined = form.offers;
  void [isRight, focused, offers];
  // @ts-expect-error A draft is not a document.
  form.draft = {};
}

const upload: DvcUpload = document.createElement('dvc-upload');
const store: DeviceStore = new MemoryStore();
const client: Client = new HttpClient('https://tiepnhan.example.gov.vn');
const papers = new Papers({ store, client, draft: { key: draft.key, secret: draft.secret } });
const [slot] = draft.papers;
upload.papers = papers;
upload.paperSlot = slot;
document.createElement('dvc-documents').slots = draft.papers;
document.createElement('dvc-review').papers = papers.list;
if (slot) void takeFiles(papers, slot, []).then((refused) => refused.map(({ code, limit }) => `${code} ${limit}`));
void openDeviceStore({ shared: false }).then((opened) => new Outbox(opened, () => client));

const catalog: DvcCatalog = document.createElement('dvc-catalog');
void client.procedures?.().then(({ procedures }) => (catalog.procedures = procedures));

const journey: DvcProcedure = document.createElement('dvc-procedure');
journey.layout = 'one';
journey.document = { code: '1.001193' };
// @ts-expect-error No such layout.
journey.layout = 'two';

document.createElement('dvc-office').theme = 'blue';
document.createElement('dvc-choice-field').options = [{ value: 'yes', title: 'Có' }];
document.createElement('dvc-tracker').now = () => new Date();

fails<HoldsAny<Slot>>();
fails<HoldsAny<Paper>>();
