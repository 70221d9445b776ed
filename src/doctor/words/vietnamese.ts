import type { inEnglish } from './english.js';

const nothingStands = 'Người dân không thấy gì ở chỗ của biểu mẫu.';
const neverArrives = 'Người dân khai xong mà hồ sơ không tới nơi.';
const twoLines =
  '<script type="module" src="https://MÁY-CHỦ/dvc/MÃ/dvc-procedure.js"></script> và <dvc-procedure code="MÃ" endpoint="https://MÁY-CHỦ" lang="vi"></dvc-procedure>';

/** Như trong `english.ts`. */
export const inVietnamese: Readonly<Record<keyof typeof inEnglish, readonly [string, string, string]>> = {
  'page-unreachable': [
    'Trang {url} không trả lời: {reason}.',
    'Người dân cũng không mở được.',
    'Sửa địa chỉ, hoặc khởi động máy chủ của trang.',
  ],
  'page-status': [
    'Trang {url} trả lời với trạng thái {status}.',
    'Người dân thấy trang báo lỗi thay cho thủ tục.',
    'Sửa địa chỉ, hoặc công bố trang.',
  ],
  'page-not-html': [
    'Địa chỉ {url} không phải một trang mà là {type}.',
    'Ở đó không có gì để người dân khai.',
    'Ghi địa chỉ của trang có thẻ.',
  ],
  'page-insecure': [
    'Trang dùng http: {url}.',
    'Trình duyệt coi trang như vậy là không bảo mật. Người dân chỉ thấy phần hướng dẫn, không bắt đầu được.',
    'Cho trang chạy https, và chuyển http:// sang đó.',
  ],
  'nothing-ours': [
    'Trên trang không có script và thẻ nào của chúng tôi.',
    `${nothingStands} Có thể trình soạn thảo đã bỏ cả hai dòng.`,
    `Dán cả hai dòng ở chế độ xem mã nguồn: ${twoLines}`,
  ],
  'script-missing': [
    'Có thẻ <{tag}> mà không có script của chúng tôi.',
    `${nothingStands} Có thể trình soạn thảo đã bỏ script.`,
    'Dán ở chế độ xem mã nguồn: <script type="module" src="https://MÁY-CHỦ/dvc/MÃ/dvc-procedure.js"></script>',
  ],
  'tag-missing': [
    'Có script của chúng tôi mà không có thẻ.',
    `${nothingStands} Có thể trình soạn thảo đã bỏ thẻ.`,
    'Dán ở chế độ xem mã nguồn: <dvc-procedure code="MÃ" endpoint="https://MÁY-CHỦ" lang="vi"></dvc-procedure>',
  ],
  escaped: [
    'Hai dòng hiện trên trang như chữ thường: &lt;dvc-procedure hoặc &lt;script.',
    'Người dân đọc thấy mã lệnh thay cho biểu mẫu.',
    'Dán ở chế độ xem mã nguồn (HTML), không dán ở chế độ soạn chữ.',
  ],
  'not-a-module': [
    '<script src="{src}"> thiếu type="module".',
    `Trình duyệt không chạy script. ${nothingStands}`,
    '<script type="module" src="{src}"></script>',
  ],
  'self-closed': [
    'Thẻ được đóng bằng <{tag} … />.',
    'HTML không có cách đóng đó: mọi thứ phía sau bị gộp vào thẻ và biến mất.',
    '<{tag} …></{tag}>',
  ],
  'unknown-tag': ['Không có thẻ <{tag}>.', nothingStands, '<{near}></{near}>'],
  'unknown-attribute': [
    'Thẻ <{tag}> không có thuộc tính "{name}".',
    'Điều ghi ở đó không có tác dụng, mà không ai biết.',
    'Ghi {near}, hoặc bỏ đi.',
  ],
  'code-missing': [
    'Thẻ <dvc-procedure> không có code và cũng không có src.',
    nothingStands,
    '<dvc-procedure code="MÃ" …>, với mã của thủ tục.',
  ],
  'script-of-another': [
    'Script {src} mang theo thủ tục {script}, còn thẻ ghi {code}.',
    'Đường truyền chậm thì người dân phải chờ lâu hơn, vì có tài liệu tải về mà không dùng.',
    'Ghi /dvc/{code}/dvc-procedure.js trong src.',
  ],
  'script-mixed': [
    'Trang là https mà script là http: {src}.',
    `Trình duyệt không tải. ${nothingStands}`,
    'Bắt đầu địa chỉ script bằng https://.',
  ],
  'script-unreachable': [
    'Script {src} không trả lời: {reason}.',
    nothingStands,
    'Sửa src; mở thử địa chỉ đó bằng trình duyệt.',
  ],
  'script-status': [
    'Script {src} trả lời với trạng thái {status}.',
    nothingStands,
    'Sửa src; xem đã chép thư mục dvc chưa, hoặc máy chủ tiếp nhận đã đặt STATIC_DIR chưa.',
  ],
  'script-type': [
    'Script {src} được gửi với loại "{type}".',
    `Trình duyệt chỉ chạy module khi đó là JavaScript. ${nothingStands}`,
    'Cho máy chủ gửi Content-Type: text/javascript với tệp .js. Nhận được một trang nghĩa là không có tệp đó.',
  ],
  'script-cors': [
    'Script {src} nằm trên máy chủ khác, máy chủ đó không gửi Access-Control-Allow-Origin cho {origin}.',
    `Trình duyệt không tải. ${nothingStands}`,
    'Cho máy chủ đó gửi kèm script: Access-Control-Allow-Origin: *',
  ],
  'chunk-missing': [
    'Script cần {src} mà tệp đó không có.',
    'Biểu mẫu dừng ở chỗ đó, hoặc không hiện ra.',
    'Chép cả thư mục, gồm chunks/, procedures/ và units/.',
  ],
  'two-folders': [
    'Script của chúng tôi lấy từ nhiều nơi: {folders}.',
    'Script nào tới trước thì chạy, bản cũ và bản mới có thể lẫn vào nhau.',
    'Lấy mọi script từ một nơi.',
  ],
  'other-version': [
    'Script {src} là phiên bản {script}, còn của máy chủ tiếp nhận là {receiver}.',
    'Script cũ có thể gửi điều mà máy chủ không còn nhận.',
    'Chép lại các tệp của máy chủ tiếp nhận, hoặc lấy script từ máy chủ đó.',
  ],
  'csp-script': [
    'Content Security Policy của trang không cho tải {src}: {policy}',
    nothingStands,
    'Thêm vào chính sách: {write}',
  ],
  'csp-connect': [
    'Content Security Policy của trang không cho gọi tới {endpoint}: {policy}',
    neverArrives,
    'Thêm vào chính sách: {write}',
  ],
  'csp-style': [
    'Content Security Policy của trang không cho tải {src}: {policy}',
    'Phần hướng dẫn hiện ra mà không có kiểu dáng.',
    'Thêm vào chính sách: {write}',
  ],
  'csp-picture': [
    'Content Security Policy của trang không cho ảnh có địa chỉ blob: — {policy}',
    'Người dân không xem lại được ảnh vừa chụp, nên không biết ảnh có rõ không.',
    'Thêm vào chính sách: img-src blob:',
  ],
  'csp-trusted-types': [
    'Trang dùng Trusted Types mà không có chính sách của chúng tôi: {policy}',
    nothingStands,
    'Thêm vào chính sách: trusted-types lit-html',
  ],
  'endpoint-form': [
    'endpoint="{written}" không đúng dạng địa chỉ.',
    'Trang không tìm được máy chủ tiếp nhận, hoặc tìm được là nhờ may.',
    'endpoint="{write}", có https://, dấu ngoặc thẳng, không có khoảng trắng.',
  ],
  'endpoint-v1': [
    'endpoint="{written}" kết thúc bằng /v1.',
    'Trang tự thêm /v1; phiên bản khác có thể hỏi nhầm chỗ.',
    'endpoint="{write}"',
  ],
  'endpoint-mixed': [
    'Trang là https mà máy chủ tiếp nhận là http: {endpoint}.',
    `Trình duyệt cấm như vậy. ${neverArrives}`,
    'Cho máy chủ tiếp nhận chạy https, và bắt đầu endpoint bằng https://.',
  ],
  'receiver-unreachable': [
    'Máy chủ tiếp nhận {endpoint} không trả lời: {reason}.',
    neverArrives,
    'Sửa endpoint, hoặc khởi động máy chủ tiếp nhận; /v1/health của nó cho biết có khỏe không.',
  ],
  'not-a-receiver': [
    'Ở {endpoint} không có máy chủ tiếp nhận: /v1/capabilities trả lời {status} hoặc là thứ khác.',
    neverArrives,
    'Ghi địa chỉ máy chủ tiếp nhận trong endpoint; máy đứng trước phải chuyển /v1/ tới nó.',
  ],
  'site-not-allowed': [
    'Máy chủ tiếp nhận {endpoint} không cho trang này gọi tới: {origin}.',
    neverArrives,
    'Thêm {origin} vào ALLOWED_SITES của máy chủ tiếp nhận rồi khởi động lại. Có www. và không có www. là hai trang khác nhau.',
  ],
  'receiver-ill': [
    'Máy chủ tiếp nhận {endpoint} đang không ổn: /v1/health trả lời {status}.',
    'Lúc này không nhận được hồ sơ hoặc giấy tờ.',
    'Mở /v1/health: mục "detail" cho biết thiếu gì. 507 nghĩa là đĩa đã đầy.',
  ],
  'options-blocked': [
    'Câu hỏi trước của trình duyệt (OPTIONS) không tới được máy chủ tiếp nhận {endpoint}: {status}.',
    neverArrives,
    'Cho proxy hoặc tường lửa trước máy chủ tiếp nhận chuyển OPTIONS.',
  ],
  'patch-blocked': [
    'PATCH không tới được máy chủ tiếp nhận {endpoint}: {status}.',
    'Giấy tờ phải đi cách chậm hơn, hoặc không gửi được.',
    'Cho proxy hoặc tường lửa trước máy chủ tiếp nhận chuyển PATCH, HEAD và DELETE, cùng mọi header.',
  ],
  'code-unknown': [
    'Máy chủ tiếp nhận {endpoint} không nhận thủ tục {code}.',
    'Người dân đọc thấy ở đây không có thủ tục này.',
    'Sửa code; máy chủ nhận: {offered}. Tài liệu mới thì đặt vào PROCEDURES_DIR.',
  ],
  'mark-not-looked-for': [
    'Có <div data-dvc-…> hoặc liên kết cần thành biểu mẫu, nhưng chỉ có script {src}.',
    `Script đó chỉ tìm <dvc-procedure>. ${nothingStands}`,
    'Trong giao diện của trang: <script type="module" src="https://MÁY-CHỦ/dvc/dvc.js" data-endpoint="https://MÁY-CHỦ"></script>',
  ],
  'mark-refused': [
    'Một <{tag}> xin gửi hồ sơ tới {endpoint}, còn thẻ script của trang cho phép: {allowed}.',
    'Không có biểu mẫu nào hiện ra: người viết bài không được chọn nơi nhận câu trả lời của người dân.',
    'Nếu địa chỉ đó đúng, hãy thêm data-endpoint="{endpoint}" vào thẻ script của dvc.js trong giao diện.',
  ],
  'office-unreachable': [
    'Không tải được tệp của cơ quan {src}: {reason}.',
    'Người dân không thấy lệ phí, liên hệ và cách nộp do cơ quan quy định.',
    'Hãy sửa src của <dvc-office>, hoặc đăng tệp ở đó.',
  ],
  'office-not-allowed': [
    'Tệp của cơ quan {src} nằm ở máy chủ khác, máy chủ đó không gửi Access-Control-Allow-Origin cho {origin}.',
    'Trình duyệt không giao tệp cho trang. Người dân không thấy những gì cơ quan quy định.',
    'Hãy đặt tệp cạnh trang, hoặc để máy chủ đó gửi: Access-Control-Allow-Origin: *',
  ],
  'office-not-json': [
    'Tệp của cơ quan {src} không phải là JSON.',
    'Người dân không thấy lệ phí, liên hệ và cách nộp do cơ quan quy định.',
    'Hãy chạy npx dvc check office.json: lệnh chỉ ra dòng sai. Nếu nhận được một trang web thì tệp không có ở đó.',
  ],
  'office-faulty': [
    'Tệp của cơ quan {src} có chỗ sai: {places}.',
    'Trang bỏ qua chỗ này, phần còn lại vẫn dùng.',
    'Hãy chạy npx dvc check office.json: lệnh cho biết nên ghi gì.',
  ],
  'office-no-endpoint': [
    'Tệp của cơ quan {src} ghi "receive" mà không nơi nào ghi gửi tới đâu.',
    'Không gì được gửi: người dân được dẫn tới Cổng Dịch vụ công quốc gia và quầy.',
    'Hãy ghi "endpoint" trong tệp hoặc ở <dvc-office>, hoặc bỏ "receive" khỏi "filing".',
  ],
  'phone-missing': [
    'Trang và máy chủ tiếp nhận đều không ghi số điện thoại.',
    'Người dân vướng mắc thì không biết gọi cho ai.',
    '<dvc-office phone="…">, hoặc OFFICE_PHONE của máy chủ tiếp nhận.',
  ],
  'lang-missing': [
    'Không có lang ở thẻ <{tag}> hay quanh nó.',
    'Trình đọc màn hình không biết trang là tiếng Việt nên đọc sai.',
    '<html lang="vi">, hoặc <{tag} lang="vi">',
  ],
  'lang-other': [
    'Quanh thẻ <{tag}> có <{from} lang="{lang}">.',
    'Biểu mẫu nói tiếng khác với người dân, hoặc trình đọc màn hình đọc sai.',
    '<{tag} lang="vi">',
  ],
  'internal-address': [
    '{origin} là địa chỉ của mạng nội bộ, còn trang ở trên internet.',
    'Trình duyệt hỏi từng người dân, hoặc từ chối. Ngoài mạng nội bộ không ai tới được.',
    'Cho script và máy chủ tiếp nhận một địa chỉ https công khai.',
  ],
  'frame-insecure': [
    'Trang nằm trong khung của một trang http.',
    'Trình duyệt coi trang như vậy là không bảo mật. Người dân chỉ thấy phần hướng dẫn, không bắt đầu được.',
    'Cho cả trang bên ngoài chạy https.',
  ],
  'storage-closed': [
    'Trình duyệt không cho trang này lưu gì trên thiết bị: {reason}.',
    'Người dân đóng trang là mất bản nháp và ảnh đã chụp.',
    'Trang nằm trong <iframe sandbox> thì thêm allow-same-origin. Nếu không, xem cài đặt của trình duyệt này có cấm không.',
  ],
  'not-defined': [
    'Có thẻ <{tag}> mà script không làm gì với thẻ đó.',
    nothingStands,
    'Dùng dvc.js, script này biết mọi thẻ; nhấn F12 và xem các dòng đỏ ở Console.',
  ],
  'brand-contrast': [
    'Màu {colour} có độ tương phản {ratio} : 1 với màu trắng, cần 4,5 : 1.',
    'Nhiều người dân không đọc được nút và liên kết.',
    'Ghi theme="light" ở <dvc-office> để màu tự đổi cho đọc được, hoặc chọn màu đậm hơn.',
  ],
};
