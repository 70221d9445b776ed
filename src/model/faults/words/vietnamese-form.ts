import { pick, type Decision, type FormParams, type Wanted, type Words, type WordsOf } from '../fault-params.js';
import { meant } from './vietnamese-document.js';

/** Kinds of questions, and reasons why there is none, as an author calls them. */
const kinds: Readonly<Record<Decision, string>> = {
  text: 'một dòng chữ',
  'long-text': 'nhiều dòng chữ',
  number: 'số',
  money: 'số tiền',
  date: 'ngày',
  choice: 'chọn một',
  several: 'chọn nhiều',
  'yes-no': 'có hay không',
  confirm: 'ô phải đánh dấu',
  province: 'tỉnh',
  commune: 'xã',
  'time-of-day': 'giờ',
  'day-time': 'ngày và giờ',
  'bank-account': 'số tài khoản',
  listed: 'mục của danh sách dài',
  main: 'dòng chính',
  note: 'lời nhắc',
  custom: 'thành phần của trang',
  list: 'danh sách',
  group: 'nhóm',
  'mixed-options': 'lựa chọn vừa chữ vừa số',
  'other-widget': 'câu có "x-widget" không hợp',
  'other-list': 'câu có "x-list" không hợp',
  'no-type': 'câu không rõ "type"',
};

const noScreens: Readonly<Record<FormParams['no-screen']['why'], Words>> = {
  'mixed-options': noScreen('các lựa chọn phải cùng là chữ, hoặc cùng là số'),
  'other-widget': noScreen('"x-widget" không hợp với nó'),
  'other-list': noScreen('"x-list" chỉ hợp với một dòng chữ không có "format", "x-widget" hay lựa chọn'),
  list: noScreen('danh sách cần "items" cho biết mỗi dòng hỏi gì'),
  group: noScreen('nhóm không phải là một câu hỏi'),
  'no-type': noScreen('chưa ghi rõ một "type"'),
  row: ['Câu này không tự làm một dòng của danh sách được.', 'Hãy để "items" là "object" và hỏi ở trong đó.'],
  table: ['Mỗi cột của bảng là một câu hỏi.', 'Hãy để "items" là một "object" gồm các câu hỏi, hoặc bỏ "x-widget".'],
  matrix: [
    'Các hàng của bảng kẻ phải hỏi giống nhau: đều là có hay không, số, chọn một, hoặc cùng vài câu như thế.',
    'Hãy làm cho các hàng giống nhau, hoặc bỏ "x-widget".',
  ],
  main: [
    'Chỉ các dòng của một danh sách mới có dòng chính, và chỉ hỏi một lần.',
    'Hãy hỏi câu này ngay trong "items" của danh sách nhóm, hoặc bỏ "x-widget".',
  ],
  tag: [
    'Câu này cho biết chọn nhánh nào của "oneOf", nên phải là câu chọn một.',
    'Chỉ ghi cho nó "title" và "type" của các "const".',
  ],
  'mixed-tags': ['Các "const" phân biệt nhánh phải cùng là chữ, hoặc cùng là số.', 'Hãy viết chữ, ví dụ "person".'],
};

function noScreen(why: string): Words {
  return [`Không màn hình nào hỏi được câu này: ${why}.`, 'Hãy chọn "type" và "x-widget" mà một câu hỏi có thể có.'];
}

/** The faults of a form in Vietnamese: what is wrong, and what to do. */
export const vietnameseForm: WordsOf<FormParams> = {
  'remote-reference': () => ['"$ref" này trỏ ra ngoài tài liệu.', 'Hãy chép phần đó vào "$defs" rồi viết "#/$defs/…".'],
  'lost-reference': ({ reference }) => [`"${reference}" không trỏ đến đâu.`, 'Hãy ghi một tên có ở "$defs".'],
  'circular-reference': () => ['"$ref" này quay lại chính nó.', 'Màn hình không lặp mãi được: hãy viết rõ từng tầng.'],
  'invalid-pattern': ({ reason }) => [
    `"pattern" không hợp lệ: ${reason}`,
    'Chỉ đặt "\\" trước ký tự cần nó: với cờ "u", "\\-" và "\\_" là sai.',
  ],
  'slow-pattern': () => [
    'Phần lặp lại đọc được theo nhiều cách; gặp chữ dài có thể chạy rất lâu.',
    'Hãy cho mỗi phần lặp bắt đầu bằng một ký tự không có trong nó, hoặc dùng "format".',
  ],
  'loose-pattern': () => ['"^" và "$" chỉ thuộc về một bên của dấu "|".', 'Hãy viết ^(?:một|hai)$.'],
  'unknown-format': ({ format, near, known }) => [
    `Phiên bản này không có "format" tên "${format}".`,
    meant(format, near) ?? `Có: ${known.join(', ')}.`,
  ],
  'empty-range': ({ least, most }) => [`Không giá trị nào nằm giữa "${least}" và "${most}".`, 'Hãy sửa một trong hai.'],
  'duplicate-option': ({ what, value }) =>
    what === 'option'
      ? [`Lựa chọn ${value} có ở đây hai lần.`, 'Hãy bỏ một.']
      : [`Nhánh khác cũng có ${value}.`, 'Hãy cho mỗi nhánh một giá trị riêng.'],
  'idle-word': ({ what, word, of }) =>
    pick(what, {
      type: [`"${word}" không có tác dụng với "type": "${of}".`, 'Hãy bỏ đi, hoặc sửa "type".'],
      rows: [`"${word}" nói về danh sách, không phải về từng dòng.`, 'Hãy viết nó cạnh "items", không phải bên trong.'],
      rule: [`"${word}" không có tác dụng với "${of}".`, 'Hãy bỏ đi.'],
      'no-then': ['Sau "if" không có "then" hay "else".', 'Hãy thêm một phần, hoặc bỏ điều kiện.'],
      'no-if': [`Bên cạnh "${word}" không có "if".`, 'Hãy thêm điều kiện.'],
    }),
  'vacuous-condition': ({ name }) =>
    name === undefined
      ? ['Điều kiện không hỏi gì nên luôn đúng.', 'Hãy ghi nó chờ câu trả lời nào.']
      : [`Điều kiện cũng đúng khi "${name}" chưa được trả lời.`, `Hãy thêm "required": ["${name}"] cạnh "properties".`],
  'unfit-default': (params) => [refused(params), 'Hãy ghi một câu trả lời hợp lệ.'],
  'unfit-example': (params) => [refused(params), 'Hãy ghi ví dụ như người dân sẽ gõ.'],
  'not-a-page': ({ what }) =>
    pick(what, {
      form: ['Biểu mẫu phải là "object".', 'Hãy viết "type": "object", mỗi thuộc tính là một trang.'],
      'empty-form': ['Biểu mẫu không hỏi gì.', 'Hãy thêm một trang ở "properties".'],
      question: [
        'Câu hỏi này nằm ngoài mọi trang.',
        'Hãy đưa nó vào một "object" ở ngay trong "properties" của "form".',
      ],
    }),
  'no-screen': ({ why }) => noScreens[why],
  'no-tag': ({ name }) =>
    name === undefined
      ? ['Không có "const" nào phân biệt các nhánh.', 'Trong mỗi nhánh, hãy cho cùng một thuộc tính một "const" riêng.']
      : [`Nhánh này cũng đúng khi "${name}" chưa được trả lời.`, `Hãy thêm "${name}" vào "required" của nhánh.`],
  'no-title': ({ what }) =>
    pick(what, {
      nothing: ['Chưa rõ ở đây hỏi gì.', 'Hãy thêm "title" và "type".'],
      question: ['Không có chữ nào để đọc.', 'Hãy thêm "title": câu hỏi như người dân đọc.'],
      branch: ['Không có chữ nào để đọc.', 'Hãy thêm "title" cho nhánh này.'],
    }),
  'two-kinds': ({ kind, other, at }) =>
    other === undefined
      ? [`Có phần này thì câu hỏi không còn là «${kinds[kind]}».`, 'Nhánh chỉ được thu hẹp câu hỏi, không đổi loại.']
      : [`Ở đây hỏi «${kinds[other]}», ở ${at} hỏi «${kinds[kind]}».`, 'Hãy đặt hai tên cho hai câu hỏi.'],
  'undeclared-name': ({ where, name, near }) => {
    const [message, fix] = pick(where, {
      group: [`Ở đây không hỏi "${name}".`, 'Hãy hỏi ở "properties", hoặc sửa tên.'],
      row: [`Không dòng nào hỏi "${name}".`, 'Hãy ghi tên câu hỏi có ở "items".'],
      form: [`Biểu mẫu không hỏi "${name}".`, 'Hãy sửa tên, hoặc thêm câu hỏi vào biểu mẫu.'],
    });
    return [message, meant(name, near) ?? fix];
  },
  'closed-too-early': ({ name }) => [`Như vậy "${name}" sẽ bị từ chối.`, 'Hãy viết "unevaluatedProperties": false.'],
  'no-province': () => ['Bên cạnh câu hỏi xã chưa có câu hỏi tỉnh.', 'Hãy thêm câu hỏi có "x-widget": "province".'],
  'no-main': ({ name }) => [
    `Danh sách còn nhận cả khi không dòng nào, hoặc hai dòng, có "${name}".`,
    `Hãy viết "contains": { "properties": { "${name}": { "const": true } }, "required": ["${name}"] }, "maxContains": 1 cạnh "items".`,
  ],
  'wrong-kind': (params) => {
    switch (params.what) {
      case 'gives':
        return [
          `"${params.rule}" không cho ra «${kinds[params.kind]}».`,
          `Câu hỏi phải là một trong: ${params.known.map((kind) => kinds[kind]).join(', ')}.`,
        ];
      case 'reads':
        return [`"${params.rule}" không đọc được "${params.pointer}".`, 'Hãy ghi một câu hỏi đúng loại.'];
      case 'given':
        return [`"${params.pointer}" không bao giờ có câu trả lời này.`, 'Hãy ghi một câu trả lời có ở câu hỏi đó.'];
      case 'check':
        return [`"${params.pointer}" không hỏi ${wanted[params.wanted]}.`, 'Hãy ghi câu hỏi khác.'];
      case 'portal':
        return [
          `"${params.pointer}" không viết được theo cách "${params.format}".`,
          'Hãy ghi một câu hỏi có câu trả lời hợp với cách đó, hoặc bỏ "format".',
        ];
    }
  },
  unanswerable: ({ name }) => [`Không ai được hỏi "${name}".`, 'Hãy bỏ khỏi "required".'],
  'circular-compute': ({ pointer }) => [
    `"${pointer}" lại được tính từ câu trả lời này.`,
    'Không câu trả lời nào được tính từ chính nó.',
  ],
};

const wanted: Readonly<Record<Wanted, string>> = {
  sex: 'giới tính bằng "male" và "female"',
  'citizen-id': 'số định danh',
  date: 'ngày',
  way: 'một trong các cách ở "result/deliver"',
  address: 'địa chỉ',
  contact: 'số điện thoại hoặc thư điện tử',
  commune: 'xã, phường, đặc khu',
};

function refused({ because }: FormParams['unfit-default']): string {
  return `Chính câu hỏi này không nhận giá trị đó (${because}).`;
}
