import type { DvcIdScan } from '../../../src/components/dvc-id-scan.js';
import { waitUntil } from '../../fixtures/wait-until.js';

/** Everything that the panel says. */
export const text = (scan: DvcIdScan): string => (scan.shadowRoot!.textContent ?? '').replaceAll(/\s+/g, ' ');

export const says = (scan: DvcIdScan, words: string) =>
  waitUntil(() => text(scan).includes(words), `«${words}» is not in: ${text(scan)}`);

export async function press(scan: DvcIdScan, words: string): Promise<void> {
  const find = () => [...scan.shadowRoot!.querySelectorAll('button')].find((each) => each.textContent.trim() === words);
  await waitUntil(find, `no «${words}» in: ${text(scan)}`);
  find()!.click();
  await scan.updateComplete;
}

/** As if somebody had picked a file. */
export async function pick(scan: DvcIdScan, file: File): Promise<void> {
  if (!scan.shadowRoot!.querySelector('.panel')) await press(scan, 'Quét mã QR trên thẻ');
  await waitUntil(() => scan.shadowRoot!.querySelector('input[type=file]'));
  const input = scan.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
  const list = new DataTransfer();
  list.items.add(file);
  input.files = list.files;
  input.dispatchEvent(new Event('change'));
}
