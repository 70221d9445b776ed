import { mintDraftKey, sha256, Units } from 'dvc-elements/client';
import 'dvc-elements/components/dvc-form.js';
import { Draft, freeze, loadProcedure, vietnameseDay } from 'dvc-elements/model';
import birth from 'dvc-elements/procedures/1.001193.json';
import { TownHall } from './town-hall.js';

/** An element of the page that must be there. */
function find<Found extends Element>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
}

const form = find<HTMLElementTagNameMap['dvc-form']>('dvc-form');
const send = find<HTMLFormElement>('#send');
const said = find<HTMLElement>('#said');
const townHall = new TownHall('/api');

const procedure = loadProcedure(birth);
const { key, secret } = mintDraftKey();
const draft = new Draft(procedure, key, secret, undefined, () => vietnameseDay(new Date()));

find('#declaration').textContent = procedure.declaration;
form.units = new Units('/dvc/units');
form.draft = draft;
show(draft.screens[0]?.pointer);

form.addEventListener('dvc-completed', ({ detail }) => {
  const screens = draft.screens.map(({ pointer }) => pointer);
  const next = screens[screens.indexOf(detail.page) + 1];
  show(next);
  if (next !== undefined) void form.focusOn(next);
});

send.addEventListener('submit', (event) => {
  event.preventDefault();
  void hand();
});

/** One screen after another; after the last, the declaration. */
function show(screen: string | undefined): void {
  form.hidden = screen === undefined;
  send.hidden = screen !== undefined;
  if (screen !== undefined) form.page = screen;
}

/** The same frozen bytes may be sent again: the key makes them one dossier. */
async function hand(): Promise<void> {
  const { body } = freeze(draft, { language: 'vi', files: [], now: new Date() });
  said.textContent = 'Đang gửi…';
  try {
    const { code, office } = await townHall.submit({ key, secret, body, digest: await sha256(body) });
    send.hidden = true;
    said.textContent = `${office} đã nhận. Mã hồ sơ: ${code}.`;
  } catch {
    said.textContent = 'Chưa gửi được. Những gì đã khai vẫn còn, xin bấm «Nộp hồ sơ» lần nữa.';
  }
}
