const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương'];
const middles = ['Văn', 'Thị', 'Minh', 'Ngọc', 'Hữu', 'Thu', 'Quốc', 'Khánh', 'Đức', 'Thị Hồng'];
const names = ['Mẫu', 'Thử', 'Ví', 'Dụ', 'Hạnh', 'Bình', 'An', 'Giang', 'Lộc', 'Phương', 'Quỳnh'];

/** `count` made-up cards, each photographed as people do: turned, leant, blurred, in uneven light; `random` gives 0 to 1. */
export function shots(count, random) {
  const between = (least, most) => least + random() * (most - least);
  const one = (list) => list[Math.floor(random() * list.length)];
  const digits = (many) => Array.from({ length: many }, () => Math.floor(random() * 10)).join('');
  const two = (most) => String(1 + Math.floor(random() * most)).padStart(2, '0');
  return Array.from({ length: count }, (_, seed) => {
    const isMale = random() < 0.5;
    const year = 1950 + Math.floor(random() * 56);
    const number = `0${two(96).padStart(2, '0')}${(year < 2000 ? 0 : 2) + (isMale ? 0 : 1)}${String(year % 100).padStart(2, '0')}${digits(6)}`;
    const name = `${one(families)} ${one(middles)} ${one(names)}`;
    const address = `${one(['Tổ 5', 'Thôn Mẫu', 'Số 12 ngõ 3 Đường Thử', 'Khu 4', 'Ấp Ví Dụ'])}, ${one(['Xã Mẫu Sơn', 'Phường Thử Nghiệm', 'Thị trấn Ví Dụ'])}, Huyện Không Có, Tỉnh Mẫu`;
    const old = random() < 0.5 ? digits(9) : '';
    const seven = [
      number,
      old,
      name,
      `${two(28)}${two(12)}${year}`,
      isMale ? 'Nam' : 'Nữ',
      address,
      `${two(28)}${two(12)}2021`,
    ];
    const isNew = random() < 0.3;
    const text = [...seven, ...(isNew ? ['', '', one(names), one(names)] : [])].join('|');
    const turned = random() < 0.12 ? one([90, 180, 270]) : 0;
    // Some hold the phone very near: the code fills the photo, and is less sharp.
    const near = seed % 7 === 6 ? 1.7 : 1;
    return {
      text,
      ecc: one(['L', 'M', 'M']),
      seed,
      scale: near * between(11, 24),
      degrees: turned + between(-28, 28),
      lean: [between(-22, 22), between(-18, 18)],
      blur: near * between(0.4, 1.7),
      dim: between(0.3, 1),
      glare: random() < 0.35 ? between(30, 150) : 0,
      noise: between(2, 14),
    };
  });
}
