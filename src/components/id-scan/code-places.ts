import type { Box, Luma } from './luma.js';

/** Pixels of a cell, each way. */
const cell = 8;

/** Sides of the square windows that are looked at, in cells. */
const sides = [10, 14, 20, 28, 40];

/** As many cells around a window should have fewer edges. */
const margin = 2;

/**
 * Where a code may stand, likeliest first: squares full of edges both across and along, with fewer around them. One for each
 * size, so that the code of a near card and that of a far one are found.
 */
export function codePlaces(luma: Luma): readonly Box[] {
  const edges = new Edges(luma);
  const found = sides.flatMap((side) => edges.best(side) ?? []);
  return found
    .sort((one, other) => other.score * Math.sqrt(other.side) - one.score * Math.sqrt(one.side))
    .map(({ x, y, side }) => boxAround(x * cell, y * cell, side * cell, luma));
}

interface Window {
  readonly score: number;
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** How many edges each part of a picture has: sums over all cells left of a place and above it. */
class Edges {
  readonly columns: number;
  readonly rows: number;
  readonly #sums: Float64Array;

  constructor({ data, width, height }: Luma) {
    this.columns = Math.floor(width / cell);
    this.rows = Math.floor(height / cell);
    const stride = this.columns + 1;
    this.#sums = new Float64Array(stride * (this.rows + 1));
    for (let row = 0; row < this.rows; row++)
      for (let column = 0; column < this.columns; column++) {
        const at = (row + 1) * stride + column + 1;
        const before = this.#at(at - 1) + this.#at(at - stride) - this.#at(at - stride - 1);
        this.#sums[at] = before + edgesIn(data, width, column * cell, row * cell);
      }
  }

  best(side: number): Window | undefined {
    let best: Window | undefined;
    for (let y = 0; y + side <= this.rows; y++)
      for (let x = 0; x + side <= this.columns; x++) {
        const inside = this.#total(x, y, x + side, y + side);
        const around = this.#total(x - margin, y - margin, x + side + margin, y + side + margin) - inside;
        const score = inside / side ** 2 - (0.7 * around) / (4 * margin * (side + margin));
        if (score > (best?.score ?? 0)) best = { score, x, y, side };
      }
    return best;
  }

  #total(left: number, top: number, right: number, bottom: number): number {
    const stride = this.columns + 1;
    const above = Math.max(0, top) * stride;
    const below = Math.min(this.rows, bottom) * stride;
    const from = Math.max(0, left);
    const to = Math.min(this.columns, right);
    return this.#at(below + to) - this.#at(above + to) - this.#at(below + from) + this.#at(above + from);
  }

  #at(place: number): number {
    return this.#sums[place] ?? 0;
  }
}

/** Of a cell: what is there both across and along, as in a code; words and lines have more of one. */
function edgesIn(data: Uint8ClampedArray, width: number, left: number, top: number): number {
  let across = 0;
  let along = 0;
  for (let y = top; y < top + cell; y += 2)
    for (let at = y * width + left; at < y * width + left + cell; at++) {
      const here = data[at] ?? 0;
      across += Math.abs(here - (data[at + 2] ?? here));
      along += Math.abs(here - (data[at + 2 * width] ?? here));
    }
  return Math.min(across, along);
}

/** A code needs paper around it, and may be a little larger than the window. */
function boxAround(x: number, y: number, side: number, { width, height }: Luma): Box {
  const more = Math.round(side * 0.25);
  const [left, top] = [Math.max(0, x - more), Math.max(0, y - more)];
  return {
    x: left,
    y: top,
    width: Math.min(width, x + side + more) - left,
    height: Math.min(height, y + side + more) - top,
  };
}
