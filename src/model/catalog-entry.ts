import type { CatalogEntry } from '../schemas/catalog.js';
import type { ProcedureDocument } from '../schemas/procedure.js';
import { inEntry } from './lay-over.js';

/** What the catalogue says of a document. */
export function catalogEntry(document: ProcedureDocument): CatalogEntry {
  const {
    code,
    version,
    title,
    officialTitle,
    area,
    delivery,
    agency,
    guide,
    result,
    order,
    events = [],
    keywords = [],
  } = document;
  const { time } = guide;
  return {
    ...{ code, version, title, area, delivery, agency },
    ...(officialTitle !== undefined && { officialTitle }),
    time: { text: time.text, ...(time.workingDays !== undefined && { workingDays: time.workingDays }) },
    fees: guide.fees.map(inEntry),
    result: result.title,
    events,
    ...(order !== undefined && { order }),
    keywords,
    unverified: facts.filter((fact) => document.checked.unverified.some((pointer) => concerns(pointer, places[fact]))),
    translations: translations(document),
  };
}

type Fact = CatalogEntry['unverified'][number];

const places: Readonly<Record<Fact, string>> = { delivery: '/delivery', time: '/guide/time', fees: '/guide/fees' };

const facts: readonly Fact[] = ['delivery', 'time', 'fees'];

/** A pointer to the place, to a part of it, or to what it is a part of. */
function concerns(pointer: string, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`) || place.startsWith(`${pointer}/`);
}

function translations(document: ProcedureDocument): CatalogEntry['translations'] {
  const languages = Object.entries(document.translations ?? {});
  return Object.fromEntries(
    languages.map(([language, words]) => {
      const { '/title': title, '/area': area, '/guide/time/text': time } = words;
      const known = { ...(title && { title }), ...(area && { area }), ...(time && { time }) };
      const per = Object.fromEntries(
        document.guide.fees.flatMap((fee, index) => {
          const word = words[`/guide/fees/${index}/per`];
          return fee.per !== undefined && word !== undefined ? [[fee.per, word]] : [];
        }),
      );
      return [language, Object.keys(per).length ? { ...known, per } : known];
    }),
  );
}
