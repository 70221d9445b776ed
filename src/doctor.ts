/** What `?dvc-doctor` in the address of a page brings: it tells the web team on the page what is wrong with our lines. */
import { examinePage } from './doctor/examine-page.js';
import { pageWeb } from './doctor/page-web.js';
import { showPanel } from './doctor/panel.js';

/** Set by the build, out of `custom-elements.json`: our tags with what each takes. */
declare const dvcKnownTags: readonly (readonly [tag: string, attributes: readonly string[]])[];

const asked = new URLSearchParams(location.search).get('dvc-doctor');
const isEnglish = /^en/i.test(asked || document.documentElement.lang);
const { tell } = showPanel(isEnglish ? 'en' : 'vi');
void examinePage(pageWeb(), new Map(dvcKnownTags)).then(tell);
