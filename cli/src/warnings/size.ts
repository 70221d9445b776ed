import type { TextFinding } from '../located.js';

/** Bytes of a document that come at once on a slow line; ours have at most 75,000. */
const most = 250_000;

/** A document that citizens wait for. */
export function sizeWarnings({ length }: Uint8Array): readonly TextFinding[] {
  if (length <= most) return [];
  const size = (length / 1_000_000).toFixed(1);
  return [
    {
      ...{ pointer: '', level: 'warning', code: 'large-document', line: 1, column: 1 },
      message: {
        en: `The document has ${size} MB; every citizen waits for it on a slow line.`,
        vi: `Tài liệu nặng ${size.replace('.', ',')} MB; ai cũng phải chờ tải khi mạng chậm.`,
      },
      fix: {
        en: 'Look for pasted pictures and long lists; the lists of provinces and communes are built in ("x-widget").',
        vi: 'Hãy xem có ảnh dán vào hay danh sách dài không; danh sách tỉnh, xã đã có sẵn ("x-widget").',
      },
    },
  ];
}
