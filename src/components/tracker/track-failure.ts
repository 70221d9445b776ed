import { msg, str } from '@lit/localize';
import type { ClientError, FailureCode } from '../../client/client-error.js';
import { nowhereWords } from '../words/nowhere.js';

/** Said where the page knows no office to ask. */
export function unconnected(): string {
  return msg('Trang này chưa nối với cơ quan nào nên chưa tra được hồ sơ. Xin hỏi cơ quan đã nhận hồ sơ.');
}

/** What to do when the office could not be asked. */
export function failureWords({ code, retryAfter }: ClientError, endpoint: string): string {
  const words: Record<FailureCode, () => string> = {
    offline: () => msg('Chưa hỏi được vì mất mạng hoặc cơ quan chưa trả lời. Xin kiểm tra mạng rồi hỏi lại.'),
    busy: () =>
      retryAfter === undefined
        ? msg('Lúc này chưa hỏi thêm được. Xin chờ một phút, xem lại cả hai số rồi hỏi lại.')
        : msg(str`Lúc này chưa hỏi thêm được. Xin chờ ${retryAfter} giây, xem lại cả hai số rồi hỏi lại.`),
    missing: () => msg('Không tìm thấy hồ sơ với mã và số bí mật này. Xin xem lại trên phiếu rồi nhập lại cả hai số.'),
    nowhere: () => nowhereWords(endpoint),
    unavailable: () => msg('Hệ thống của cơ quan đang tạm nghỉ. Xin hỏi lại sau ít phút.'),
    refused: () => msg('Cơ quan chưa trả lời được cho mã này. Xin gọi cơ quan để hỏi.'),
    unknown: () => msg('Chưa hiểu câu trả lời của cơ quan. Xin hỏi lại sau, hoặc gọi cơ quan.'),
  };
  return words[code]();
}
