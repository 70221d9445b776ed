/** The help of `procedure-help.ts` and of the schemas in Vietnamese, by the English sentence; both stand in the published schema. */
export const vietnameseHelp: Readonly<Record<string, string>> = {
  'Takes over what stands under "$defs". A "title" beside it goes before the one inside.':
    'Dùng lại phần đã viết trong "$defs". "title" ghi cạnh nó được ưu tiên.',
  'Parts used more than once, each under a name that "$ref" refers to. Only in the form itself.':
    'Những phần dùng nhiều lần, mỗi phần một tên để "$ref" trỏ tới. Chỉ đặt ở chính biểu mẫu.',
  'A remark for other authors. No citizen sees it.': 'Ghi chú cho người soạn khác. Người dân không thấy.',
  'The label, as a citizen reads it: a question, or the name of a page, group or option.':
    'Lời người dân đọc: câu hỏi, hoặc tên trang, nhóm, lựa chọn.',
  'Help under the label: one or two short sentences.': 'Lời giúp dưới câu hỏi: một hoặc hai câu ngắn.',
  'Filled in once, when the question is first asked. It must be a valid answer.':
    'Điền sẵn một lần khi câu được hỏi lần đầu. Phải là câu trả lời hợp lệ.',
  'Answers as people would type them; the first is shown as «Ví dụ».':
    'Câu trả lời như người dân sẽ gõ; ví dụ đầu được hiện sau chữ «Ví dụ».',
  'true: shown as text, never typed.': 'true: chỉ hiện ra, không gõ được.',
  'true: kept for older answers; do not build on it.': 'true: giữ cho câu trả lời cũ; không dùng thêm.',
  'What an answer is. "object" is a page or a group. With "format" and "x-widget" it decides the question.':
    'Câu trả lời là gì. "object" là trang hoặc nhóm. Cùng "format" và "x-widget", nó quyết định kiểu câu hỏi.',
  'In the form: its pages. In a page or group: its questions, in the order of the screen. In a condition: the answers it reads.':
    'Ở biểu mẫu: các trang. Ở trang, nhóm: các câu hỏi theo thứ tự trên màn hình. Ở điều kiện: các câu trả lời mà nó xét.',
  'Names of the questions that must be answered; in a condition, of the answers it waits for.':
    'Tên những câu phải trả lời; ở điều kiện là những câu trả lời mà nó chờ.',
  'false: refuse answers nobody asks. With conditions use "unevaluatedProperties".':
    'false: từ chối câu trả lời không ai hỏi. Có điều kiện thì dùng "unevaluatedProperties".',
  'false: other validators refuse answers that no branch asks.':
    'false: trình kiểm khác từ chối câu trả lời mà không nhánh nào hỏi.',
  'Once the named question is answered, these must be, too.':
    'Đã trả lời câu được nêu thì phải trả lời cả những câu này.',
  'Once the named question is answered, what stands here applies, too.':
    'Đã trả lời câu được nêu thì áp dụng cả phần viết ở đây.',
  'How many questions of a group must be answered at least.': 'Ít nhất phải trả lời mấy câu của nhóm.',
  'How many questions of a group may be answered at most.': 'Nhiều nhất được trả lời mấy câu của nhóm.',
  'What one entry of a list is.': 'Một mục của danh sách là gì.',
  'How many entries a list has at least.': 'Danh sách có ít nhất mấy mục.',
  'How many entries a list has at most.': 'Danh sách có nhiều nhất mấy mục.',
  'true: no entry of a list may stand there twice.': 'true: không mục nào của danh sách được lặp lại.',
  'What at least one entry of a list must be.': 'Ít nhất một mục của danh sách phải như thế này.',
  'How many entries must be as "contains" says, at least.': 'Ít nhất mấy mục phải như "contains".',
  'How many entries may be as "contains" says, at most.': 'Nhiều nhất mấy mục được như "contains".',
  'The values to choose from, where they are their own words. Otherwise use "oneOf".':
    'Các giá trị để chọn, khi giá trị cũng là lời để đọc. Nếu không thì dùng "oneOf".',
  'The one value: of an option, of a condition, or true for a box that must be ticked.':
    'Giá trị duy nhất: của lựa chọn, của điều kiện, hoặc true cho ô phải đánh dấu.',
  'How many characters a text has at least.': 'Chữ dài ít nhất mấy ký tự.',
  'How many characters a text has at most. It also sets the width of the field.':
    'Chữ dài nhiều nhất mấy ký tự. Cũng định bề rộng của ô.',
  'A regular expression (flag u) the text must match; begin with ^ and end with $. Prefer a "format".':
    'Biểu thức chính quy (cờ u) mà chữ phải khớp; bắt đầu bằng ^, kết thúc bằng $. Nên dùng "format" nếu có.',
  'A kind of text with its own keyboard, reading and check. docs/procedure-format.md lists all of them.':
    'Loại chữ có bàn phím, cách đọc và cách kiểm riêng. docs/vi/procedure-format.md ghi đủ các loại.',
  'The smallest number that may be answered.': 'Số nhỏ nhất được trả lời.',
  'The largest number that may be answered.': 'Số lớn nhất được trả lời.',
  'The answer is larger than this.': 'Câu trả lời phải lớn hơn số này.',
  'The answer is smaller than this.': 'Câu trả lời phải nhỏ hơn số này.',
  'The answer is a multiple of this.': 'Câu trả lời là bội của số này.',
  'All of these apply; several conditions stand side by side here, each with "if" and "then".':
    'Áp dụng tất cả; nhiều điều kiện đặt cạnh nhau ở đây, mỗi điều kiện có "if" và "then".',
  'At least one of these must fit.': 'Ít nhất một phần phải khớp.',
  'The options of a choice, in their order: each a "const" that is kept and a "title" that is read.':
    'Các lựa chọn theo thứ tự: mỗi lựa chọn có "const" để lưu và "title" để đọc.',
  'What must not fit.': 'Phần không được khớp.',
  'A condition on the answers. Name in its "required" what it waits for, or it holds before anything is answered.':
    'Điều kiện trên câu trả lời. Hãy ghi trong "required" nó chờ câu nào, nếu không nó đúng khi chưa ai trả lời.',
  'What is asked, or must be so, while "if" holds.': 'Hỏi gì, hoặc phải thế nào, khi "if" đúng.',
  'What is asked, or must be so, while "if" does not hold.': 'Hỏi gì, hoặc phải thế nào, khi "if" không đúng.',
  'How the question looks where its schema leaves a choice, such as several lines of text or an amount of money.':
    'Câu hỏi hiện thế nào khi còn chọn được, như chữ nhiều dòng hoặc số tiền.',
  'How the answer follows from others. It is shown and kept, never typed.':
    'Câu trả lời tính từ câu khác thế nào. Được hiện và lưu, không gõ.',
  'Your own sentence for a word that fails. Say what to do.':
    'Câu của riêng ông/bà khi một từ khóa không đạt. Hãy nói phải làm gì.',
  'What the browser may fill in: a value of the HTML attribute "autocomplete".':
    'Trình duyệt được điền sẵn gì: một giá trị của thuộc tính HTML "autocomplete".',
  'Where the answer may be known from: another answer, or a fact about the person who applies.':
    'Câu trả lời có thể biết từ đâu: một câu khác, hoặc thông tin về người nộp.',
  'Names of the questions whose answers name an entry of a list.':
    'Tên những câu mà câu trả lời gọi tên một mục của danh sách.',
  'The long official list in which a text is searched for by words; the answer is its code and name.':
    'Danh sách chính thức dài để tìm bằng lời; câu trả lời là mã và tên.',
  'Answers given elsewhere that the printed form shows with this page or group, too.':
    'Câu trả lời ở nơi khác mà bản in hiện cả ở trang hoặc nhóm này.',
  'Where the published schema lies; your editor completes and checks by it.':
    'Nơi đặt lược đồ đã công bố; trình soạn thảo dựa vào đó để gợi ý và kiểm.',
  'Mã thủ tục hành chính, perhaps with a local suffix.': 'Mã thủ tục hành chính, có thể thêm đuôi của địa phương.',
  'A day. Raise it with every change of the document.': 'Một ngày. Mỗi lần sửa tài liệu thì ghi ngày mới hơn.',
  'Name of the procedure, as people know it.': 'Tên thủ tục như người dân vẫn gọi.',
  'The whole official name, where it is longer than people say it. The guide shows it beside the title.':
    'Tên chính thức đầy đủ, khi dài hơn tên thường gọi. Trang hướng dẫn hiện nó cạnh tên.',
  'Its field (lĩnh vực).': 'Lĩnh vực.',
  'full = toàn trình, partial = một phần, information = only explained; unknown where nobody has checked it.':
    'full = toàn trình, partial = một phần, information = chỉ hướng dẫn; unknown khi chưa ai kiểm.',
  'Who receives, in words.': 'Cơ quan nào nhận, ghi bằng lời.',
  'When the facts were compared with their sources, and what is not confirmed yet.':
    'Thông tin được đối chiếu với nguồn khi nào, và điều gì chưa xác nhận.',
  'The day the facts were compared.': 'Ngày đối chiếu thông tin.',
  'Addresses or names of what they were compared with.': 'Địa chỉ hoặc tên các nguồn đã đối chiếu.',
  'One source.': 'Một nguồn.',
  'What most people need, by short names: at most three. The guide says it in its first line.':
    'Thứ mà đa số người dân cần, gọi ngắn: nhiều nhất ba. Trang hướng dẫn nói ngay ở dòng đầu.',
  'One short name, at most 40 characters.': 'Một tên ngắn, nhiều nhất 40 ký tự.',
  'JSON Pointers to facts nobody has confirmed; the guide lists them in «Những điểm cần hỏi lại».':
    'Con trỏ JSON tới điều chưa ai xác nhận; trang hướng dẫn kể ra ở «Những điểm cần hỏi lại».',
  'A JSON Pointer into this document.': 'Một con trỏ JSON vào tài liệu này.',
  'JSON Pointers to texts quoted word by word from the law: "dvc check" does not judge their language.':
    'Con trỏ JSON tới lời chép nguyên văn từ luật: "dvc check" không xét lời văn ở đó.',
  'A JSON Pointer to a text of this document.': 'Một con trỏ JSON tới một lời của tài liệu này.',
  'The legal texts the procedure rests on.': 'Các văn bản là căn cứ của thủ tục.',
  'One legal text.': 'Một văn bản.',
  'Its kind and number.': 'Loại và số của văn bản.',
  'What it is about.': 'Văn bản nói về việc gì.',
  'The day it is in force from.': 'Ngày có hiệu lực.',
  'What a citizen reads in a minute before beginning.': 'Điều người dân đọc trong một phút trước khi bắt đầu.',
  'Who may apply, and until when.': 'Ai được làm, và đến khi nào.',
  'What to have at hand: at most eight.': 'Cần chuẩn bị gì: nhiều nhất tám điều.',
  'One thing to have at hand.': 'Một điều cần chuẩn bị.',
  'What happens, in order: one to five steps.': 'Các bước theo thứ tự: một đến năm bước.',
  'One step.': 'Một bước.',
  'Which of the steps files the dossier, counted from 0. Where that is not done here, the page words it itself.':
    'Bước nào nộp hồ sơ, đếm từ 0. Khi hồ sơ không nộp ở đây, trang tự viết lời của bước đó.',
  'What often goes wrong: at most three.': 'Điều hay nhầm: nhiều nhất ba điều.',
  'One thing that often goes wrong.': 'Một điều hay nhầm.',
  'What still needs a visit: at most five, empty where nothing does.':
    'Việc gì vẫn phải đến cơ quan: nhiều nhất năm điều, để trống nếu không có.',
  'One thing that needs a visit.': 'Một việc phải đến cơ quan.',
  'How long it takes.': 'Thời hạn giải quyết.',
  'In words.': 'Ghi bằng lời.',
  'Where it is a number of working days; the due date is counted from it. 0 is the day itself.':
    'Khi tính được bằng số ngày làm việc; ngày hẹn trả tính từ số này. 0 là trong ngày.',
  'What is received from this time of day on, in Vietnam, takes one working day more.':
    'Nhận từ giờ này trở đi (giờ Việt Nam) thì thêm một ngày làm việc.',
  'JSON Schema on the answers for which no day can be counted: the receipt then has the words alone.':
    'JSON Schema trên câu trả lời: có câu trả lời như vậy thì không tính được ngày; phiếu chỉ ghi lời.',
  'What is paid. Leave it empty only where nothing is.': 'Phải trả gì. Chỉ để trống khi không phải trả gì.',
  'One fee. Without an amount it is not known; it is never taken for nothing.':
    'Một khoản. Không ghi số tiền là chưa biết; không bao giờ coi là miễn phí.',
  'What is paid for.': 'Trả cho việc gì.',
  'Whole đồng; 0 is free. Leave out what is not known.': 'Số đồng nguyên; 0 là miễn phí. Chưa biết thì không ghi.',
  'What one amount buys.': 'Số tiền đó tính cho một đơn vị nào.',
  'When it is paid: with the dossier, when it is supplemented, or with the result.':
    'Trả khi nào: khi nộp hồ sơ, khi bổ sung, hoặc khi nhận kết quả.',
  'Who pays nothing.': 'Ai được miễn.',
  'One group that pays nothing.': 'Một nhóm được miễn.',
  'What else to know about it, in a sentence.': 'Điều cần biết thêm, trong một câu.',
  'The questions: an object whose properties are the pages.':
    'Các câu hỏi: một đối tượng mà các thuộc tính là các trang.',
  'The papers to hand in (thành phần hồ sơ).': 'Giấy tờ phải nộp (thành phần hồ sơ).',
  'One paper.': 'Một giấy tờ.',
  'Its name in the dossier: small letters, digits, hyphens.':
    'Tên trong hồ sơ: chữ thường không dấu, chữ số, gạch nối.',
  'What it is called.': 'Tên gọi.',
  'How to photograph it, or when it is needed.': 'Chụp thế nào, hoặc khi nào cần.',
  '"electronic", "original", "copy": photographed or uploaded. "shown": brought, never uploaded; if asked, where not required.':
    '"electronic", "original", "copy": chụp hoặc tải lên. "shown": mang theo, không tải lên; không bắt buộc thì chỉ khi được hỏi.',
  'true: nothing can be submitted without it.': 'true: thiếu giấy này thì không nộp được.',
  'JSON Schema on the answers; without it the paper always applies.':
    'JSON Schema trên câu trả lời; không ghi thì giấy này luôn cần.',
  'What may be uploaded.': 'Được tải lên loại tệp nào.',
  '"image" is JPEG, PNG or WebP.': '"image" là JPEG, PNG hoặc WebP.',
  'How many files, 1 to 20.': 'Bao nhiêu tệp, từ 1 đến 20.',
  'How large one file may be, where it is less than the receiver takes.':
    'Một tệp được lớn bao nhiêu, khi ít hơn mức máy chủ tiếp nhận nhận.',
  'true: never made smaller; for drawings and maps.': 'true: không bao giờ thu nhỏ; dùng cho bản vẽ, bản đồ.',
  "The fields of the national portal's own form, in its order: beside it a citizen copies one answer after another.":
    'Các ô của chính tờ khai trên Cổng quốc gia, theo thứ tự ở đó: người dân mở bên cạnh và chép từng câu trả lời.',
  'One field there, or the heading of a part.': 'Một ô ở đó, hoặc tên một phần.',
  'Pointer to the answer that goes there; `*` is every row of a list. A page or group stands for all in it, in our order.':
    'Con trỏ tới câu trả lời ghi vào ô đó; `*` là mọi dòng của danh sách. Trang hoặc nhóm thay cho mọi câu trong đó, theo thứ tự của ta.',
  'The label as the portal has it, in Vietnamese; without it the title of the question.':
    'Tên ô đúng như trên Cổng, bằng tiếng Việt; không ghi thì dùng tên câu hỏi.',
  'How the value is written there: names in capitals, a day in another order, digits alone or in groups, money with its unit.':
    'Cách ghi ở ô đó: tên viết hoa, ngày theo thứ tự khác, chỉ chữ số hoặc chia nhóm, số tiền kèm đơn vị.',
  'Cam đoan: what the citizen declares in the review; never a question of the form.':
    'Lời cam đoan của người dân ở bước xem lại; không phải là câu hỏi của biểu mẫu.',
  'What is given in the end.': 'Kết quả được trả.',
  'How it can be had.': 'Nhận bằng cách nào.',
  'At the counter, by post, or as a file.': 'Tại cơ quan, qua bưu chính, hoặc bản điện tử.',
  'How long an unsent draft is kept.': 'Bản nháp chưa gửi được giữ bao lâu.',
  'Which answers say how the result is received, and how the citizen is reached.':
    'Câu trả lời nào cho biết nhận kết quả bằng cách nào, và báo cho người dân bằng cách nào.',
  'The question that asks how the result is received; its values are of those in "result/deliver". What an office does not offer is not asked.':
    'Câu hỏi nhận kết quả bằng cách nào; các giá trị nằm trong "result/deliver". Cách mà cơ quan không làm thì không hỏi.',
  'The address that the post brings it to.': 'Địa chỉ bưu chính giao kết quả.',
  'Where the office reaches the citizen; the review warns where all are empty.':
    'Nơi cơ quan báo cho người dân; trang xem lại nhắc khi bỏ trống tất cả.',
  'Pointer to a telephone number or an e-mail address.': 'Đường dẫn tới số điện thoại hoặc thư điện tử.',
  'Days on the device of the citizen, 1 to 365.': 'Số ngày giữ trên thiết bị của người dân, 1 đến 365.',
  'What the screens ask, in their order; without it each page is a screen.':
    'Các màn hình hỏi gì, theo thứ tự; không ghi thì mỗi trang là một màn hình.',
  'A page as it is, which only "asks" names, or a screen of its own with parts of several pages.':
    'Một trang như nó vốn có, chỉ ghi ở "asks", hoặc một màn hình gồm phần của nhiều trang.',
  'Its name: small letters, digits, hyphens; not the name of a page. A page as it is has none.':
    'Tên của nó: chữ thường, chữ số, gạch nối; không trùng tên trang nào. Một trang như nó vốn có thì không ghi.',
  'What stands above it; of a page as it is, the title of the page.':
    'Chữ ở đầu màn hình; một trang như nó vốn có thì dùng tiêu đề của trang.',
  'One sentence below its title.': 'Một câu dưới tiêu đề.',
  'Pages, groups and questions, in this order; what does not apply is left out.':
    'Các trang, nhóm và câu hỏi, theo thứ tự này; cái nào không áp dụng thì bỏ qua.',
  'Other dossiers that are often made after this one, and what is new in them.':
    'Những hồ sơ khác thường làm tiếp sau hồ sơ này, và phần nào trong đó là mới.',
  'One of them: what is not new is kept.': 'Một hồ sơ như vậy: phần nào không mới thì được giữ.',
  'What its button says: who or what it is about.': 'Chữ trên nút: hồ sơ về ai, về việc gì.',
  'Pages, groups and questions that are asked anew.': 'Các trang, nhóm và câu hỏi phải hỏi lại.',
  'Pointer to a page, a group or a question; nothing inside a list.':
    'Đường dẫn tới một trang, một nhóm hoặc một câu hỏi; không phải thứ nằm trong danh sách.',
  'Language → JSON Pointer into this document → the words there.':
    'Ngôn ngữ → con trỏ JSON vào tài liệu này → lời ở đó.',
  'Words of one language by JSON Pointer; what has none stays Vietnamese.':
    'Lời của một ngôn ngữ theo con trỏ JSON; chỗ nào chưa có thì vẫn là tiếng Việt.',
  'The words that stand there in this language.': 'Lời ở chỗ đó bằng ngôn ngữ này.',
  'The events in a life under which the catalogue lists it.': 'Các sự kiện trong đời mà danh mục xếp thủ tục này vào.',
  'Sinh con, kết hôn, người thân mất, mở cửa hàng, xây nhà, khó khăn, chuyển nhà, đi học, giấy tờ (copies, certified papers).':
    'Sinh con, kết hôn, người thân mất, mở cửa hàng, xây nhà, khó khăn, chuyển nhà, đi học, giấy tờ (bản sao, chứng thực).',
  'Where the list has it: 1 before all others, 2 where nothing is written, then the rest.':
    'Chỗ đứng trong danh mục: 1 đứng trước, không ghi là 2, số lớn hơn đứng sau.',
  'Other words people look for it by, in any language: «làm giấy khai sinh», «mẫu CT01».':
    'Những lời khác mà người dân dùng để tìm, bằng bất kỳ tiếng nào: «làm giấy khai sinh», «mẫu CT01».',
  'One word or phrase people look for it by.': 'Một từ hoặc cụm từ người dân dùng để tìm.',
  'Where this procedure is on the national portal: https, on a host under gov.vn.':
    'Địa chỉ thủ tục trên Cổng Dịch vụ công quốc gia: https, tên miền thuộc gov.vn.',
  'What must hold across questions.': 'Điều phải đúng giữa các câu trả lời.',
  'A custom element of the page.': 'Một phần tử riêng của trang.',
  'How many items a list has.': 'Danh sách có mấy mục.',
  'An amount of đồng in Vietnamese words.': 'Số tiền viết bằng chữ tiếng Việt.',
  'What stands between joined texts; a space without it.':
    'Chữ đặt giữa các phần được ghép; không ghi thì là dấu cách.',
  'Whole years from a date until today.': 'Số năm tròn từ một ngày đến hôm nay.',
  'What must hold: days against today or each other; answers that exclude each other, differ, or stand once in a list; this commune; a number that fits.':
    'Điều phải đúng: ngày so với hôm nay hoặc với nhau; câu trả lời loại trừ nhau, khác nhau, có một lần trong danh sách; xã của trang; số khớp.',
  'Pointer into the answers; one `*` stands for each item of a list.':
    'Con trỏ vào câu trả lời; một dấu `*` là mọi mục của danh sách.',
  'For `order`: what `at` may not be before; for `within`: from when.':
    'Với `order`: điều mà `at` không được trước; với `within`: tính từ khi nào.',
  'For `different`: the answer that `at` may not be the same as.':
    'Với `different`: câu trả lời mà `at` không được trùng.',
  'How many years later than the earlier day.': 'Sau ngày sớm hơn bao nhiêu năm.',
  'How many days later than the earlier day.': 'Sau ngày sớm hơn bao nhiêu ngày.',
  'Answers it is only about: by their pointers, what each is.':
    'Chỉ xét khi có những câu trả lời này: theo con trỏ, mỗi câu là gì.',
  'What that answer is.': 'Câu trả lời đó là gì.',
  'For `citizen-id`: pointer to the sex, or the sex itself.':
    'Với `citizen-id`: con trỏ tới giới tính, hoặc chính giới tính.',
  'For `citizen-id`: pointer to the day or year of birth.': 'Với `citizen-id`: con trỏ tới ngày hoặc năm sinh.',
  'A warning never stops anything.': 'Lời nhắc (warning) không chặn gì.',
  'What to say, whichever of the answers is wrong.': 'Nói gì, dù câu trả lời nào sai.',
  'One of these; pointers into the answers, `*` for every item of a list.':
    'Một trong các cách này; con trỏ vào câu trả lời, `*` là mọi mục của danh sách.',
};
