import type { Drawn } from './screen.js';

/** What was learnt of one question from what the screen said to earlier answers. */
export interface Learnt {
  typed: string;
  least: number;
  most: number;
  step: number;
  shortest: number;
  longest: number;
  isNumber: boolean;
  isTried: boolean;
}

export function newLearnt(): Learnt {
  return {
    typed: '',
    least: -Infinity,
    most: Infinity,
    step: 0,
    shortest: 0,
    longest: 1000,
    isNumber: false,
    isTried: false,
  };
}

const names = ['An', 'Bình', 'Cường', 'Dung', 'Hoa', 'Mai', 'Nam', 'Phúc', 'Sơn', 'Tuyết'];

const number = String.raw`(-?[\d.]+(?:,\d+)?)`;

/** The first number behind these words, as it is written in Vietnamese. */
function said(text: string, before: string, after = ''): number | undefined {
  const found = new RegExp(`${before} ${number}${after}`, 'u').exec(text)?.[1]?.replace(/[.,]$/, '');
  return found === undefined ? undefined : Number(found.replaceAll('.', '').replace(',', '.'));
}

function written(value: number): string {
  const [whole = '', decimals] = String(Number(value.toPrecision(12))).split('.');
  return decimals ? `${whole},${decimals}` : whole;
}

/** What somebody types who reads the label, the help and the error, and nothing else. */
export function guess(drawn: Drawn, learnt: Learnt, random: () => number): string {
  const { error } = drawn;
  learn(error, learnt, drawn);
  const typed = answerOf(drawn, learnt, random);
  learnt.typed = typed;
  learnt.isTried = true;
  return typed;
}

function learn(error: string, learnt: Learnt, drawn: Drawn): void {
  learnt.isNumber ||=
    /bằng chữ số/.test(error) ||
    drawn.controls[0]?.inputMode === 'decimal' ||
    drawn.place.querySelector('.unit') !== null;
  const shortest = said(error, 'ít nhất', ' ký tự');
  const longest = said(error, 'nhiều nhất', ' ký tự');
  if (shortest !== undefined) learnt.shortest = shortest;
  if (longest !== undefined) learnt.longest = longest;
  const least = said(error, 'từ', ' trở lên');
  const most = said(error, 'không quá');
  const above = said(error, 'lớn hơn');
  const under = said(error, 'nhỏ hơn');
  const step = said(error, 'chia hết cho');
  for (const found of [least, most, above, under, step]) learnt.isNumber ||= found !== undefined;
  if (least !== undefined) learnt.least = least;
  if (most !== undefined) learnt.most = most;
  if (above !== undefined) learnt.least = above + 1;
  if (under !== undefined) learnt.most = under - 1;
  if (step !== undefined) learnt.step = step;
}

function answerOf(drawn: Drawn, learnt: Learnt, random: () => number): string {
  const { hint, error, label } = drawn;
  const pick = <Each>(from: readonly Each[]): Each => from[Math.floor(random() * from.length)] as Each;
  const day = dayFor(label, error, learnt.typed);
  if (day) return day;
  const own = /Ví dụ: (.+)$/u.exec(hint)?.[1];
  const ours = /ví dụ (.+?)(?:\.$|,|\. | hoặc |$)/u.exec(`${error} ${hint}`)?.[1];
  const example = own ?? ours;
  if (example !== undefined && !(learnt.isTried && learnt.typed === example)) return dated(example, random);
  if (learnt.isNumber || (!learnt.isTried && drawn.controls[0]?.inputMode === 'numeric'))
    return numberFor(learnt, random);
  const digits =
    /(\d+)(?:, \d+)*(?: hoặc \d+)? chữ số/u.exec(`${error} ${hint}`)?.[1] ?? /gồm (\d+) đến/u.exec(error)?.[1];
  if (digits)
    return `09${String(Math.floor(random() * 1e8)).padStart(8, '0')}`
      .padEnd(Number(digits), '1')
      .slice(0, Number(digits));
  let text = pick(names) + pick(names).toLowerCase() + pick(names).toLowerCase();
  while ([...text].length < learnt.shortest) text += pick(names).toLowerCase();
  return [...text].slice(0, learnt.longest).join('');
}

/** Numbers that fit what was said of them; whole where there are such. */
function numberFor({ least, most, step }: Learnt, random: () => number): string {
  const by = step || 1;
  const from = Number.isFinite(least) ? least : Number.isFinite(most) ? most - 9 * by : 1;
  const first = Math.ceil(from / by) * by;
  const last = Math.min(most, first + 9 * by);
  const count = Math.max(0, Math.floor((last - first) / by + 1e-9));
  return written(first + Math.floor(random() * (count + 1)) * by);
}

const early = {
  '31/12/2099': '02/01/1900',
  '12/2099': '01/1900',
  '2099': '1900',
  '08:00 31/12/2099': '08:00 02/01/1900',
};

/** The same kind of date as was typed, far before or far behind, where the screen says which. */
function dayFor(label: string, error: string, typed: string): string | undefined {
  const isOwn = error.startsWith(label.replace(/[\s:.?*]+$/, ''));
  const isBack = / không thể sau hôm nay/.test(error) || (/ phải sau | không thể trước: /.test(error) && !isOwn);
  const isLate = /không thể trước|phải sau|không được trước/.test(error);
  if (!isBack && !isLate) return undefined;
  const shape = /:/.test(typed)
    ? '08:00 31/12/2099'
    : (['2099', '12/2099', '31/12/2099'][typed.split('/').length - 1] ?? '');
  return isBack ? early[shape as keyof typeof early] : shape;
}

/** Another day than the one of the example, in the same form. */
function dated(example: string, random: () => number): string {
  return example.replace(/\b(19|20)\d{2}$/, () => String(1950 + Math.floor(random() * 90)));
}
