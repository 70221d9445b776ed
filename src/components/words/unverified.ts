import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { within } from '../../model/pointer-keys.js';
import type { GuideFacts } from '../../model/guide-facts.js';

/** A mark beside the fact at `pointer`, when its document says that nobody has checked it or, `apart` aside, a part of it. */
export function unverified({ checked }: GuideFacts, pointer: string, apart?: string): TemplateResult | typeof nothing {
  const meant = checked.unverified.some(
    (each) => (within(each, pointer) || within(pointer, each)) && (apart === undefined || !within(each, apart)),
  );
  return meant ? html`<small class="unverified" .textContent=${msg('chưa kiểm chứng')}></small>` : nothing;
}
