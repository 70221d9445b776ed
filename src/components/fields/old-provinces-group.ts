import { msg, str } from '@lit/localize';
import { oldProvinces } from '../../model/old-provinces.js';
import { provinces } from '../../model/provinces.js';

/**
 * Puts the old names of provinces below those of today. Each stands for the code of today: in a control that is left, the
 * name of today stands.
 */
export function addOldNames(control: Element): void {
  if (!(control instanceof HTMLSelectElement)) return;
  const known = control.querySelector('optgroup');
  const label = msg('Tên tỉnh trước tháng 7/2025');
  if (known?.label === label) return;
  const group = document.createElement('optgroup');
  group.label = label;
  group.append(...oldProvinces.map(([code, name]) => new Option(wordsOf(code, name), code)));
  const { value } = control;
  known?.remove();
  control.append(group);
  if (control.value !== value) control.value = value;
  if (!known) control.addEventListener('blur', () => showToday(control));
}

function wordsOf(code: string, name: string): string {
  const today = bare(provinces.find(([each]) => each === code)?.[1] ?? '');
  return msg(str`${bare(name)} (nay thuộc ${today})`);
}

const bare = (name: string): string => name.replace(/^(?:Tỉnh|Thành phố) /, '');

function showToday(control: HTMLSelectElement): void {
  const { value, selectedOptions } = control;
  if (selectedOptions[0]?.parentElement !== control) control.value = value;
}
