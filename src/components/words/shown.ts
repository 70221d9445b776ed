import { msg } from '@lit/localize';

/** When a paper is shown that is never sent: always at the office, or only if somebody asks for it. */
export function shownWords({ required }: { readonly required: boolean }): string {
  return required ? msg('Mang theo khi đến cơ quan') : msg('Chỉ xuất trình khi được hỏi');
}
