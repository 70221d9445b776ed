import { msg, str } from '@lit/localize';

/** How a national state reads, and what its citizen does next. Source: TrangThaiHoSo, as offices report it to dichvucong.gov.vn. */
export interface StateWords {
  readonly title: string;
  /** The national name, which an office and its systems use. */
  readonly name: string;
  readonly next: string;
}

const states: Readonly<Record<number, () => StateWords>> = {
  1: () => ({
    title: msg('Cơ quan đã nhận, chưa xem'),
    name: msg('Mới đăng ký'),
    next: msg('Cơ quan đã nhận được và sẽ xem hồ sơ. Ông/bà chưa phải làm gì.'),
  }),
  2: () => ({
    title: msg('Được tiếp nhận'),
    name: msg('Được tiếp nhận'),
    next: msg('Cơ quan đã tiếp nhận và sẽ giải quyết. Ông/bà chưa phải làm gì.'),
  }),
  3: () => ({
    title: msg('Không được tiếp nhận'),
    name: msg('Không được tiếp nhận'),
    next: msg('Xin đọc lý do dưới đây, sửa cho đúng rồi nộp lại hồ sơ mới.'),
  }),
  4: () => ({
    title: msg('Đang xử lý'),
    name: msg('Đang xử lý'),
    next: msg('Cơ quan đang giải quyết. Ông/bà chưa phải làm gì.'),
  }),
  5: () => ({
    title: msg('Cần bổ sung'),
    name: msg('Yêu cầu bổ sung giấy tờ'),
    next: msg(
      'Xin chuẩn bị những gì ghi dưới đây và gọi cơ quan để biết cách bổ sung. Chưa bổ sung thì hồ sơ chưa được giải quyết tiếp.',
    ),
  }),
  6: () => ({
    title: msg('Cần nộp tiền'),
    name: msg('Yêu cầu thực hiện nghĩa vụ tài chính'),
    next: msg(
      'Xin nộp khoản tiền ghi dưới đây theo cách cơ quan hướng dẫn. Nếu chưa rõ, hãy gọi cơ quan trước khi chuyển tiền.',
    ),
  }),
  7: () => ({
    title: msg('Công dân yêu cầu rút hồ sơ'),
    name: msg('Công dân yêu cầu rút hồ sơ'),
    next: msg('Hồ sơ được rút theo yêu cầu. Nếu ông/bà không yêu cầu, hãy gọi cơ quan ngay.'),
  }),
  8: () => ({
    title: msg('Dừng xử lý'),
    name: msg('Dừng xử lý'),
    next: msg('Xin đọc lý do dưới đây. Nếu chưa rõ, hãy gọi cơ quan.'),
  }),
  9: () => ({
    title: msg('Đã xử lý xong'),
    name: msg('Đã xử lý xong'),
    next: msg(
      'Đã có kết quả. Nếu nhận tại cơ quan, xin mang giấy tờ tùy thân và mã hồ sơ. Nếu chưa rõ nhận ở đâu, hãy gọi cơ quan.',
    ),
  }),
  10: () => ({ title: msg('Đã trả kết quả'), name: msg('Đã trả kết quả'), next: msg('Hồ sơ đã xong.') }),
};

/** The words of a state; a number that nobody has told us is shown as it is. */
export function stateWords(state: number): StateWords {
  return (
    states[state]?.() ?? {
      title: msg(str`Trạng thái số ${state}`),
      name: '',
      next: msg('Trang này chưa biết trạng thái này. Hãy gọi cơ quan và đọc mã hồ sơ để hỏi.'),
    }
  );
}
