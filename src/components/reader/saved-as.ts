import { msg } from '@lit/localize';
import type { NameOf } from '../review/answer-rows.js';
import type { ReadDossier } from './dossier.js';
import { csvOf, jsonOf, sheetOf } from './exports.js';
import { spreadsheetType } from './spreadsheet.js';

/** What an officer takes away: a table for people, the same for programs, all of it. Each is the ending of its file. */
export type SavedAs = 'xlsx' | 'csv' | 'json';

/** The file, as of this day. */
export async function savedAs(kind: SavedAs, dossier: ReadDossier, nameOf: NameOf, now: Date): Promise<Blob> {
  const heads = [msg('Trang'), msg('Nhóm'), msg('Câu hỏi'), msg('Trả lời'), msg('Vị trí'), msg('Giá trị')];
  if (kind === 'xlsx') return new Blob([await sheetOf(dossier, nameOf, heads, now)], { type: spreadsheetType });
  if (kind === 'csv') return new Blob([csvOf(dossier, nameOf, heads)], { type: 'text/csv' });
  return new Blob([jsonOf(dossier)], { type: 'application/json' });
}
