const english = {
  width: 'Width',
  full: 'all there is',
  language: 'Language',
  line: 'Line',
  good: 'good',
  slow: 'slow',
  offline: 'offline',
  layout: 'Layout',
  restart: 'Begin anew',
  frame: 'The procedure as citizens see it',
  broken: 'The document has faults',
  pages: 'Order of pages',
  byAnswers: 'by these answers',
  data: 'What it would send',
  warnings: (count) => `${count} ${count === 1 ? 'warning' : 'warnings'}`,
  lacks: (issues, papers) =>
    `${issues === 0 ? 'No answer is wrong or missing.' : `${issues} ${issues === 1 ? 'answer is' : 'answers are'} wrong or missing.`} Papers that must be there: ${papers}.`,
  saved: (time) => `Shown anew at ${time}`,
};

const vietnamese = {
  width: 'Bề rộng',
  full: 'hết cửa sổ',
  language: 'Ngôn ngữ',
  line: 'Đường truyền',
  good: 'tốt',
  slow: 'chậm',
  offline: 'mất mạng',
  layout: 'Bố cục',
  restart: 'Làm lại từ đầu',
  frame: 'Thủ tục như người dân thấy',
  broken: 'Tài liệu có lỗi',
  pages: 'Thứ tự trang',
  byAnswers: 'do câu trả lời này',
  data: 'Dữ liệu sẽ gửi',
  warnings: (count) => `${count} chỗ nên sửa`,
  lacks: (issues, papers) =>
    `${issues === 0 ? 'Không câu nào sai hay thiếu.' : `${issues} câu còn sai hoặc thiếu.`} Giấy tờ bắt buộc: ${papers}.`,
  saved: (time) => `Đã đổi theo bản lưu lúc ${time}`,
};

export function wordsIn(language) {
  return language === 'vi' ? vietnamese : english;
}
