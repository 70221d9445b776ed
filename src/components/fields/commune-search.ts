import { msg, str } from '@lit/localize';
import type { TemplateResult } from 'lit';
import { findCommunes } from '../../model/find-communes.js';
import type { OldDistrict } from '../../model/old-district.js';
import type { OldName } from '../../model/old-names.js';
import { provinces } from '../../model/provinces.js';
import type { CommuneQuestion, Option } from '../../model/question.js';
import type { Finding } from './combobox.js';
import type { FieldView, Listing } from './field-view.js';
import { listFailure } from './commune.js';
import { draw as search } from './search.js';
import { meant } from './search-options.js';

/**
 * A commune found by a few letters of its name. The control keeps the code of the one it means in `data-code`; letters
 * that mean none are no answer. Letters that come before the list stay, and are searched when it is there. The first
 * letters ask for the names from before July 2025.
 */
export function draw(view: FieldView<CommuneQuestion>): TemplateResult {
  const { state, choices: options = [], typed = { text: '' }, province, old } = view.communes ?? {};
  const of = provinces.find(([code]) => code === province)?.[1] ?? '';
  const how = old ? msg('Gõ vài chữ, tên cũ cũng được') : msg('Gõ vài chữ, không cần dấu');
  const isThere = state === 'done';
  const kept = typed.text && msg('Những chữ đã ghi vẫn được giữ.');
  return search(
    { ...view, question: { ...view.question, kind: 'choice', look: 'search', options } },
    {
      list: typed,
      code: String(view.value ?? ''),
      placeholder: state === 'waiting' ? waitingWords() : how,
      text: view.value === undefined ? typed.text : '',
      missing: isThere ? undefined : state === 'waiting' ? waitingWords() : '',
      after: listFailure(view, kept),
      find: (text) => find(text, options, of, old),
      onText: (input) => {
        if (!isThere) typed.text = input.value;
        else if (input.value !== typed.text) typed.text = '';
        input.dataset['code'] = codeOf(input.value, options);
      },
    },
  );
}

/** Old names, and how far they have come. */
interface OldNames {
  districts: readonly OldDistrict[];
  coming?: Promise<void> | undefined;
  /** The letters that asked last. */
  askedFor?: string;
}

/** By the communes of today that bore them. */
const oldNames = new WeakMap<readonly Option[], OldNames>();

function find(text: string, options: readonly Option[], province: string, old: Listing['old']): Finding {
  const known = oldNames.get(options) ?? { districts: [] };
  oldNames.set(options, known);
  // What did not come is asked for again with other letters.
  if (old && text && options.length && !known.districts.length && !known.coming && text !== known.askedFor)
    ask(known, old, text);
  const rows = findCommunes(text, options, known.districts, province).map(({ was, ...option }) =>
    was ? { ...option, note: () => noteOf(was) } : option,
  );
  return { rows, coming: known.coming, words: known.coming && msg('Đang tìm theo tên cũ…') };
}

/** Who needs no old name misses nothing while they do not come. */
function ask(known: OldNames, old: () => Promise<readonly OldDistrict[]>, text: string): void {
  const end = (districts: readonly OldDistrict[]): void => {
    known.districts = districts;
    known.coming = undefined;
  };
  known.askedFor = text;
  known.coming = old().then(end, () => end([]));
}

/** Why a commune was found by letters that are not in its name. */
function noteOf({ commune, district, province, share }: OldName): string {
  const names = new Set([commune, district, province].filter((name) => name !== undefined));
  const place = [...names].map((name) => name.charAt(0).toLowerCase() + name.slice(1)).join(', ');
  if (commune === undefined) return msg(str`trước thuộc ${place}`);
  if (share === 'P') return msg(str`trước là ${place} (toàn bộ dân cư)`);
  if (share === 'p') return msg(str`trước là một phần ${place}`);
  return share === 'd' ? msg(str`trước là phần đất không có dân cư của ${place}`) : msg(str`trước là ${place}`);
}

const waitingWords = (): string => msg('Đang tải danh sách…');

/** Also «Ba Đình» means phường Ba Đình where no other commune of the province bears that name. */
function codeOf(text: string, options: readonly Option[]): string {
  return (meant(text, options) ?? meant(text, namesOf(options)))?.value.toString() ?? '';
}

const names = new WeakMap<readonly Option[], readonly Option[]>();

function namesOf(options: readonly Option[]): readonly Option[] {
  const known =
    names.get(options) ??
    options.map(({ value, title }) => ({ value, title: title.replace(/^(?:Xã|Phường|Đặc khu) /, '') }));
  names.set(options, known);
  return known;
}
