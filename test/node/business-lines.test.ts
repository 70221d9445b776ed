import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { codeIn, OfficialSearch, type OfficialList } from '../../src/model/official-list.js';

const file = new URL('../../units/lists/business-lines.json', import.meta.url);
const list = JSON.parse(readFileSync(file, 'utf8')) as OfficialList;
const search = new OfficialSearch(list);
const codes = (text: string): readonly string[] => search.find(text).map(({ value }) => value);

/** What people say who open a business, and its line. Of two codes, either may be meant: both must be among the first five. */
const everyday: readonly (readonly [text: string, ...codes: readonly string[]])[] = [
  ['mở quán bún bò Huế', '5610'],
  ['tôi muốn mở quán phở gà', '5610'],
  ['quan com tam suon', '5610'],
  ['bán hủ tiếu gõ', '5610'],
  ['lẩu nướng', '5610'],
  ['nhà hàng hải sản', '5610'],
  ['ban banh mi que', '5610'],
  ['quán cà phê sân vườn', '5630'],
  ['trà sữa trân châu', '5630'],
  ['bán nước mía vỉa hè', '5630'],
  ['cửa hàng tạp hoá nhỏ', '4711'],
  ['mini mart siêu thị mini', '4711'],
  ['bán rau củ quả sạch', '4722'],
  ['ban thit heo ngoai cho', '4722'],
  ['bán gạo lẻ', '4721'],
  ['shop quần áo nữ', '4771'],
  ['bán giày dép', '4771'],
  ['nhà thuốc tây', '4772'],
  ['bán mỹ phẩm xách tay', '4772'],
  ['bán điện thoại và phụ kiện', '4740'],
  ['cửa hàng vật liệu xây dựng', '4752'],
  ['văn phòng phẩm', '4761'],
  ['tiệm hớt tóc nam', '9621'],
  ['cat toc goi dau', '9621'],
  ['tiệm nail', '9622'],
  ['massage chân', '9623'],
  ['giặt ủi lấy liền', '9610'],
  ['sửa xe máy, vá ruột', '9532'],
  ['rửa xe', '9531', '9532'],
  ['gara sửa ô tô', '9531'],
  ['sửa điện thoại', '9510'],
  ['sửa máy lạnh tủ lạnh', '9522'],
  ['may quần áo theo yêu cầu', '1410'],
  ['xưởng mộc đóng bàn ghế', '3101'],
  ['hàn cửa sắt', '2511'],
  ['chạy xe tải chở hàng', '4933'],
  ['xe ôm công nghệ', '4931'],
  ['homestay cho khách du lịch', '5520'],
  ['cho thuê phòng trọ', '6810', '5590'],
  ['nuôi gà thả vườn', '0146'],
];

test('everyday words find the line', () => {
  const wrong = everyday.filter(([text, ...right]) => {
    const found = codes(text);
    return right.length === 1 ? found[0] !== right[0] : !right.every((code) => found.slice(0, 5).includes(code));
  });
  assert.equal(everyday.length, 40);
  if (process.env.SHOW)
    console.log(
      wrong,
      wrong.map(([t]) => codes(t)),
    );
  assert.ok(
    wrong.length <= 4,
    wrong.map(([text, ...right]) => `${text} (${right.join()}): ${codes(text).join()}`).join('\n'),
  );
});

test('every word of the list finds all its lines', () => {
  for (const [right, words] of list.words)
    for (const word of words)
      for (const code of right) assert.ok(codes(word).includes(code), `${word}: ${codes(word).join()} lacks ${code}`);
});

test('every line is found by its code and by its official name', () => {
  for (const [code, name] of list.entries) {
    assert.equal(codes(code)[0], code);
    assert.equal(codes(name)[0], code, name);
    assert.equal(search.meant(name), `${code} – ${name}`);
    assert.equal(codeIn(`${code} – ${name}`), code);
  }
});

test('what means nothing finds nothing', () => {
  for (const text of ['', '  ', 'xyzabc', 'asdf qwer', 'con mèo bay', 'xin chào', '9999', '!?'])
    assert.deepEqual(codes(text), [], text);
});

test('an old code leads to the codes of today and says that it is old', () => {
  assert.deepEqual(
    search.find('9511').map(({ value, old }) => [value, old]),
    [
      ['9510', '9511'],
      ['9540', '9511'],
    ],
  );
  // The same number means another line today: both are told, and neither is taken without being chosen.
  assert.deepEqual(
    search.find('9610').map(({ value, old, unverified }) => [value, old, unverified]),
    [
      ['9610', undefined, undefined],
      ['9623', '9610', true],
    ],
  );
  assert.equal(search.meant('9610'), undefined);
  assert.equal(search.meant('5610'), '5610 – Nhà hàng và các dịch vụ ăn uống phục vụ lưu động');
});

test('what only unverified words find is marked, and nothing else', () => {
  const marked = (text: string): readonly string[] =>
    search.find(text).flatMap(({ value, unverified }) => (unverified ? [value] : []));
  assert.deepEqual(marked('photocopy'), ['8210']);
  assert.deepEqual(marked('quán phở'), []);
  for (const [word, code] of [
    ['thông cống', '3700'],
    ['xem bói', '9690'],
    ['in tài liệu', '8210'],
  ] as const)
    assert.ok(marked(word).includes(code), word);
});
