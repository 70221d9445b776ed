import { expect } from '@open-wc/testing';
import { calendarFile } from '../../src/model/calendar-file.js';
import { filingPageOf } from '../../src/model/portal.js';
import { isUsualPortalCode, portalCode } from '../../src/model/portal-code.js';
import { portalPapers } from '../../src/model/portal-papers.js';
import type { Slot } from '../../src/model/procedure.js';

const slot = (id: string, title: string): Slot => ({
  ...{ id, title, description: undefined, required: true, copies: 'electronic' },
  ...{ accept: ['image', 'pdf'], maxFiles: 4, keepOriginal: false },
});

describe('the way to the portal', () => {
  it('leads to the page for filing, or where the document says', () => {
    const filing = 'https://dichvucong.gov.vn/dich-vu-cong-truc-tuyen/1.001193/nop-ho-so';
    expect(filingPageOf({ code: '1.001193' })).to.equal(filing);
    const own = 'https://lienthong.dichvucong.gov.vn/khai-sinh';
    expect(filingPageOf({ code: '1.001193', portal: own })).to.equal(own);
    expect(filingPageOf({ code: '1.001193', portal: 'https://gov.vn.example/x' })).to.equal(filing);
  });
});

describe('the code that the portal gives', () => {
  it('is kept in capitals and without spaces', () => {
    expect(portalCode('  h15.50.05.13-261008-0975\n')).to.equal('H15.50.05.13-261008-0975');
    expect(portalCode('H15.50 – 261008 – 0975')).to.equal('H15.50-261008-0975');
  });

  it('is usual as offices write it, old and new, and anything else is only doubted', () => {
    for (const code of ['000.00.53.H48-220921-0099', 'H15.50.05.13-261008-0975', 'G09.20-20260609-0092637'])
      expect(isUsualPortalCode(code), code).to.equal(true);
    for (const code of ['03706/2026/07906', 'H15-1-2', '', 'H15.50.05.13-261008', 'H15.50.05.13-2610089-0975'])
      expect(isUsualPortalCode(code), code).to.equal(false);
  });
});

describe('the papers for the portal', () => {
  const slots = [slot('birth-certificate', 'Giấy chứng sinh'), slot('x', 'Đơn đề nghị / ủy quyền (nếu có)')];
  const limits = { mostBytes: 5_000_000, endings: ['pdf', 'jpg'] };
  const named = (...files: readonly (readonly [slot: string, name: string, size?: number])[]) =>
    portalPapers(
      slots,
      files.map(([of, name, size = 1000]) => ({ slot: of, name, size })),
      limits,
    );

  it('have the number and the name of the list in plain signs, and a number for each of several files', () => {
    const files = named(['x', 'b.pdf'], ['birth-certificate', 'ảnh 1.jpg'], ['birth-certificate', 'ảnh 2.jpg']);
    expect(files.map(({ name }) => name)).to.deep.equal([
      '1-Giay-chung-sinh-1.jpg',
      '1-Giay-chung-sinh-2.jpg',
      '2-Don-de-nghi-uy-quyen-neu-co.pdf',
    ]);
    expect(named(['birth-certificate', 'a.pdf'])[0]?.name).to.equal('1-Giay-chung-sinh.pdf');
  });

  it('are all there, also those that are too large or of another kind, which is told', () => {
    const [large, other, fine] = named(
      ['birth-certificate', 'a.jpg', 5_000_001],
      ['birth-certificate', 'b.webp'],
      ['birth-certificate', 'c.jpeg', 5_000_000],
    );
    expect([large?.isTooLarge, large?.isOtherKind]).to.deep.equal([true, false]);
    expect([other?.isTooLarge, other?.isOtherKind]).to.deep.equal([false, true]);
    expect([fine?.isTooLarge, fine?.isOtherKind]).to.deep.equal([false, false]);
  });
});

describe('the calendar file', () => {
  const text = calendarFile({
    ...{ id: '1.001193-H15', day: '2026-12-31', title: 'Hẹn trả kết quả: Đăng ký khai sinh, bản chính; bản sao' },
    ...{ text: 'Mã hồ sơ: H15.\nNgày đúng là ngày cơ quan hẹn.', url: 'https://dichvucong.gov.vn/' },
    now: new Date('2026-11-30T01:02:03.456Z'),
  });
  const unfolded = text.replaceAll('\r\n ', '').split('\r\n');

  it('has one event that lasts the whole day, in no time zone', () => {
    expect(unfolded).to.include.members([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'DTSTAMP:20261130T010203Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'END:VCALENDAR',
    ]);
    expect(text).not.to.contain('TZID').and.not.to.contain('VTIMEZONE');
    expect(text.endsWith('END:VCALENDAR\r\n')).to.equal(true);
  });

  it('has no line over 75 octets, cuts no sign in two, and escapes what means something', () => {
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).to.be.at.most(75);
    expect(text.replaceAll('\r\n', '')).not.to.match(/[\r\n]/);
    expect(unfolded).to.include('SUMMARY:Hẹn trả kết quả: Đăng ký khai sinh\\, bản chính\\; bản sao');
    expect(unfolded).to.include('DESCRIPTION:Mã hồ sơ: H15.\\nNgày đúng là ngày cơ quan hẹn.');
  });
});
