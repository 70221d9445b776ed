import { pick, type Advice, type DocumentParams, type JsonType, type WordsOf } from '../fault-params.js';

const advices: Readonly<Record<Advice, string>> = {
  'leave-out': 'Hãy bỏ đi.',
  'known-by-code': 'Hãy bỏ đi: biểu mẫu được biết theo mã thủ tục.',
  'known-version': 'Hãy bỏ đi: biểu mẫu luôn là JSON Schema 2020-12.',
  'name-in-defs': 'Hãy đặt tên ở "$defs".',
  'use-ref': 'Hãy dùng "$ref".',
  'use-defs': 'Hãy viết "$defs".',
  'use-dependent': 'Hãy dùng "dependentRequired" hoặc "dependentSchemas".',
  'use-group': 'Hãy hỏi bằng một nhóm, mỗi câu có tên riêng.',
  'use-properties': 'Hãy ghi từng câu hỏi ở "properties".',
  'use-required': 'Hãy thêm tên câu hỏi vào danh sách "required" của trang hoặc nhóm chứa nó.',
  'only-false': 'Hãy ghi từng câu hỏi ở "properties".',
};

/** What a type is called, and how it is written. */
const types: Readonly<Record<JsonType, readonly [name: string, write: string]>> = {
  string: ['chữ', 'Hãy viết trong dấu nháy kép thẳng (").'],
  integer: ['số nguyên', 'Chỉ viết chữ số, ví dụ 25.'],
  number: ['số', 'Chỉ viết chữ số, phần lẻ sau dấu chấm, ví dụ 72.5.'],
  boolean: ['true hoặc false', 'Hãy viết true hoặc false, không có dấu nháy.'],
  array: ['danh sách', 'Hãy viết trong "[" và "]".'],
  object: ['nhóm có tên từng mục', 'Hãy viết trong "{" và "}", mỗi mục có tên.'],
};

/** The faults of a document in Vietnamese: what is wrong, and what to do. */
export const vietnameseDocument: WordsOf<DocumentParams> = {
  'not-json': ({ type }) => [
    `Giá trị kiểu ${type} không viết được bằng JSON.`,
    'Chỉ dùng chữ, số, true, false, null, danh sách và nhóm.',
  ],
  unreadable: ({ line, column }) => [
    `Từ dòng ${line}, cột ${column} không còn là JSON.`,
    'Hãy xem dấu phẩy, dấu ngoặc, dấu nháy ở đó, hoặc chạy: npx dvc check.',
  ],
  'forbidden-name': ({ name }) =>
    /^\d/.test(name)
      ? [`Câu hỏi có tên là số, như "${name}", không giữ đúng thứ tự.`, `Hãy bắt đầu bằng chữ cái, ví dụ "q${name}".`]
      : [`Tên "${name}" có nghĩa riêng trong JavaScript.`, 'Hãy đặt tên khác.'],
  'too-deep': ({ what, most }) =>
    pick(what, {
      document: [`Tài liệu lồng nhau quá ${most} tầng.`, 'Hãy dùng "$defs" và "$ref", hoặc bớt tầng.'],
      references: ['Chuỗi "$ref" quá dài.', 'Hãy trỏ thẳng đến phần cuối cùng.'],
      answer: [`Câu trả lời nằm sâu quá ${most} tầng.`, 'Hãy bớt nhóm trong nhóm.'],
    }),
  'too-large': ({ what, most }) =>
    what === 'document'
      ? [`Tài liệu có hơn ${most} giá trị.`, 'Hãy xem lại có đúng tệp không.']
      : [`Viết hết mọi "$ref" ra thì biểu mẫu có hơn ${most} phần.`, 'Hãy hỏi ít hơn.'],
  missing: ({ what, name }) =>
    pick(what, {
      word: [`Thiếu "${name}".`, 'Hãy thêm vào.'],
      order: ['Thứ tự là giữa hai câu trả lời.', 'Hãy ghi ở "after" đường dẫn đến ngày phải đến trước.'],
      comparison: ['Chưa có gì để so với số định danh.', 'Hãy thêm "sex" hoặc "birth".'],
      exclusion: ['Chưa rõ những câu trả lời nào loại trừ nhau, và vì sao.', `Hãy thêm "${name}".`],
    }),
  'unknown-word': ({ what, word, near, homes, waits }) => {
    if (what === 'message')
      return [
        `"${word}" không bao giờ sai, nên câu này không bao giờ hiện.`,
        meant(word, near) ?? 'Hãy ghi từ sẽ sai.',
      ];
    if (what === 'question')
      return [
        `"${word}" không phải một từ mà là tên câu hỏi.`,
        waits === undefined
          ? `Hãy viết trong "properties": { "${word}": … }.`
          : `Hãy viết "properties": { "${word}": ${waits} }, "required": ["${word}"].`,
      ];
    if (homes.length)
      return [`"${word}" không thuộc về chỗ này mà ở ${homes.map(homeOf).join(', hoặc ở ')}.`, 'Hãy chuyển đến đó.'];
    const isForeign = /[^\0-\x7F]/.test(word);
    const other = isForeign
      ? 'Các từ viết bằng tiếng Anh, như "title" hay "maxLength": xem docs/vi/procedure-format.md.'
      : 'Hãy bỏ đi.';
    return [`Không có từ "${word}".`, meant(word, near) ?? other];
  },
  'refused-word': ({ word, advice }) => [
    advice === 'only-false' ? `"${word}" chỉ được là false.` : `Ở đây không dùng "${word}".`,
    advices[advice],
  ],
  'wrong-type': ({ wanted, found, instead }) => {
    const [name, write] = types[wanted];
    const isQuoted = found.startsWith('"') && !instead?.startsWith('"');
    const fix = instead === undefined ? write : `Hãy viết ${instead}${isQuoted ? ', không có dấu nháy' : ''}.`;
    return [`Chỗ này phải là ${name}, không phải ${found}.`, fix];
  },
  'wrong-form': (params) => {
    if (params.what === 'rules')
      return [`Ở đây có ${params.count} cách tính.`, `Hãy viết một: ${params.known.join(', ')}.`];
    if (params.what === 'items')
      return ['Dấu "*" là từng dòng của một danh sách.', 'Hãy so sánh trong cùng một danh sách.'];
    if (params.what === 'keyword')
      return [`Không đúng với "${params.keyword}": ${params.limit}.`, 'Hãy viết đúng dạng đó.'];
    const { what, found, instead } = params;
    const write = instead === undefined ? undefined : `Hãy viết "${instead}".`;
    return pick(what, {
      blank: [`Trong "${found}" có dấu cách hoặc ký tự không nhìn thấy bị thừa.`, write ?? 'Hãy xóa đi.'],
      day: [`"${found}" không viết theo năm-tháng-ngày.`, write ?? 'Hãy viết một ngày như "2026-11-23".'],
      'no-such-day': [`Không có ngày ${found}.`, 'Hãy viết một ngày có trong lịch, như "2026-11-23".'],
      code: [`"${found}" không phải mã thủ tục.`, 'Mã có dạng "1.001193", hoặc "1.001193.H40" nếu có đuôi địa phương.'],
      id: [
        `"${found}" không làm "id" được.`,
        write ?? 'Chỉ dùng chữ thường không dấu, chữ số và gạch nối, như "birth-certificate".',
      ],
      pointer: [
        `"${found}" không dẫn đến câu trả lời nào.`,
        write ?? 'Hãy bắt đầu bằng "/", rồi tên trang và tên câu hỏi: "/applicant/name".',
      ],
      sex: [
        `"${found}" không phải giới tính.`,
        write ?? 'Hãy viết "male", "female", hoặc đường dẫn như "/applicant/sex".',
      ],
      source: [
        `"${found}" không phải nguồn của câu trả lời.`,
        write ?? 'Hãy viết đường dẫn như "/applicant/residence", hoặc một thông tin như "person.name".',
      ],
    });
  },
  'not-allowed': (params) => {
    switch (params.what) {
      case 'choice':
        return [
          `Chỗ này không được viết ${params.found}.`,
          meant(params.found, params.near) ?? `Hãy dùng một trong: ${params.known.join(', ')}.`,
        ];
      case 'widget':
        return [
          `Không có cách hiển thị ${params.found}.`,
          meant(params.found, params.near) ?? `Có: ${params.known.join(', ')}.`,
        ];
      case 'near-widget':
        return [`"${params.found}" gần giống một cách hiển thị có sẵn.`, `Có phải là "${params.near}"?`];
      case 'near-list':
        return [`"${params.found}" gần giống tên một danh sách có sẵn.`, `Có phải là "${params.near}"?`];
      case 'page':
        return [`Trang không được có tên "${params.found}": đó là tên một bước khác.`, 'Hãy đặt tên khác.'];
      case 'screen':
        return [
          `Màn hình không được có tên "${params.found}": đó là tên một trang, một màn hình khác hay một bước.`,
          'Hãy đặt tên khác.',
        ];
      case 'part-of-list':
        return [`"${params.found}" nằm trong một danh sách, mà danh sách được hỏi trọn.`, 'Hãy ghi tên danh sách.'];
      case 'asked-twice':
        return [`Màn hình khác đã hỏi "${params.found}".`, 'Hãy hỏi một lần thôi.'];
      case 'new-twice':
        return [`"${params.found}" đã được ghi là mới.`, 'Ghi một lần; trang hoặc nhóm gồm cả những gì ở trong.'];
      case 'element':
        return [`"${params.found}" không phải thành phần của trang.`, 'Hãy ghi tên một custom element của trang.'];
      case 'span':
        return ['Đây không phải khoảng từ ngày này đến ngày kia.', 'Hãy hỏi đúng hai ngày, tên "from" và "to".'];
      case 'portal':
        return ['Không đưa người dân đến địa chỉ đó.', 'Hãy ghi địa chỉ https trên một máy chủ thuộc gov.vn.'];
      case 'language':
        return ['Đây không phải ngôn ngữ để dịch sang.', 'Hãy dùng mã như "en"; tiếng Việt là chính tài liệu.'];
      case 'level':
        return ['Số định danh không bao giờ bị từ chối vì điều này.', 'Hãy bỏ đi: đây chỉ là lời nhắc.'];
    }
  },
  'too-long': ({ of, length, most }) => [
    `Dài ${length} ${of === 'text' ? 'ký tự' : 'mục'}, nhiều nhất là ${most}.`,
    'Hãy rút gọn: người dân đọc trên điện thoại.',
  ],
  'too-short': ({ of, length, least }) => [
    length === 0 ? 'Chỗ này để trống.' : `Chỉ có ${length} ${of === 'text' ? 'ký tự' : 'mục'}, ít nhất là ${least}.`,
    'Hãy điền vào.',
  ],
  'out-of-range': ({ found, least, most }) => [
    least === undefined ? `${found} lớn hơn ${most}.` : `${found} nhỏ hơn ${least}.`,
    least === undefined ? `Hãy viết ${most} hoặc ít hơn.` : `Hãy viết ${least} hoặc nhiều hơn.`,
  ],
  'type-list': () => ['Mỗi câu hỏi chỉ có một kiểu.', 'Hãy chọn một, hoặc hỏi thành hai câu.'],
  'boolean-schema': () => ['true và false không hỏi gì.', 'Hãy viết câu hỏi trong { }, hoặc bỏ đi.'],
  'duplicate-id': () => ['Giấy tờ khác đã có "id" này.', 'Hãy cho mỗi giấy tờ một "id" riêng.'],
  'lost-pointer': ({ what, pointer, near }) => {
    const [message, fix] = pick(what, {
      place: ['Ở đó không có gì.', 'Hãy sửa đường dẫn, hoặc bỏ đi.'],
      words: ['Ở đó không có chữ nào.', 'Hãy sửa đường dẫn, hoặc bỏ đi.'],
      answer: [`Biểu mẫu không hỏi "${pointer}".`, 'Hãy sửa đường dẫn.'],
    });
    return [message, meant(pointer, near) ?? fix];
  },
  'not-words': () => ['Chữ ở đó không hiện cho người dân.', 'Chỉ dịch những gì người dân đọc.'],
};

function homeOf(home: string): string {
  if (home === '') return 'ngoài cùng của tài liệu';
  return home === 'form' ? 'câu hỏi hay nhóm của "form"' : `"${home.replaceAll('/*', '')}"`;
}

/** What was perhaps meant; two texts may look alike and differ in how their accents are written. */
export function meant(word: string, near: string | undefined): string | undefined {
  if (near === undefined) return undefined;
  return near.normalize('NFC') === word.normalize('NFC')
    ? `"${near}" trông giống hệt nhưng dấu được gõ theo cách khác (dựng sẵn hoặc tổ hợp): hãy chép từ đó.`
    : `Có phải là ${near.startsWith('"') ? near : `"${near}"`}?`;
}
