const lines = `
79 Tỉnh Bà Rịa - Vũng Tàu
96 Tỉnh Bạc Liêu
24 Tỉnh Bắc Giang
19 Tỉnh Bắc Kạn
86 Tỉnh Bến Tre
79 Tỉnh Bình Dương
52 Tỉnh Bình Định
75 Tỉnh Bình Phước
68 Tỉnh Bình Thuận
68 Tỉnh Đắk Nông
08 Tỉnh Hà Giang
37 Tỉnh Hà Nam
31 Tỉnh Hải Dương
92 Tỉnh Hậu Giang
25 Tỉnh Hoà Bình
91 Tỉnh Kiên Giang
51 Tỉnh Kon Tum
80 Tỉnh Long An
37 Tỉnh Nam Định
56 Tỉnh Ninh Thuận
66 Tỉnh Phú Yên
44 Tỉnh Quảng Bình
48 Tỉnh Quảng Nam
92 Tỉnh Sóc Trăng
33 Tỉnh Thái Bình
46 Tỉnh Thừa Thiên Huế
82 Tỉnh Tiền Giang
86 Tỉnh Trà Vinh
25 Tỉnh Vĩnh Phúc
15 Tỉnh Yên Bái
`;

/** The provinces that bear another name since July 2025: the code of today and the old name. Written by scripts/build-old-units.mjs. */
export const oldProvinces: readonly (readonly [code: string, name: string])[] = lines
  .trim()
  .split('\n')
  .map((line) => [line.slice(0, 2), line.slice(3)]);
