/**
 * `doc-ho-so.html`: one file with all that an office needs to read what its citizens have prepared. The build puts this
 * script into it, with every document of the package and the names of all communes; nothing is asked of anybody.
 */
import './components/dvc-dossier-reader.js';
import { makeProcedure } from './model/make-procedure.js';
import { learnMore } from './model/rare-kinds.js';
import type { ProcedureDocument } from './schemas/procedure.js';

/** What the build writes behind the element. */
interface Packed {
  readonly documents: readonly ProcedureDocument[];
  /** By the code of the province. */
  readonly communes: Readonly<Record<string, readonly (readonly [code: string, name: string])[]>>;
}

const { documents, communes } = JSON.parse(document.querySelector('#packed')?.textContent ?? '{}') as Packed;
const isEnglish = new URLSearchParams(location.search).get('lang') === 'en';
if (isEnglish) document.documentElement.lang = 'en';
for (const each of document.querySelectorAll<HTMLElement>('[data-en]')) each.hidden = isEnglish;
for (const each of document.querySelectorAll<HTMLElement>('[data-vi]')) each.hidden = !isEnglish;

const reader = document.querySelector('dvc-dossier-reader');
if (reader) {
  learnMore();
  reader.procedures = documents.map((each) => makeProcedure(each, 'vi'));
  reader.units = { communes: async (province) => (Object.hasOwn(communes, province) && communes[province]) || [] };
  // A file that is let go beside the reader would be opened in place of the page.
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length) void reader.take(files);
  });
}
