import { isObject } from '../../model/json.js';
import type { Capabilities } from '../../schemas/capabilities.js';
import type { Catalog, CatalogEntry, CatalogName, CatalogPart } from '../../schemas/catalog.js';
import type { Receipt } from '../../schemas/receipt.js';
import type { Tracking } from '../../schemas/tracking.js';

type Guard = (value: unknown) => boolean;
type Fields<T> = Readonly<Record<keyof T, Guard>>;

const text: Guard = (value) => typeof value === 'string';
const count: Guard = (value) => Number.isInteger(value);
const state: Guard = (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 10;
const maybe =
  (guard: Guard): Guard =>
  (value) =>
    value === undefined || guard(value);
const list =
  (guard: Guard): Guard =>
  (value) =>
    Array.isArray(value) && value.every(guard);

/** True for an object whose named fields fit; a field we do not know is let through. */
function shape<T>(fields: Fields<Required<T>>): Guard {
  const guards = Object.entries<Guard>(fields);
  return (value) => isObject(value) && guards.every(([name, guard]) => guard(value[name]));
}

const office = shape<Capabilities['office']>({
  name: text,
  phone: maybe(text),
  hours: maybe(text),
  address: maybe(text),
});

const capabilities = shape<Capabilities>({
  office,
  procedures: list(text),
  uploads: shape<Capabilities['uploads']>({
    protocols: list(text),
    types: list(text),
    maxFileBytes: count,
    maxFiles: count,
    maxDossierBytes: count,
  }),
});

const delivery: Guard = (value) => ['full', 'partial', 'information', 'unknown'].includes(String(value));
const words: Guard = (value) =>
  isObject(value) && [value['title'], value['area'], value['time']].every((each) => maybe(text)(each));

const entry = shape<CatalogEntry>({
  code: text,
  version: text,
  title: text,
  officialTitle: maybe(text),
  area: text,
  delivery,
  agency: text,
  time: shape<CatalogEntry['time']>({ text, workingDays: maybe(count) }),
  fees: list(shape<CatalogEntry['fees'][number]>({ title: text, amount: maybe(count), per: maybe(text) })),
  result: text,
  events: list(text),
  order: maybe(count),
  keywords: list(text),
  unverified: list(text),
  translations: (value) => isObject(value) && Object.values(value).every(words),
});

const catalog = shape<Catalog>({ procedures: list(entry) });

const name = shape<CatalogName>({ code: text, title: text, area: text, events: list(text) });

const part = shape<CatalogPart>({
  procedures: list((value) => (isObject(value) && 'time' in value ? entry : name)(value)),
});

const receipt = shape<Receipt>({
  code: text,
  secret: text,
  key: text,
  procedure: shape<Receipt['procedure']>({ code: text, version: text, title: text }),
  office: text,
  receivedAt: text,
  digest: text,
  files: list(shape<Receipt['files'][number]>({ id: text, slot: text, name: text, size: count, sha256: text })),
  signature: text,
});

const tracking = shape<Tracking>({
  code: text,
  procedure: shape<Tracking['procedure']>({ code: text, title: text }),
  office,
  receivedAt: text,
  dueOn: maybe(text),
  state,
  note: maybe(text),
  history: list(shape<Tracking['history'][number]>({ state, at: text, note: maybe(text), by: maybe(text) })),
});

export function isCapabilities(value: unknown): value is Capabilities {
  return capabilities(value);
}

export function isCatalog(value: unknown): value is Catalog {
  return catalog(value);
}

export function isCatalogPart(value: unknown): value is CatalogPart {
  return part(value);
}

export function isReceipt(value: unknown): value is Receipt {
  return receipt(value);
}

export function isTracking(value: unknown): value is Tracking {
  return tracking(value);
}
