import { msg, str } from '@lit/localize';
import { moment } from '../words/dates.js';
import type { DraftKeeper } from './draft-keeper.js';

/** Where a draft is kept. */
export interface Saving {
  readonly keeper: Pick<DraftKeeper, 'failure' | 'savedAt'>;
  /** True when what is kept outlives the page. */
  readonly lasting: boolean;
  /** Nothing is kept because citizens share the device. */
  readonly shared: boolean;
  /** The page sends the dossier; else the citizen takes it along. */
  readonly sends: boolean;
}

/** True when what is typed goes away with the page, and nobody has chosen that. */
export function isAtRisk(saving: Saving): boolean {
  return !saving.shared && !isKept(saving);
}

/** The truth about where the draft is kept. */
export function savingWords({ keeper, lasting, shared, sends }: Saving): string {
  if (shared) return msg('Máy dùng chung: không lưu gì trên máy này.');
  if (keeper.failure?.code === 'full') return msg(str`Máy đã hết chỗ nên chưa lưu được bản nháp. ${stayWords(sends)}`);
  if (keeper.failure || !lasting) return msg(str`Trình duyệt này không cho lưu bản nháp. ${stayWords(sends)}`);
  if (!keeper.savedAt) return msg('Những gì ông/bà điền sẽ tự lưu trên máy này.');
  const { savedAt } = keeper;
  return msg(str`Đã lưu trên máy này lúc ${moment(savedAt)}.`);
}

function stayWords(sends: boolean): string {
  return sends
    ? msg('Xin đừng đóng trang này trước khi nộp xong.')
    : msg('Xin đừng đóng trang này trước khi in hoặc chép xong.');
}

/** What to do while the line is gone. */
export function offlineWords(saving: Saving): string {
  return isKept(saving)
    ? msg('Đang mất mạng. Ông/bà cứ điền tiếp, mọi thứ được lưu trên máy này.')
    : msg('Đang mất mạng. Ông/bà cứ điền tiếp, và xin đừng đóng trang này.');
}

/** Who has the draft, and until when. */
export function custodyWords(saving: Saving): string {
  if (isKept(saving))
    return saving.sends
      ? msg('Bản nháp chỉ nằm trên máy này, được mã hóa, cho đến khi nộp xong hoặc ông/bà xóa.')
      : msg('Bản nháp chỉ nằm trên máy này, được mã hóa, cho đến khi ông/bà xóa hoặc hết hạn giữ.');
  return msg('Bản nháp chỉ nằm trong trang này và mất khi đóng trang.');
}

function isKept({ keeper, lasting, shared }: Saving): boolean {
  return lasting && !shared && !keeper.failure;
}
