import { msg } from '@lit/localize';
import type { Place } from '../../model/filing.js';

/** What the screen is called: the one place, or the choice of it. */
export function titleOf([place, ...others]: readonly Place[]): string {
  return place === undefined || others.length ? msg('Chọn nơi nộp hồ sơ') : choiceWords[place]()[0];
}

export const choiceWords: Readonly<Record<Place, () => readonly [title: string, needs: string]>> = {
  portal: () => [msg('Nộp trên Cổng Dịch vụ công quốc gia'), msg('Cần tài khoản VNeID.')],
  counter: () => [msg('Nộp tại cơ quan'), msg('Cần in tờ khai và mang giấy tờ đến.')],
};

/** What is true of a dossier in the citizen's own hands; `asked` where the page sends it again once it is asked to. */
export function standing(sends: boolean | 'asked'): string {
  if (sends === 'asked') return sentIfAsked();
  return sends ? stillSent() : notSent();
}

function notSent(): string {
  return msg('Hồ sơ chưa được nộp. Trang này không gửi gì đi: ông/bà giữ hồ sơ, rồi tự nộp.');
}

function sentIfAsked(): string {
  return msg('Hồ sơ chưa được nộp. Ông/bà có thể sửa rồi gửi lại ở trên, hoặc giữ hồ sơ rồi tự nộp.');
}

function stillSent(): string {
  return msg(
    'Trang này vẫn tự gửi hồ sơ khi nối được với cơ quan. Nếu ông/bà nộp tại cơ quan trước, xin báo cơ quan, hoặc lấy lại hồ sơ ở trên để không nộp hai lần.',
  );
}
