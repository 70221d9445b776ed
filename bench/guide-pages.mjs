/** Pages of sites that carry our tags, each for a receiver, and the same guides as plain HTML. */
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../scripts/run.mjs';

const office = { name: 'UBND xã Minh Tân (ví dụ)', phone: '0200 000 000', hours: 'Thứ Hai đến thứ Sáu, 7:30-11:30' };

/** The names of all procedures that a receiver of this build offers. */
export async function titles() {
  const { procedures } = JSON.parse(await readFile(join(root, 'dist/cdn/procedures/index.json'), 'utf8'));
  return procedures.map(({ title }) => title);
}

/** The title that stands above each tag. */
export const heading = 'Dịch vụ công trực tuyến';
const below = 'Trang này là ví dụ, không phải trang của một cơ quan có thật.';

function script(address) {
  return `<script type="module" src="${address}"></script>`;
}

function html({ head = '', inside }) {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${heading}</title><link rel="icon" href="data:,">${head}</head><body><h1>${heading}</h1>${inside}<footer><p>${below}</p></footer></body></html>`;
}

/** The two lines that docs/embedding.md begins with; those of an older build kept no place free and named no folder. */
export function twoLines(receiver, code, folder) {
  const place = folder && ' style="display:block;min-height:100vh"';
  return html({
    inside: `${script(`${receiver}/dvc/${folder}dvc-procedure.js`)}<dvc-procedure code="${code}" endpoint="${receiver}" lang="vi"${place}></dvc-procedure>`,
  });
}

/** Its second snippet, with the scripts of these names. */
export function inOffice(receiver, code, ...names) {
  return html({ inside: officeLines(receiver, names, `<dvc-procedure code="${code}"></dvc-procedure>`) });
}

/** The procedures of the office, to search; an older build has no script for this page alone. */
export function catalogue(receiver, name) {
  return html({ inside: officeLines(receiver, [name], '<dvc-catalog href="/thu-tuc?code={code}"></dvc-catalog>') });
}

function officeLines(receiver, files, inside) {
  const { name, phone, hours } = office;
  const scripts = files.map((file) => script(`${receiver}/dvc/${file}`)).join('');
  return `${scripts}<dvc-office endpoint="${receiver}" name="${name}" phone="${phone}" hours="${hours}" theme="blue" lang="vi">${inside}</dvc-office>`;
}

const ownStyle = '<link rel="stylesheet" href="/guide.css">';

/** What `npx dvc html` prints, on a page with a style sheet of its own; `undefined` while there is no such command. */
export function withGuideInside(receiver, code) {
  const told = Object.entries({ ...office, endpoint: receiver, lang: 'vi' }).flatMap(([key, value]) => [
    `--${key}`,
    value,
  ]);
  let tag;
  try {
    tag = execFileSync(process.execPath, [join(root, 'dist/cli/dvc.js'), 'html', code, ...told], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString();
  } catch (error) {
    if (error.status === undefined) throw error;
    return undefined;
  }
  return html({ head: ownStyle, inside: tag });
}

/** That page before anything was put on it. */
export const bare = html({ head: ownStyle, inside: '' });

/** A guide as its author would write it without us. */
export function plain(guide) {
  return html({ head: `${ownStyle}<script type="module" src="/guide.js"></script>`, inside: `<main>${guide}</main>` });
}

/** Runs in a page: what is shown of an element, as plain HTML without its styles. */
export function plainHtmlOf(selector) {
  const kept = /^(h[1-6]|p|ul|ol|li|strong|em|b|a|button|section|details|summary|dl|dt|dd)$/;
  const escape = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const write = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return escape(node.data.replace(/\s+/g, ' '));
    if (node.nodeType !== Node.ELEMENT_NODE || ['style', 'script', 'template'].includes(node.localName)) return '';
    if (node.localName !== 'slot' && getComputedStyle(node).display === 'none') return '';
    const slotted = node.localName === 'slot' ? node.assignedNodes({ flatten: true }) : [];
    const nodes = slotted.length ? slotted : (node.shadowRoot ?? node).childNodes;
    const inside = [...nodes].map(write).join('');
    if (!kept.test(node.localName)) return inside;
    const href = node.localName === 'a' ? ` href="${node.getAttribute('href')}"` : '';
    return `<${node.localName}${href}>${inside}</${node.localName}>`;
  };
  return write(document.querySelector(selector)).replace(/\s+/g, ' ');
}
