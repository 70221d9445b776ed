// Each entry brings the events, also an element alone.
import 'dvc-elements/components/dvc-tracker.js';
import type { DvcEvents } from 'dvc-elements';
import type { Receipt, Tracking } from 'dvc-elements/model';
import { fails, holds, type HoldsAny, type Same } from './check.js';

fails<HoldsAny<DvcEvents>>();
holds<Same<DvcEvents['dvc-submitted']['receipt'], Receipt>>();
holds<Same<DvcEvents['dvc-tracked']['tracking'], Tracking>>();

document.addEventListener('dvc-submitted', ({ detail }) => {
  const { code, digest, files }: Receipt = detail.receipt;
  void [code, digest, files[0]?.sha256];
  // @ts-expect-error A receipt has no such field.
  void detail.receipt.nothing;
});
window.addEventListener('dvc-paged', ({ detail: { page } }) => page.toUpperCase());
document.querySelector('dvc-tracker')?.addEventListener('dvc-tracked', ({ detail }) => detail.tracking.state.toFixed());
document.body.addEventListener('dvc-submit', (event) => {
  event.preventDefault();
  // @ts-expect-error Nothing says where it goes.
  void event.detail.endpoint;
});
