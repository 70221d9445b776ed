import { msg, str } from '@lit/localize';
import type { Change } from '../../client/handover/unpack.js';
import type { CodedDocument } from '../../model/scan/parts.js';
import type { Unread } from '../../model/scan/read-code.js';
import { day } from '../words/dates.js';
import type { CameraFault } from './camera.js';
import type { FileFault, Outcome } from './intake.js';

const ofCodes: Record<Unread, (document: CodedDocument | undefined) => string> = {
  'no-code': () => msg('Chưa thấy mã hồ sơ trong những gì máy quét vừa gõ. Xin quét lại mã in trên tờ khai.'),
  broken: () =>
    msg('Mã đọc chưa đủ hoặc sai chữ số. Xin quét lại từ đầu; nếu mã bị nhàu, bị mờ thì dùng tệp ZIP hoặc gõ tay.'),
  letters: () =>
    msg(
      'Có chữ cái lẫn trong mã. Xin tắt bộ gõ tiếng Việt (chuyển sang E), bỏ phần chữ mà máy quét tự thêm vào, rồi quét lại.',
    ),
  endless: () => msg('Quá nhiều ký tự, không phải mã của một hồ sơ. Ô đã được xóa, xin quét lại.'),
  'newer-format': () => msg('Mã này thuộc bản mới hơn của phần mềm. Xin dùng tệp doc-ho-so.html mới nhất.'),
  'other-procedure': (document) =>
    msg(
      str`Mã của thủ tục ${codeWords(document)}, trang này chưa có tài liệu của thủ tục đó. Xin thả tệp JSON của thủ tục vào đây rồi quét lại.`,
    ),
  'other-version': (document) =>
    msg(
      str`Mã được tạo với bản ngày ${document ? day(document.version) : ''} của thủ tục ${codeWords(document)}, trang này có bản khác. Xin thả tệp JSON của đúng bản đó vào đây rồi quét lại.`,
    ),
  'other-document': (document) =>
    msg(
      str`Thủ tục ${codeWords(document)} ở trang này hỏi khác với nơi đã tạo mã, dù cùng ngày bản. Xin thả tệp JSON mà trang tạo mã đang dùng vào đây rồi quét lại.`,
    ),
};

/** `1.001193` out of its digits. */
function codeWords(document: CodedDocument | undefined): string {
  return document ? `${document.code.slice(0, 1)}.${document.code.slice(1)}` : '';
}

const ofFiles: Record<FileFault, () => string> = {
  'no-archive': () => msg('Tệp ZIP này bị cắt hoặc hỏng, không mở được. Xin lấy lại bản gốc.'),
  squeezed: () => msg('Tệp ZIP này đã được nén lại bằng chương trình khác. Xin lấy tệp gốc mà người dân đã lưu.'),
  'too-large': () => msg('Tệp ZIP này lớn quá mức của một hồ sơ.'),
  'not-ours': () => msg('Tệp ZIP này không có câu trả lời của một hồ sơ (tra-loi.json).'),
  'no-code-in-picture': () =>
    msg('Chưa đọc được mã nào trong ảnh. Xin chụp lại gần hơn, thẳng, đủ sáng, thấy cả bốn góc mã.'),
  'no-picture': () => msg('Không mở được ảnh này.'),
  'no-document': () => msg('Tệp JSON này không phải tài liệu thủ tục dùng được. Lệnh npx dvc check nói rõ sai ở đâu.'),
  'unknown-file': () => msg('Trang này đọc tệp ZIP của hồ sơ, ảnh chụp mã và tệp JSON của thủ tục.'),
  unreadable: () => msg('Không đọc được tệp này. Xin chép tệp vào máy rồi chọn lại.'),
  several: () => msg('Mỗi lần một hồ sơ: xin thả từng tệp ZIP một.'),
};

const ofCameras: Record<CameraFault, () => string> = {
  'no-camera': () =>
    msg('Máy này không có máy ảnh mà trình duyệt dùng được. Xin dùng máy quét, hoặc chọn ảnh chụp mã.'),
  'not-allowed': () =>
    msg(
      'Trình duyệt không cho trang này dùng máy ảnh. Trang mở từ tệp hoặc địa chỉ không có https thường bị chặn: xin dùng máy quét, hoặc chọn ảnh chụp mã.',
    ),
  busy: () => msg('Máy ảnh đang được chương trình khác dùng. Xin đóng chương trình đó rồi bấm lại.'),
};

export function cameraFaultWords(fault: CameraFault): string {
  return ofCameras[fault]();
}

const ofChanges: Record<Change['kind'], (path: string) => string> = {
  changed: (path) => msg(str`${path}: nội dung khác lúc gom hồ sơ`),
  missing: (path) => msg(str`${path}: không có trong tệp ZIP`),
  extra: (path) => msg(str`${path}: được thêm vào sau, không thuộc hồ sơ`),
};

export function changeWords({ kind, path }: Change): string {
  return ofChanges[kind](path);
}

/** Which codes are there and which are still to be scanned. */
function incompleteWords({ have, count, repeated }: Extract<Outcome, { readonly kind: 'incomplete' }>): string {
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((each) => !have.includes(each));
  const [had, lacking] = [have.join(', '), missing.join(', ')];
  return repeated
    ? msg(str`Mã này đã quét rồi. Có mã ${had} trên ${count}, còn thiếu mã ${lacking}: xin quét tiếp.`)
    : msg(str`Có mã ${had} trên ${count}, còn thiếu mã ${lacking}: xin quét tiếp.`);
}

/** What to do where no dossier is shown. */
export function outcomeWords(outcome: Exclude<Outcome, { readonly kind: 'dossier' }>): string {
  switch (outcome.kind) {
    case 'incomplete':
      return incompleteWords(outcome);
    case 'unreadable':
      return ofCodes[outcome.reason](outcome.document);
    case 'reading':
      return msg('Đang đọc tệp…');
    case 'file':
      return ofFiles[outcome.fault]();
    case 'added': {
      const { title, code, version } = outcome.procedure;
      return msg(str`Đã thêm tài liệu: ${title} (${code}, bản ngày ${day(version)}).`);
    }
  }
}
