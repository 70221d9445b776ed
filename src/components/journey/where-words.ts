import { msg, str } from '@lit/localize';
import type { Way } from '../../schemas/office.js';

/** Where the dossier goes, in the head of each step: who receives it from this page, else where the citizen files it. */
export function whereWords(ways: readonly Way[], office: string): string {
  if (ways.includes('receive')) return msg(str`Nơi nhận: ${office}`);
  const portal = msg('Cổng Dịch vụ công quốc gia');
  if (!ways.includes('counter')) return msg(str`Nơi nộp: ${portal}`);
  return ways.includes('portal') ? msg(str`Nơi nộp: ${portal} hoặc ${office}`) : msg(str`Nơi nộp: ${office}`);
}
