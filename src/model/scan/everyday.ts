/** What people in Viet Nam write into forms, a line each. Nobody in it exists. Part of the format: see text-model.ts. */
export const everyday = `Nguyễn Thị Minh Anh
Nguyễn Văn Hùng
Trần Thị Hồng Hạnh
Trần Văn Khoa
Lê Đức Long
Lê Thị Thanh Thủy
Phạm Quang Huy
Hoàng Thị Thu Hà
Huỳnh Ngọc Lan
Phan Xuân Phương
Vũ Hữu Tuấn
Võ Thị Kim Oanh
Đặng Bảo Châu
Bùi Gia Khánh
Đỗ Thị Tuyết Mai
Hồ Minh Quân
Ngô Thị Diệu Linh
Dương Công Thành
Lý Thị Bích Ngọc
Đinh Trọng Nghĩa
Trịnh Thị Phương Thảo
Nông Văn Sơn
Lò Thị Hương Giang
Hà Hoài Nam
Cao Thị Yến Nhi
Mai Quốc Việt
Tạ Thị Diễm My
Trương Hải Đăng
Vương Đình Phúc
Số 12, đường Nguyễn Trãi, tổ dân phố 3
Số nhà 45, ngõ 6, phố Lê Lợi
27/8 đường Trần Hưng Đạo, khu phố 5
Thôn Đông, xóm 2
Ấp Bình Hòa, tổ 9
Tổ dân phố số 1, khối 4
Buôn Đông, bản Nà Phòn
Hẻm 10, đường Hai Bà Trưng, chung cư Hòa Bình, căn hộ 1203
Phường Thanh Xuân, thành phố Hà Nội
Xã Tân Lập, tỉnh Phú Thọ
Quận 1, Thành phố Hồ Chí Minh
UBND phường Bình Minh
UBND xã Yên Thành
Ủy ban nhân dân xã Tân Phú
Bộ Công an
Cục Cảnh sát quản lý hành chính về trật tự xã hội
Công an tỉnh Nghệ An
Cục Quản lý xuất nhập cảnh
Sở Kế hoạch và Đầu tư
Trạm y tế xã
Bệnh viện đa khoa tỉnh
Trường tiểu học Nguyễn Du
Công ty trách nhiệm hữu hạn một thành viên
Hộ kinh doanh bán hàng ăn uống, tạp hóa
Việt Nam
Hàn Quốc
Kinh
Đồng bào dân tộc Ê-đê
Ông ngoại
Bà nội
Anh ruột
Người giám hộ
Làm ruộng, nông nghiệp
Công nhân
Buôn bán, lao động tự do
Giáo viên
Tôi xin được cấp lại giấy tờ do bị mất, bị hỏng
Để bổ sung hồ sơ xin việc làm, đi học
Đề nghị xem xét, giải quyết theo quy định của pháp luật
Gia đình có hoàn cảnh khó khăn, người cao tuổi, người khuyết tật
Sửa chữa nhà ở, xây dựng mới trên thửa đất số 12, tờ bản đồ số 5
tên.ho@gmail.com
45/2023
01/2020
2026-10-05T14:30
14:30
0`;
