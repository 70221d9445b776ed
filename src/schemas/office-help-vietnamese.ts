/** The help of `office-help.ts` in Vietnamese, by the English sentence; both stand in the published schema. */
export const vietnameseOfficeHelp: Readonly<Record<string, string>> = {
  'How dossiers are filed: one way or several, the usual one first.':
    'Hồ sơ được nộp bằng cách nào: một hoặc nhiều cách, cách thường dùng ghi trước.',
  '"receive": this office takes it through its receiver; "portal": the national portal; "counter": in person.':
    '"receive": cơ quan nhận qua máy chủ của mình; "portal": Cổng Dịch vụ công quốc gia; "counter": tại quầy.',
  'What says so: the address of a page, or kind, number and day of a decision. Readers see it.':
    'Căn cứ: địa chỉ trang web, hoặc loại, số và ngày của văn bản. Người đọc nhìn thấy.',
  'The day it was compared with its source. Readers see it.': 'Ngày đối chiếu với nguồn. Người đọc nhìn thấy.',
  'Language → JSON Pointer into "value" → the words there. What has none stays Vietnamese.':
    'Ngôn ngữ → con trỏ JSON vào "value" → lời ở đó. Chỗ nào chưa có thì vẫn là tiếng Việt.',
  'Words of one language by JSON Pointer into "value".': 'Lời của một ngôn ngữ theo con trỏ JSON vào "value".',
  'Name of the office, as citizens know it.': 'Tên cơ quan, như người dân vẫn gọi.',
  'Whom to call.': 'Số điện thoại để người dân gọi.',
  'When somebody answers, in words.': 'Giờ có người trả lời, ghi bằng lời.',
  'Where the counter is.': 'Quầy tiếp nhận ở đâu.',
  'Base address of the office’s receiver. Leave it out where there is none.':
    'Địa chỉ gốc của máy chủ tiếp nhận. Không có máy chủ thì không ghi.',
  'Code of the commune, of five digits.': 'Mã xã, phường, đặc khu, gồm năm chữ số.',
  'Procedures of which this office says something of its own, by their codes.':
    'Những thủ tục mà cơ quan có điều riêng cần ghi, theo mã.',
  'One procedure: how it is filed here, and what differs here.': 'Một thủ tục: ở đây nộp thế nào, có gì khác.',
  '"local": a request that is the office’s own matter; "agreement": a listed procedure, by agreement.':
    '"local": việc riêng của cơ quan; "agreement": thủ tục trong danh mục, nhận theo thỏa thuận.',
  'Facts this province or ward has set; each goes before that of the document.':
    'Quy định của tỉnh hoặc xã này; được dùng thay cho nội dung của tài liệu.',
  'Mã thủ tục hành chính, for example 1.001193.': 'Mã thủ tục hành chính, ví dụ 1.001193.',
  'What is paid here.': 'Ở đây thu những gì.',
  'How long it takes here.': 'Ở đây mất bao lâu.',
  'How much of it is done online here.': 'Ở đây làm được bao nhiêu phần trên mạng.',
  'What is given here in the end, and how.': 'Ở đây trả kết quả gì, bằng cách nào.',
};
