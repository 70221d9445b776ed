import { modulesOf } from '../../src/components/code/code-picture.js';
import { photograph } from '../../test/fixtures/camera.js';

const [width, height] = [1280, 720];

/** One picture: grey pixels, line by line. */
export type Still = Uint8Array;

/** A desk without paper. */
export const desk: Still = new Uint8Array(width * height).fill(180);

/** A sheet with a code in the middle, a little turned and blurred. */
export function sheet(digits: string): Still {
  const still = desk.slice();
  const photo = photograph(modulesOf(digits), { pixels: 7, blur: 0.3, degrees: 4, noise: 10 });
  const [left, top] = [Math.floor((width - photo.width) / 2), Math.floor((height - photo.height) / 2)];
  for (let row = 0; row < photo.height; row++)
    for (let column = 0; column < photo.width; column++)
      still[(top + row) * width + left + column] = photo.data[(row * photo.width + column) * 4] ?? 0;
  return still;
}

/** A film of raw pictures, ten a second, each shown so many times; Chromium takes it for a camera and begins it again at its end. */
export function film(stills: readonly (readonly [still: Still, times: number])[]): Uint8Array {
  const colourless = Buffer.alloc((width * height) / 2, 128);
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`),
    ...stills.flatMap(([still, times]) =>
      Array.from({ length: times }, () => Buffer.concat([Buffer.from('FRAME\n'), still, colourless])),
    ),
  ]);
}
