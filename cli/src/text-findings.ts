import type { Node } from 'jsonc-parser';
import type { Sentence } from './syntax-words.js';

type At = readonly [offset: number, sentence: Sentence];

/** Numbers that JSON reads otherwise than people: `8.000` is 8. */
export function numberFindings(tree: Node | undefined, text: string): readonly At[] {
  return nodesIn(tree).flatMap((node): readonly At[] => {
    const written = text.slice(node.offset, node.offset + node.length);
    if (node.type !== 'number' || !/^[1-9]\d{0,2}\.\d00$/.test(written)) return [];
    const whole = written.replace('.', '');
    return [
      [
        node.offset,
        {
          code: 'dotted-number',
          message: {
            en: `In JSON ${written} is ${String(node.value)}: a dot stands before decimals.`,
            vi: `Trong JSON, ${written} là ${String(node.value)}: dấu chấm đứng trước phần lẻ.`,
          },
          fix: {
            en: `Write ${whole}, or ${String(node.value)} if that is meant.`,
            vi: `Hãy viết ${whole}, hoặc ${String(node.value)} nếu đúng là vậy.`,
          },
        },
      ],
    ];
  });
}

/** Letters that are written apart from their accents, told once. */
export function letterFindings(tree: Node | undefined): readonly At[] {
  const apart = nodesIn(tree).filter(
    ({ type, value }) => type === 'string' && String(value) !== String(value).normalize('NFC'),
  );
  const [first] = apart;
  if (!first) return [];
  return [
    [
      first.offset,
      {
        code: 'accents-apart',
        message: {
          en: `${apart.length} texts are written with accents apart from their letters (NFD); searching and comparing them fails.`,
          vi: `${apart.length} chỗ dùng Unicode tổ hợp (chữ và dấu rời nhau), nên tìm và so sánh sẽ sai.`,
        },
        fix: {
          en: 'Convert the file to composed Unicode (NFC), for example with the converter of UniKey.',
          vi: 'Hãy chuyển cả tệp sang Unicode dựng sẵn, ví dụ bằng công cụ chuyển mã của UniKey.',
        },
      },
    ],
  ];
}

function nodesIn(node: Node | undefined): readonly Node[] {
  return node ? [node, ...(node.children ?? []).flatMap(nodesIn)] : [];
}
