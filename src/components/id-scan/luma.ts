/** A picture in grey, a byte a pixel. */
export interface Luma {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** A part of a picture, in pixels. */
export type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

/** The brightest of red, green and blue: coloured lines fade, black ink stays. */
export function brightest({ data: colours, width, height }: Pick<ImageData, 'data' | 'width' | 'height'>): Luma {
  const data = new Uint8ClampedArray(width * height);
  for (let at = 0, from = 0; at < data.length; at++, from += 4) {
    const [red = 0, green = 0, blue = 0] = [colours[from], colours[from + 1], colours[from + 2]];
    data[at] = red > green ? (red > blue ? red : blue) : green > blue ? green : blue;
  }
  return { data, width, height };
}

/** A part of a picture, so many times as large; between its pixels lie the means of their neighbours. */
export function enlarged({ data: from, width: stride, height: rows }: Luma, box: Box, times: number): Luma {
  const width = Math.round(box.width * times);
  const height = Math.round(box.height * times);
  const data = new Uint8ClampedArray(width * height);
  for (let row = 0; row < height; row++) {
    const y = Math.min(rows - 1, Math.max(0, box.y + (row + 0.5) / times - 0.5));
    const above = Math.floor(y) * stride;
    const below = Math.min(rows - 1, Math.floor(y) + 1) * stride;
    const down = y - Math.floor(y);
    for (let column = 0; column < width; column++) {
      const x = Math.min(stride - 1, Math.max(0, box.x + (column + 0.5) / times - 0.5));
      const left = Math.floor(x);
      const right = Math.min(stride - 1, left + 1);
      const across = x - left;
      const top = (from[above + left] ?? 0) * (1 - across) + (from[above + right] ?? 0) * across;
      const bottom = (from[below + left] ?? 0) * (1 - across) + (from[below + right] ?? 0) * across;
      data[row * width + column] = top * (1 - down) + bottom * down;
    }
  }
  return { data, width, height };
}

/** Half as large each way: each pixel the mean of four. */
export function halved({ data: from, width: stride, height: rows }: Luma): Luma {
  const width = stride >> 1;
  const height = rows >> 1;
  const data = new Uint8ClampedArray(width * height);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const at = 2 * row * stride + 2 * column;
      const sum = (from[at] ?? 0) + (from[at + 1] ?? 0) + (from[at + stride] ?? 0) + (from[at + stride + 1] ?? 0);
      data[row * width + column] = sum / 4;
    }
  return { data, width, height };
}

/** Edges made steeper by `amount` times what a blur over `reach` pixels takes away. */
export function sharpened(luma: Luma, reach: number, amount: number): Luma {
  const soft = softened(softened(luma, reach), reach);
  const data = new Uint8ClampedArray(luma.data.length);
  for (let at = 0; at < data.length; at++) {
    const here = luma.data[at] ?? 0;
    data[at] = here + amount * (here - (soft.data[at] ?? 0));
  }
  return { ...luma, data };
}

/** Each pixel as the mean of those within `reach`, by rows and by columns. */
export function softened({ data: from, width, height }: Luma, reach: number): Luma {
  const between = new Uint8ClampedArray(from.length);
  const data = new Uint8ClampedArray(from.length);
  for (let row = 0; row < height; row++) means(from, between, row * width, width, 1, reach);
  for (let column = 0; column < width; column++) means(between, data, column, height, width, reach);
  return { data, width, height };
}

function means(
  from: Uint8ClampedArray,
  to: Uint8ClampedArray,
  start: number,
  length: number,
  step: number,
  reach: number,
): void {
  const last = start + (length - 1) * step;
  let ahead = Math.min(last, start + reach * step);
  let behind = start - reach * step;
  let sum = (reach + 1) * (from[start] ?? 0);
  for (let place = 1; place <= reach; place++) sum += from[Math.min(last, start + place * step)] ?? 0;
  for (let at = start; at <= last; at += step) {
    to[at] = sum / (2 * reach + 1);
    if (ahead < last) ahead += step;
    sum += (from[ahead] ?? 0) - (from[behind > start ? behind : start] ?? 0);
    behind += step;
  }
}
