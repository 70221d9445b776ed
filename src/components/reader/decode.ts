import decode from 'qr/decode.js';

/** A code and where it lies in the picture. */
interface Decoded {
  readonly text: string;
  readonly box: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;
}

/** The first code that is found in the picture. */
export function decodeQR(image: Pick<ImageData, 'data' | 'width' | 'height'>, patient: boolean): Decoded | undefined {
  let box = { x: 0, y: 0, width: image.width, height: image.height };
  try {
    const text = decode(image, {
      ...(patient && { effort: 4, timeLimit: 3000 }),
      pointsOnDetect: ({ boundingBox }) => (box = boundingBox),
    });
    return { text, box };
  } catch (error) {
    // It throws errors of no class of its own where no code is.
    if (error instanceof Error) return undefined;
    throw error;
  }
}
