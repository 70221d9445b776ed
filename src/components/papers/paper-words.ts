import { msg, str } from '@lit/localize';
import type { Papers } from '../../client/papers/papers.js';
import type { Paper } from '../../client/papers/paper.js';
import type { RefusalCode, RefusedFile } from '../../client/papers/prepare-file.js';
import { showNumber } from '../../model/formats/show-number.js';
import type { Slot } from '../../model/procedure.js';
import { fileSize } from '../words/file-size.js';

/** What a slot takes, said before anything is picked; how much of it is told where something is refused. */
export function hint(slot: Slot): string {
  const kept = slot.keepOriginal ? ` ${msg('Tệp được giữ nguyên, không thu nhỏ.')}` : '';
  return taken(slot) + kept;
}

function taken({ accept, maxFiles, keepOriginal }: Slot): string {
  if (!accept.includes('image')) return msg('Tệp PDF.');
  if (!accept.includes('pdf')) return msg('Ảnh chụp.');
  return maxFiles > 1 || keepOriginal ? msg('Ảnh chụp hoặc tệp PDF.') : msg('Ảnh chụp từng trang, hoặc một tệp PDF.');
}

/** Why a file was not taken, with its number and what to do next. */
export function refusal({ code, type, size, limit }: RefusedFile, slot: Slot): string {
  if (code === 'too-large' && (type === 'application/pdf' || slot.keepOriginal))
    return tooLargeAsItIs(size, limit, slot);
  return refusals[code](size, limit, slot);
}

const refusals: Readonly<Record<RefusalCode, (size: number, limit: number, slot: Slot) => string>> = {
  empty: () => msg('Tệp này không có gì bên trong. Hãy chụp lại, hoặc chọn tệp khác.'),
  type: (_size, _limit, { accept }) =>
    !accept.includes('image')
      ? msg('Ở đây cơ quan chỉ nhận tệp PDF. Hãy chọn tệp PDF của giấy tờ này.')
      : accept.includes('pdf')
        ? msg('Cơ quan chỉ nhận ảnh (JPEG, PNG, WebP) và tệp PDF. Hãy chụp ảnh giấy tờ này.')
        : msg('Ở đây cơ quan chỉ nhận ảnh (JPEG, PNG, WebP). Hãy chụp ảnh giấy tờ này.'),
  heic: () =>
    msg('Máy của ông/bà lưu ảnh dạng HEIC, trang này không đọc được. Hãy chụp màn hình ảnh đó rồi chọn ảnh vừa chụp.'),
  unreadable: () => msg('Tệp này hỏng hoặc thiếu một phần. Hãy chụp lại, hoặc chọn tệp khác.'),
  locked: () => lockedWords(),
  blank: () => msg('Ảnh này chỉ có một màu, không đọc được gì. Hãy chụp lại ở nơi đủ sáng.'),
  'too-many-pixels': (size) =>
    msg(
      str`Ảnh này có ${millions(size)} triệu điểm ảnh, máy này không mở được. Hãy chọn cỡ ảnh nhỏ hơn trong máy ảnh rồi chụp lại.`,
    ),
  'too-large': (size, limit) =>
    msg(str`Tệp này ${fileSize(roundUp(size))}, cơ quan nhận tối đa ${fileSize(limit)}. Hãy chụp lại từng trang.`),
  'too-many': (_size, limit) => msg(str`Cơ quan nhận tối đa ${limit} tệp. Hãy bỏ một tệp rồi thêm lại tệp này.`),
  'dossier-too-large': (size, limit) =>
    msg(
      str`Thêm tệp này thì cả hồ sơ là ${fileSize(roundUp(size))}, cơ quan nhận tối đa ${fileSize(limit)}. Hãy bỏ bớt một tệp.`,
    ),
};

function tooLargeAsItIs(size: number, limit: number, { maxFiles }: Slot): string {
  const [is, most] = [fileSize(roundUp(size)), fileSize(limit)];
  return maxFiles > 1
    ? msg(
        str`Tệp này ${is}, cơ quan nhận tối đa ${most}. Hãy lưu lại PDF cho nhẹ hơn, chia thành nhiều tệp, hoặc nộp bản này tại cơ quan.`,
      )
    : msg(str`Tệp này ${is}, cơ quan nhận tối đa ${most}. Hãy lưu lại PDF cho nhẹ hơn, hoặc nộp bản này tại cơ quan.`);
}

function lockedWords(): string {
  return msg('Tệp PDF này có mật khẩu nên cơ quan không mở được. Hãy lưu một bản không có mật khẩu rồi chọn lại.');
}

/** What is said of a PDF that everybody opens and not everybody may print. */
export function restrictedWords(name: string): string {
  return msg(
    str`${name}: tệp PDF này có khóa in hoặc khóa sửa. Cơ quan mở xem được; nếu ông/bà có bản không khóa, xin dùng bản đó.`,
  );
}

/** Where a paper is, never more than is true. */
export function standing(paper: Paper, papers: Papers): string {
  const place = papers.outlives(paper.id) ? msg('Đã lưu trên máy') : msg('Chỉ giữ trong trang này');
  const { state, size, sent, error } = paper;
  if (state === 'uploaded') return msg('Đã gửi tới cơ quan');
  if (state === 'failed') return failure(paper);
  if (state === 'sending' && !error) return msg(str`${place}, đang gửi ${Math.floor((sent / size) * 100)} %`);
  if (!papers.sends) return `${place}.`;
  if (error?.code === 'offline') return msg(str`${place}, sẽ gửi khi có mạng.`);
  if (error?.code === 'unknown')
    return msg(
      str`${place}. Tệp không có lỗi, nhưng đường mạng tới cơ quan không cho tệp đi qua: xin thử mạng khác, gọi cơ quan, hoặc mang giấy tờ đến cơ quan.`,
    );
  if (error) return msg(str`${place}, cơ quan đang bận, sẽ tự gửi lại.`);
  return msg(str`${place}, chờ gửi: ${cost(size - sent, papers.speed)}.`);
}

function failure({ error }: Paper): string {
  if (error?.code === 'missing') return msg('Tệp này không còn trên máy. Hãy bỏ đi rồi chụp hoặc chọn lại.');
  if (error?.problem === 'too-large') return msg('Cơ quan báo tệp này quá lớn. Hãy bỏ đi rồi chụp lại từng trang.');
  if (error?.problem === 'password-protected') return lockedWords();
  if (error?.code === 'refused') return msg('Cơ quan không nhận tệp này. Hãy bỏ đi rồi chụp lại.');
  return msg('Chưa gửi được. Hãy bấm “Gửi lại”.');
}

/** What it costs to send: «0,9 MB, chừng 20 giây», or the size alone while nobody knows how fast the line is. */
function cost(size: number, speed: number | undefined): string {
  if (speed === undefined) return fileSize(size);
  const seconds = size / speed;
  if (seconds < 10) return msg(str`${fileSize(size)}, vài giây`);
  if (seconds < 55) return msg(str`${fileSize(size)}, chừng ${Math.ceil(seconds / 10) * 10} giây`);
  return msg(str`${fileSize(size)}, chừng ${Math.max(1, Math.round(seconds / 60))} phút`);
}

function millions(count: number): string {
  return showNumber(Math.ceil(count / 1_000_000));
}

/** Up to the next unit that is shown, so that what is too large never reads like the limit. */
function roundUp(size: number): number {
  const unit = size < 1_000_000 ? 1_000 : 100_000;
  return Math.ceil(size / unit) * unit;
}
