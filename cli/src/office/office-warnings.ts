import { nearest } from '../../../src/model/faults/nearest.js';
import { below } from '../../../src/model/pointer.js';
import type { OfficeFile } from '../../../src/schemas/office.js';
import type { Warning } from '../finding.js';
import type { Said } from '../language.js';
import { isCommune, shippedCodes } from '../shipped.js';

/** What may be better in a sound file. */
export function officeWarnings(office: OfficeFile, today = new Date()): readonly Warning[] {
  const { phone, commune, endpoint, filing = [], procedures = {} } = office;
  const codes = shippedCodes();
  const receives = (own: readonly string[] | undefined): boolean => (own ?? filing).includes('receive');
  const isSent = receives(undefined) || Object.values(procedures).some((each) => receives(each.filing));
  return [
    ...(phone !== undefined && !/\d{3}/.test(phone.replaceAll(/[\s.()-]/g, '')) ? [noPhone] : []),
    ...(commune !== undefined && isCommune(commune) === false ? [noCommune(commune)] : []),
    ...(isSent && endpoint === undefined ? [noEndpoint] : []),
    ...Object.entries(procedures).flatMap(([code, { filing: own, basis, facts = {} }]) => {
      const at = below('/procedures', code);
      return [
        ...(codes.length && !codes.includes(code) ? [unknownProcedure(at, code, nearest(code, codes))] : []),
        ...(own?.includes('receive') && basis === undefined ? [noBasis(at)] : []),
        ...Object.entries(facts).flatMap(([name, each]) => {
          if (!each) return [];
          const { source, on } = each;
          const fact = below(`${at}/facts`, name);
          return [
            ...(/[\p{L}\d]{2}/u.test(source) ? [] : [noSource(`${fact}/source`)]),
            ...(on > dayOf(today) ? [future(`${fact}/on`)] : []),
          ];
        }),
      ];
    }),
  ];
}

/** Of tomorrow in every zone of the earth nobody has compared anything. */
function dayOf(now: Date): string {
  return new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
}

function warn(pointer: string, code: string, message: Said, fix: Said): Warning {
  return { pointer, code, message, fix };
}

const noPhone = warn(
  '/phone',
  'no-phone',
  { en: 'Nobody can call this.', vi: 'Không gọi được số này.' },
  { en: 'Write a number, such as "0200 000 000".', vi: 'Hãy ghi một số điện thoại, ví dụ "0200 000 000".' },
);

const noEndpoint = warn(
  '/filing',
  'no-endpoint',
  {
    en: 'Something is filed by "receive", but no "endpoint" says where to.',
    vi: 'Có thủ tục nộp bằng "receive" nhưng không có "endpoint" để gửi tới.',
  },
  {
    en: 'Write the address of the receiver, or set it on <dvc-office>; without one nothing is sent.',
    vi: 'Hãy ghi địa chỉ máy chủ tiếp nhận, hoặc đặt nó trên <dvc-office>; không có thì không gửi gì.',
  },
);

function noCommune(code: string): Warning {
  return warn(
    '/commune',
    'unknown-commune',
    { en: `There is no commune ${code}.`, vi: `Không có xã nào mang mã ${code}.` },
    { en: 'Look it up in the files of units/.', vi: 'Hãy tra mã trong các tệp của units/.' },
  );
}

function unknownProcedure(at: string, code: string, near: string | undefined): Warning {
  return warn(
    at,
    'unknown-procedure',
    { en: `No procedure that comes with the package is ${code}.`, vi: `Trong các thủ tục có sẵn không có ${code}.` },
    near
      ? { en: `Did you mean "${near}"?`, vi: `Có phải là "${near}"?` }
      : { en: 'This is right if the document is your own.', vi: 'Nếu là tài liệu riêng của cơ quan thì đúng.' },
  );
}

function noBasis(at: string): Warning {
  return warn(
    `${at}/filing`,
    'no-basis',
    {
      en: 'The office takes it itself, and no "basis" says on what ground: a listed procedure is filed at the National Portal.',
      vi: 'Cơ quan tự nhận mà không có "basis" nói căn cứ: thủ tục trong danh mục thì nộp tại Cổng Dịch vụ công quốc gia.',
    },
    {
      en: 'Write "basis": "local" for a matter of its own, "agreement" where one allows it, or file it by "portal".',
      vi: 'Hãy ghi "basis": "local" nếu là việc riêng, "agreement" nếu có thỏa thuận, hoặc để nộp bằng "portal".',
    },
  );
}

function noSource(pointer: string): Warning {
  return warn(
    pointer,
    'no-source',
    { en: 'This says nothing of where the fact is from.', vi: 'Chỗ này chưa cho biết căn cứ ở đâu.' },
    {
      en: 'Write the address of a page, or kind, number and day of a decision.',
      vi: 'Hãy ghi địa chỉ trang web, hoặc loại, số và ngày của văn bản.',
    },
  );
}

function future(pointer: string): Warning {
  return warn(
    pointer,
    'future-day',
    { en: 'This day is still to come.', vi: 'Ngày này chưa tới.' },
    { en: 'Write the day it was compared with its source.', vi: 'Hãy ghi ngày đã đối chiếu với nguồn.' },
  );
}
