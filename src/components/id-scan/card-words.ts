import { msg, str } from '@lit/localize';
import type { CardPlace } from '../../model/card-place.js';
import type { CardDoubt, IdentityCard, OtherCode } from '../../model/identity-card.js';
import { appName } from '../in-app/app-name.js';
import type { CameraFault } from '../reader/camera.js';
import { day } from '../words/dates.js';

/** Why no card was read. */
export type CardFault = CameraFault | 'no-picture' | 'no-code' | 'several' | { readonly other: OtherCode };

const others: Record<OtherCode, () => string> = {
  link: () => msg('Mã này là một địa chỉ trang web, không phải mã trên thẻ căn cước.'),
  payment: () => msg('Mã này là mã chuyển tiền, không phải mã trên thẻ căn cước.'),
  insurance: () => msg('Mã này là mã trên thẻ bảo hiểm y tế, không phải mã trên thẻ căn cước.'),
  dossier: () => msg('Mã này là mã hồ sơ, không phải mã trên thẻ căn cước.'),
  contact: () => msg('Mã này là danh thiếp hoặc thông tin liên lạc, không phải mã trên thẻ căn cước.'),
  unknown: () => msg('Mã này không phải mã trên thẻ căn cước, hoặc đọc chưa đủ. Xin quét lại mã ở góc thẻ.'),
};

const faults: Record<Exclude<CardFault, object>, () => string> = {
  'no-camera': () => msg('Máy này không có máy ảnh mà trình duyệt dùng được. Xin chọn ảnh thẻ, hoặc tự gõ.'),
  'not-allowed': () => notAllowed(),
  busy: () => msg('Máy ảnh không mở được, có thể chương trình khác đang dùng. Xin chụp ảnh thẻ, hoặc tự gõ.'),
  'no-picture': () => msg('Không mở được ảnh này. Xin chọn ảnh khác, hoặc tự gõ.'),
  'no-code': () =>
    msg('Chưa đọc được mã trong ảnh. Xin lau thẻ, chụp gần mã hơn, đủ sáng, không lóa; hoặc tự gõ như thường.'),
  several: () => msg('Trong ảnh có hơn một thẻ. Xin quét từng thẻ một.'),
};

export function faultWords(fault: CardFault): string {
  return typeof fault === 'object' ? others[fault.other]() : faults[fault]();
}

/** The page may not: an app around it, a frame around it, or the citizen said no. */
function notAllowed(): string {
  const app = appName(navigator.userAgent);
  if (app !== undefined)
    return app
      ? msg(str`Trong ${app}, máy ảnh thường không mở được. Xin chụp ảnh thẻ, tự gõ, hoặc mở trang bằng trình duyệt.`)
      : msg(
          'Trong ứng dụng này, máy ảnh thường không mở được. Xin chụp ảnh thẻ, tự gõ, hoặc mở trang bằng trình duyệt.',
        );
  if (window !== window.top)
    return msg(
      'Trang bao ngoài không cho khung này dùng máy ảnh, hoặc máy ảnh đã bị từ chối. Xin chụp ảnh thẻ, hoặc tự gõ.',
    );
  return msg('Máy ảnh không được phép mở ở trang này. Xin cho phép rồi bấm lại, chụp ảnh thẻ, hoặc tự gõ.');
}

const doubts: Record<CardDoubt, () => string> = {
  order: () => msg('Mã trên thẻ này xếp khác thường. Xin so từng dòng với thẻ trước khi điền.'),
  sex: () => msg('Số trên thẻ là số của giới tính khác. Xin so lại với thẻ.'),
  year: () => msg('Số trên thẻ là số của năm sinh khác. Xin so lại với thẻ.'),
};

export function doubtWords(doubt: CardDoubt): string {
  return doubts[doubt]();
}

/** What the card says in words, row by row. */
export function cardRows(card: IdentityCard): readonly (readonly [title: string, text: string])[] {
  const rows: readonly (readonly [string, string | undefined])[] = [
    [msg('Họ, chữ đệm, tên'), card.name],
    [msg('Số định danh'), card.number],
    [msg('Số cũ'), card.oldNumber],
    [msg('Ngày sinh'), card.birthDate && day(card.birthDate)],
    [msg('Giới tính'), card.sex && (card.sex === 'male' ? msg('Nam') : msg('Nữ'))],
    [msg('Nơi cư trú'), card.residence],
    [msg('Ngày cấp'), card.issuedOn && day(card.issuedOn)],
  ];
  return rows.flatMap(([title, text]) => (text ? [[title, text] as const] : []));
}

/** What to do about a residence that the card does not tell whole, or that may be of long ago. */
export function placeWords({ issuedOn }: IdentityCard, place: CardPlace | undefined): string | undefined {
  if (!place) return undefined;
  if (!place.commune && place.old && place.units)
    return msg(str`Thẻ ghi «${place.units}», tên trước tháng 7/2025 hoặc chưa rõ. Xin chọn xã, phường theo tên mới.`);
  if (!place.commune) return msg(str`Thẻ ghi «${place.units}», chưa tìm thấy trong danh sách. Xin tự chọn.`);
  return issuedOn
    ? msg(str`Nơi cư trú là lúc cấp thẻ, ngày ${day(issuedOn)}. Nếu đã chuyển, xin sửa.`)
    : msg('Nơi cư trú là lúc cấp thẻ. Nếu đã chuyển, xin sửa.');
}
