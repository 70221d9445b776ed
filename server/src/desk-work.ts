import { constants, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { dossierCode } from '../../src/model/dossier-numbers.js';
import type { JsonObject } from '../../src/model/json.js';
import { loadProcedure } from '../../src/model/load-procedure.js';
import { procedureDocument } from '../../src/schemas/procedure.js';
import { submission } from '../../src/schemas/submission.js';
import { dueDay, workingDaysFor, type DaysOff } from '../../src/model/days-off.js';
import type { Database } from './database.js';
import { answerLines, unitNames } from './desk-answers.js';
import { makeFolder } from './make-folder.js';
import { stateNames } from './state-names.js';
import { visible } from './visible.js';

/** What the person at the desk can put right. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
}

/** From here on the office's days run. */
const accepted = 2;
const office = 'Asia/Ho_Chi_Minh';

/** One line a dossier, newest first. */
export async function list(database: Database): Promise<string> {
  const rows = await database
    .selectFrom('submission')
    .innerJoinLateral(
      (change) =>
        change
          .selectFrom('state_change')
          .select(['to_state', 'at'])
          .whereRef('state_change.code', '=', 'submission.code')
          .orderBy('id', 'desc')
          .limit(1)
          .as('present'),
      (join) => join.onTrue(),
    )
    .select(['submission.code', 'procedure_code', 'received_at', 'to_state'])
    .orderBy('received_at', 'desc')
    .execute();
  if (!rows.length) return 'Chưa có hồ sơ nào.';
  return rows
    .map((row) => [row.code, row.procedure_code, timeOf(row.received_at), stateText(row.to_state)].join('  '))
    .join('\n');
}

/** Everything about one dossier, in the words of its form. */
export async function show({ database, filesDir, unitsDir }: Places, given: string): Promise<string> {
  const { found, dossier, procedure } = await dossierOf(database, given);
  const changes = await database
    .selectFrom('state_change')
    .selectAll()
    .where('code', '=', found.code)
    .orderBy('id')
    .execute();
  const titles = new Map(procedure.papers(dossier.answers as JsonObject).map(({ id, title }) => [id, title]));
  const files = dossier.files.map(
    ({ id, slot, name, size }) =>
      `  ${titles.get(slot) ?? slot}  ${visible(name)}  ${size} byte  ${join(filesDir, 'whole', id.toLowerCase())}`,
  );
  const history = changes.map(({ at, to_state, by, note, due_on }) =>
    [
      `  ${timeOf(at)}`,
      stateText(to_state),
      by && visible(by),
      note && visible(note),
      due_on && `hạn ${dayText(due_on)}`,
    ]
      .filter(Boolean)
      .join('  '),
  );
  return [
    `Mã hồ sơ   ${found.code}`,
    `Thủ tục    ${procedure.title} (${found.procedure_code}, bản ${dayText(found.procedure_version)})`,
    `Nhận lúc   ${timeOf(found.received_at)}`,
    `SHA-256    ${found.digest}`,
    'Câu trả lời',
    ...answerLines(procedure, dossier.answers, unitNames(unitsDir)),
    'Giấy tờ',
    ...(files.length ? files : ['  không có']),
    'Lịch sử',
    ...history,
  ].join('\n');
}

const endings = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'application/pdf': 'pdf' } as const;

/** Copies the papers of a dossier into a folder, with names that other programs open. */
export async function copyFiles({ database, filesDir }: Places, given: string, folder: string): Promise<string> {
  const { found, dossier } = await dossierOf(database, given);
  if (!dossier.files.length) return `${found.code}: không có giấy tờ.`;
  makeFolder(folder);
  const paths = dossier.files.map(({ id, slot, type }, index) => {
    const path = join(folder, `${found.code}-${index + 1}-${slot}.${endings[type]}`);
    copyFileSync(join(filesDir, 'whole', id.toLowerCase()), path, constants.COPYFILE_EXCL);
    return path;
  });
  return paths.join('\n');
}

/** Dossiers, each beside the very text of the document it was made by. */
function withDocument(database: Database) {
  return database
    .selectFrom('submission')
    .innerJoin('procedure_version', (join) =>
      join
        .onRef('procedure_version.code', '=', 'submission.procedure_code')
        .onRef('procedure_version.version', '=', 'submission.procedure_version')
        .onRef('procedure_version.sha256', '=', 'submission.procedure_sha256'),
    );
}

async function dossierOf(database: Database, given: string) {
  const code = dossierCode(given);
  const found = await withDocument(database)
    .selectAll('submission')
    .select('document')
    .where('submission.code', '=', code)
    .executeTakeFirst();
  if (!found) throw new DeskError(`Không có hồ sơ nào mang mã ${code}.`);
  const dossier = submission.parse(JSON.parse(found.body.toString('utf8')));
  return { found, dossier, procedure: loadProcedure(JSON.parse(found.document)) };
}

/** Where things lie. */
export interface Places {
  readonly database: Database;
  readonly filesDir: string;
  readonly unitsDir: string;
}

export interface Move {
  readonly code: string;
  /** As it was typed. */
  readonly number: string;
  readonly note: string | undefined;
  /** The desk, never a person. */
  readonly by: string;
  readonly now: Date;
  readonly daysOff: DaysOff;
}

/** Moves a dossier to another state, with its audit row. */
export async function moveTo(database: Database, move: Move): Promise<string> {
  const code = dossierCode(move.code);
  const state = Number(move.number);
  if (!Number.isInteger(state) || stateNames[state - 1] === undefined)
    throw new DeskError(`Không có trạng thái ${move.number}: hãy dùng một số từ 1 đến ${stateNames.length}.`);
  return database.transaction().execute(async (transaction) => {
    const found = await withDocument(transaction)
      .select('document')
      .where('submission.code', '=', code)
      // Two desks at once make two rows, one after the other.
      .forUpdate('submission')
      .executeTakeFirst();
    if (!found) throw new DeskError(`Không có hồ sơ nào mang mã ${code}.`);
    const before = await transaction
      .selectFrom('state_change')
      .select('to_state')
      .where('code', '=', code)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    const due = state === accepted ? dueOf(found.document, move) : undefined;
    await transaction
      .insertInto('state_change')
      .values({
        code,
        from_state: before.to_state,
        to_state: state,
        note: move.note?.normalize('NFC').trim() || null,
        by: move.by,
        due_on: due?.day ?? null,
        at: move.now,
      })
      .execute();
    const moved = `${code}: ${stateText(before.to_state)} → ${stateText(state)}`;
    if (!due) return moved;
    const said = `${moved}, hạn ${dayText(due.day)}`;
    if (!due.unknown.length) return said;
    return `${said}\nChưa biết ngày nghỉ lễ của năm ${due.unknown.join(', ')}: hạn này chưa trừ những ngày đó. Hãy thêm năm vào tệp của DAYS_OFF_FILE.`;
  });
}

/** Last working day for the result, where the procedure's time is known. */
function dueOf(document: string, { now, daysOff }: Move): ReturnType<typeof dueDay> | undefined {
  const workingDays = workingDaysFor(procedureDocument.parse(JSON.parse(document)).guide.time, now.toISOString());
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: office }).format(now);
  return workingDays === undefined ? undefined : dueDay(daysOff, today, workingDays);
}

function stateText(state: number): string {
  return `${state} ${stateNames[state - 1] ?? ''}`.trimEnd();
}

/** hh:mm dd/mm/yyyy in Vietnam. */
function timeOf(instant: Date): string {
  const [day = '', time = ''] = new Intl.DateTimeFormat('en-GB', {
    timeZone: office,
    ...{ day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  })
    .format(instant)
    .split(', ');
  return `${time} ${day}`;
}

/** dd/mm/yyyy of an ISO day. */
function dayText(day: string): string {
  return day.split('-').reverse().join('/');
}
