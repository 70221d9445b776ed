const lines = `
91 Tỉnh An Giang
24 Thành phố Bắc Ninh
96 Tỉnh Cà Mau
04 Tỉnh Cao Bằng
92 Thành phố Cần Thơ
48 Thành phố Đà Nẵng
66 Tỉnh Đắk Lắk
11 Tỉnh Điện Biên
75 Thành phố Đồng Nai
82 Tỉnh Đồng Tháp
52 Tỉnh Gia Lai
01 Thành phố Hà Nội
42 Tỉnh Hà Tĩnh
31 Thành phố Hải Phòng
79 Thành phố Hồ Chí Minh
46 Thành phố Huế
33 Tỉnh Hưng Yên
56 Tỉnh Khánh Hoà
12 Tỉnh Lai Châu
20 Tỉnh Lạng Sơn
15 Tỉnh Lào Cai
68 Tỉnh Lâm Đồng
40 Tỉnh Nghệ An
37 Tỉnh Ninh Bình
25 Tỉnh Phú Thọ
51 Tỉnh Quảng Ngãi
22 Thành phố Quảng Ninh
44 Tỉnh Quảng Trị
14 Tỉnh Sơn La
80 Tỉnh Tây Ninh
19 Tỉnh Thái Nguyên
38 Tỉnh Thanh Hoá
08 Tỉnh Tuyên Quang
86 Tỉnh Vĩnh Long
`;

/** The provinces as of 2026-09-20: code and name. Written by scripts/build-units.mjs. */
export const provinces: readonly (readonly [code: string, name: string])[] = lines
  .trim()
  .split('\n')
  .map((line) => [line.slice(0, 2), line.slice(3)]);
