import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** Modules of white that readers want around a code. */
const quiet = 4;

/** The modules of a QR of digits, dark ones true: correction level M, so that a fold or a stain does not matter. */
export function modulesOf(digits: string): readonly (readonly boolean[])[] {
  return encode(digits, { ecc: 'M', boostEcc: false, border: 0 }).data;
}

/** Width of a printed code with its white, in mm: modules of 0.66 mm, and smaller ones where it would be too wide. */
function printedWidth(modules: number): number {
  return Math.min(45, modules * 0.66);
}

/** One code, sharp at any size; `number` of `count`. */
export function codePicture(digits: string, number: number, count: number): TemplateResult {
  const rows = modulesOf(digits);
  const side = rows.length + 2 * quiet;
  const width = `${printedWidth(side).toFixed(1)}mm`;
  return html`<svg
    class="code"
    role="img"
    aria-label=${count > 1 ? msg(str`Mã QR ${number}/${count}`) : msg('Mã QR')}
    viewBox="0 0 ${side} ${side}"
    width=${width}
    height=${width}
    shape-rendering="crispEdges"
  >
    <path fill="#fff" d="M0 0h${side}v${side}H0z"></path>
    <path fill="#000" d=${rows.map(runs).join('')}></path>
  </svg>`;
}

/** The dark runs of one row. */
function runs(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    const start = x;
    while (row[x]) x++;
    if (x > start) path += `M${start + quiet} ${y + quiet}h${x - start}v1h${start - x}z`;
  }
  return path;
}
