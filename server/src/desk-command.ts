import { copyFiles, DeskError, list, moveTo, show, type Places } from './desk-work.js';
import type { DaysOff } from '../../src/model/days-off.js';
import { stateNames } from './state-names.js';

const usage = `Cách dùng
  desk list                       các hồ sơ, mới nhất trước
  desk show MÃ                    một hồ sơ: câu trả lời, giấy tờ, lịch sử
  desk files MÃ THƯ_MỤC           chép giấy tờ của hồ sơ vào thư mục, có đuôi tệp
  desk state MÃ SỐ "ghi chú"      chuyển trạng thái; người nộp đọc được ghi chú
Trạng thái
${stateNames.map((name, index) => `  ${String(index + 1).padStart(2)}  ${name}`).join('\n')}`;

export interface Desk extends Places {
  /** How the desk is named to citizens; never a person. */
  readonly name: string;
  readonly daysOff: DaysOff;
}

/** Carries out one command and gives what it says. Throws `DeskError` when the words are not one. */
export async function deskCommand(desk: Desk, words: readonly string[], now: Date): Promise<string> {
  const { database, name, daysOff } = desk;
  const [command, code, number, note] = words;
  if (command === 'list' && words.length === 1) return list(database);
  if (command === 'show' && code !== undefined && words.length === 2) return show(desk, code);
  if (command === 'files' && code !== undefined && number !== undefined && words.length === 3)
    return copyFiles(desk, code, number);
  if (command === 'state' && code !== undefined && number !== undefined && words.length <= 4)
    return moveTo(database, { code, number, note, by: name, now, daysOff });
  throw new DeskError(usage);
}
