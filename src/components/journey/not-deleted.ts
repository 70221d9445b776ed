import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { StorageError } from '../../client/device-store.js';

/** The device has not done what it was asked to. */
export function notDeleted(failure: unknown): TemplateResult | typeof nothing {
  if (!(failure instanceof StorageError)) return nothing;
  return html`<p role="alert">${msg('Chưa xóa được trên máy này. Xin thử lại.')}</p>`;
}
