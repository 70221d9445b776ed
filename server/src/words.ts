import type { Said } from '../../cli/src/language.js';

/** Every sentence that who runs the receiver reads at the terminal. What citizens read is not here. */
export const words = {
  listens: (url: string): Said => ({
    en: `The receiver listens at ${url}\nIts contract: ${url}/openapi.json`,
    vi: `Máy chủ tiếp nhận đang chạy ở ${url}\nGiao thức của nó: ${url}/openapi.json`,
  }),
  stopped: { en: 'The receiver stopped.', vi: 'Máy chủ tiếp nhận đã dừng.' },

  wrongWords: {
    en: 'Say nothing behind it but --lang vi or --lang en. All settings are told by the environment, as PORT=8080: docs/operations.md lists them.',
    vi: 'Chỉ ghi thêm được --lang vi hoặc --lang en. Mọi thiết lập khác đặt bằng biến môi trường, ví dụ PORT=8080: xem docs/vi/operations.md.',
  },
  noOfficeFile: (path: string): Said => ({
    en: `OFFICE_FILE: "${path}" cannot be read.`,
    vi: `OFFICE_FILE: không đọc được "${path}".`,
  }),
  faultyOfficeFile: (path: string): Said => ({
    en: `OFFICE_FILE: "${path}" has faults.`,
    vi: `OFFICE_FILE: "${path}" có lỗi.`,
  }),
  wrongSettings: { en: 'These settings are wrong.', vi: 'Những thiết lập này chưa đúng.' },
  empty: { en: 'must not be blank', vi: 'không được để trống' },
  tooLong: (most: number): Said => ({
    en: `must have at most ${most} signs`,
    vi: `chỉ được dài tối đa ${most} ký tự`,
  }),
  wholeNumber: (least: number, most: number, example: number): Said => ({
    en: `must be a whole number from ${least} to ${most}, as ${example}`,
    vi: `phải là số nguyên từ ${least} đến ${most}, ví dụ ${example}`,
  }),
  number: (most: number): Said => ({
    en: `must be a number from 1 to ${most}`,
    vi: `phải là một số từ 1 đến ${most}`,
  }),
  trueOrFalse: { en: 'must be true or false', vi: 'phải là true hoặc false' },
  oneOf: (all: string): Said => ({ en: `must be one of ${all}`, vi: `phải là một trong: ${all}` }),
  databaseUrl: {
    en: 'must be an address as postgres://user:password@localhost:5432/dvc',
    vi: 'phải là một địa chỉ như postgres://user:password@localhost:5432/dvc',
  },
  origins: {
    en: 'must be origins, as https://example.vn',
    vi: 'phải là nguồn của trang web, như https://example.vn',
  },
  notLess: (other: string): Said => ({
    en: `must not be less than ${other}`,
    vi: `không được nhỏ hơn ${other}`,
  }),
  proxies: {
    en: 'say how many proxies stand in front, as 1, or their addresses, as 10.0.0.5 or 10.0.0.0/24',
    vi: 'hãy ghi có bao nhiêu máy chủ trung gian phía trước, ví dụ 1, hoặc địa chỉ của chúng, ví dụ 10.0.0.5 hay 10.0.0.0/24',
  },

  noFolder: (setting: string, folder: string): Said => ({
    en: `${setting}: there is no folder ${folder}.`,
    vi: `${setting}: không có thư mục ${folder}.`,
  }),
  notMade: (setting: string, folder: string): Said => ({
    en: `${setting}: the folder ${folder} cannot be made. Choose a folder in which the receiver may write.`,
    vi: `${setting}: không tạo được thư mục ${folder}. Hãy chọn một thư mục mà máy chủ tiếp nhận ghi được.`,
  }),
  notWritable: (setting: string, folder: string): Said => ({
    en: `${setting}: nothing can be written into ${folder}. Choose a folder in which the receiver may write.`,
    vi: `${setting}: không ghi được vào ${folder}. Hãy chọn một thư mục mà máy chủ tiếp nhận ghi được.`,
  }),
  portTaken: (port: number, host: string): Said => ({
    en: `PORT: ${port} of ${host} is taken. Stop what listens there, or set PORT to another.`,
    vi: `PORT: cổng ${port} của ${host} đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc đặt PORT là cổng khác.`,
  }),
  notListening: (port: number, host: string): Said => ({
    en: `HOST, PORT: it is not possible to listen on ${port} of ${host}.`,
    vi: `HOST, PORT: không lắng nghe được ở cổng ${port} của ${host}.`,
  }),

  folderTaken: (folder: string): Said => ({
    en: `Another receiver works on ${folder}: stop it first.`,
    vi: `Một máy chủ tiếp nhận khác đang dùng ${folder}: hãy dừng nó trước.`,
  }),
  folderLost: (path: string): Said => ({
    en: `Another receiver took ${path}.`,
    vi: `Một máy chủ tiếp nhận khác đã lấy ${path}.`,
  }),
  databaseTaken: (since: string | undefined, address: string | undefined): Said => ({
    en: `Another receiver works on this database${since ? ` since ${since}` : ''}${address ? `, from ${address}` : ''}: stop it first.`,
    vi: `Một máy chủ tiếp nhận khác đang dùng cơ sở dữ liệu này${since ? ` từ lúc ${since}` : ''}${address ? `, từ địa chỉ ${address}` : ''}: hãy dừng nó trước.`,
  }),
  databaseAway: {
    en: 'DATABASE_URL: that server cannot be reached, or refuses.',
    vi: 'DATABASE_URL: không tới được máy chủ đó, hoặc nó từ chối.',
  },
  notMigrated: {
    en: 'The database could not be brought to the present shape.',
    vi: 'Không chuyển được cơ sở dữ liệu sang dạng hiện nay.',
  },
  notDurable: (off: string): Said => ({
    en: `PostgreSQL would lose dossiers in a power cut: turn on ${off}.`,
    vi: `Khi mất điện, PostgreSQL này sẽ làm mất hồ sơ: hãy bật ${off}.`,
  }),
  noPostgres: (platform: string): Said => ({
    en: `There is no embedded PostgreSQL for ${platform} here: run npm install, or set DATABASE_URL.`,
    vi: `Ở đây không có PostgreSQL đi kèm cho ${platform}: hãy chạy npm install, hoặc đặt DATABASE_URL.`,
  }),
  postgresNotMade: (folder: string): Said => ({
    en: `DATA_DIR: PostgreSQL could not be set up in ${folder}.`,
    vi: `DATA_DIR: không lập được PostgreSQL trong ${folder}.`,
  }),
  postgresNotStarted: (log: string): Said => ({
    en: `PostgreSQL did not start. Its own words are in ${log}.`,
    vi: `PostgreSQL không khởi động được. Lời của nó nằm trong ${log}.`,
  }),
  notOursAlone: (folder: string): Said => ({
    en: `${folder} must be a folder of ours alone.`,
    vi: `${folder} phải là thư mục riêng của máy chủ tiếp nhận, không ai khác vào được.`,
  }),

  keysMissing: (path: string): Said => ({
    en: `Dossiers are here, and the keys that signed their receipts are not: put back ${path}.`,
    vi: `Có hồ sơ ở đây, mà không có khóa đã ký phiếu của chúng: hãy đặt lại tệp ${path}.`,
  }),
  keysBroken: (path: string): Said => ({
    en: `${path} is not the key file of an office: put back the one that was kept apart.`,
    vi: `${path} không phải tệp khóa của cơ quan: hãy đặt lại bản đã cất riêng.`,
  }),
  keysUsage: {
    en: 'Say one of\n  keys list   the keys that prove receipts; the first signs\n  keys new    adds a key that signs from the next start of the receiver on',
    vi: 'Cách dùng\n  keys list   các khóa chứng minh phiếu; khóa đầu tiên đang ký\n  keys new    thêm một khóa, dùng để ký từ lần khởi động sau của máy chủ tiếp nhận',
  },
  keysNotYet: (path: string): Said => ({
    en: `There is no ${path}. The receiver makes it at its first start; the DATA_DIR must be the receiver's.`,
    vi: `Không có tệp ${path}. Máy chủ tiếp nhận tạo tệp đó ở lần khởi động đầu tiên; DATA_DIR phải là của máy chủ đó.`,
  }),
  keySigns: (kid: string): Said => ({ en: `${kid}  signs receipts`, vi: `${kid}  dùng để ký phiếu` }),
  keyProves: (kid: string): Said => ({
    en: `${kid}  proves what it once signed`,
    vi: `${kid}  chứng minh những phiếu đã ký`,
  }),
  keyAdded: (path: string): Said => ({
    en: `The first one is new. Keep a copy of ${path} apart, bring it to the spare machine, then start the receiver anew.`,
    vi: `Khóa đầu tiên là khóa mới. Hãy cất riêng một bản của ${path}, chép sang máy dự phòng, rồi khởi động lại máy chủ tiếp nhận.`,
  }),
  keysForeign: (path: string, kid: string | undefined): Said => ({
    en: `The keys in ${path} are not those of this database: its receipts could not be proven with them. Put back the file that belongs to it${kid ? `; its first key is called ${kid}` : ''}.`,
    vi: `Khóa trong ${path} không phải của cơ sở dữ liệu này: không chứng minh được phiếu của nó bằng khóa này. Hãy đặt lại tệp thuộc về nó${kid ? `; khóa đầu tiên trong tệp tên là ${kid}` : ''}.`,
  }),

  faultyDocuments: { en: 'These procedure documents are faulty.', vi: 'Những tài liệu thủ tục này có lỗi.' },
  fault: { en: 'fault', vi: 'lỗi' },
  codeTwice: (path: string, code: string): Said => ({
    en: `${path}: another file here is ${code} too.`,
    vi: `${path}: một tệp khác ở đây cũng là ${code}.`,
  }),
  versionTwice: (path: string, version: string): Said => ({
    en: `${path}: ${version} was offered with another text already: give it a later day as "version".`,
    vi: `${path}: phiên bản ${version} đã được dùng với nội dung khác: hãy ghi một ngày muộn hơn ở "version".`,
  }),
  stays: (code: string, version: string): Said => ({
    en: `${code} stays as it was, in its version of ${version}.`,
    vi: `${code} vẫn dùng như cũ, theo phiên bản ${version}.`,
  }),
  notOffered: (code: string): Said => ({ en: `${code} is not offered.`, vi: `${code} không được nhận.` }),

  notDaysOff: (path: string, example: string): Said => ({
    en: `DAYS_OFF_FILE: ${path} is no list of days off. It looks like ${example}.`,
    vi: `DAYS_OFF_FILE: ${path} không phải danh sách ngày nghỉ. Tệp đó có dạng ${example}.`,
  }),
  notInYear: (day: string, year: string): Said => ({
    en: `${day} is not in ${year}.`,
    vi: `${day} không thuộc năm ${year}.`,
  }),
  yearUnknown: (year: string): Said => ({
    en: `The days off of ${year} are not known: due days will not leave them out. Add them to DAYS_OFF_FILE.`,
    vi: `Chưa biết ngày nghỉ lễ của năm ${year}: ngày hẹn sẽ chưa trừ những ngày đó. Hãy thêm năm này vào tệp của DAYS_OFF_FILE.`,
  }),
  clockBehind: (newest: string, now: string): Said => ({
    en: `The newest dossier came at ${newest}, and the clock of this machine says ${now}: set it. Receipts and due days take their time from it.`,
    vi: `Hồ sơ mới nhất đến lúc ${newest}, mà đồng hồ của máy này đang chỉ ${now}: hãy chỉnh lại đồng hồ. Phiếu và ngày hẹn lấy giờ theo đó.`,
  }),
  noDocuments: (folder: string): Said => ({
    en: `PROCEDURES_DIR: ${folder} holds no document: nothing is offered.`,
    vi: `PROCEDURES_DIR: ${folder} không có tài liệu nào: không nhận thủ tục nào.`,
  }),
  noUnits: (folder: string, file: string): Said => ({
    en: `UNITS_DIR: ${folder} holds no ${file}: nobody can choose a commune. Set it to the folder of the communes.`,
    vi: `UNITS_DIR: ${folder} không có ${file}: không ai chọn được xã, phường. Hãy đặt tới thư mục các xã, phường.`,
  }),
  noScripts: (folder: string, file: string): Said => ({
    en: `STATIC_DIR: ${folder} holds no ${file}: pages that embed from here stay empty. Set it to the folder of the scripts, dist/cdn.`,
    vi: `STATIC_DIR: ${folder} không có ${file}: các trang nhúng từ đây sẽ để trống. Hãy đặt tới thư mục script, dist/cdn.`,
  }),
  papersMissing: (missing: number, looked: number, folder: string): Said => ({
    en: `${missing} of the ${looked} newest papers of dossiers ${missing === 1 ? 'is' : 'are'} not in ${folder}: set FILES_DIR to where they are, or restore them.`,
    vi: `${missing} trong ${looked} giấy tờ mới nhất của các hồ sơ không có trong ${folder}: hãy đặt FILES_DIR tới nơi đang giữ chúng, hoặc phục hồi chúng.`,
  }),
} as const;

/** What the system and PostgreSQL mean by their codes. */
export const reasons: Readonly<Record<string, Said>> = {
  EACCES: {
    en: 'The account that runs the receiver may not do that.',
    vi: 'Tài khoản chạy máy chủ tiếp nhận không có quyền đó.',
  },
  EPERM: { en: 'The system does not allow that.', vi: 'Hệ thống không cho phép.' },
  EROFS: { en: 'The disk can only be read.', vi: 'Ổ đĩa này chỉ đọc được.' },
  ENOSPC: { en: 'The disk is full.', vi: 'Ổ đĩa đã đầy.' },
  EDQUOT: { en: 'The account may store nothing more.', vi: 'Tài khoản đã dùng hết chỗ được lưu.' },
  ENOENT: { en: 'It is not there, or can never be there.', vi: 'Không có ở đó, hoặc không thể có ở đó.' },
  ENOTDIR: { en: 'A file stands where a folder is needed.', vi: 'Ở chỗ cần thư mục lại là một tệp.' },
  EEXIST: { en: 'A file stands where a folder is needed.', vi: 'Ở chỗ cần thư mục lại là một tệp.' },
  EISDIR: { en: 'A folder stands where a file is needed.', vi: 'Ở chỗ cần tệp lại là một thư mục.' },
  ENAMETOOLONG: { en: 'The path is too long.', vi: 'Đường dẫn quá dài.' },
  EIO: { en: 'The disk does not work as it should.', vi: 'Ổ đĩa đang trục trặc.' },
  EADDRNOTAVAIL: { en: 'This machine does not have that address.', vi: 'Máy này không có địa chỉ đó.' },
  EADDRINUSE: { en: 'Another program listens there.', vi: 'Chương trình khác đang dùng chỗ đó.' },
  ECONNREFUSED: { en: 'Nothing listens there.', vi: 'Ở đó không có chương trình nào trả lời.' },
  ETIMEDOUT: { en: 'Nothing answers there.', vi: 'Ở đó không ai trả lời.' },
  ENOTFOUND: { en: 'There is no machine of that name.', vi: 'Không có máy nào mang tên đó.' },
  EAI_AGAIN: { en: 'The name of the machine cannot be looked up now.', vi: 'Lúc này không tra được tên của máy.' },
  '28P01': { en: 'User or password is not right.', vi: 'Tên người dùng hoặc mật khẩu chưa đúng.' },
  '28000': { en: 'That user may not connect.', vi: 'Người dùng đó không được kết nối.' },
  '3D000': { en: 'There is no database of that name.', vi: 'Không có cơ sở dữ liệu nào mang tên đó.' },
  '42501': { en: 'The role lacks a right.', vi: 'Tài khoản cơ sở dữ liệu thiếu quyền.' },
  '53100': { en: 'The disk of the database is full.', vi: 'Ổ đĩa của cơ sở dữ liệu đã đầy.' },
  '53300': { en: 'The database has no free connection.', vi: 'Cơ sở dữ liệu hết kết nối trống.' },
};
