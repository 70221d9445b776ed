/*
 * The small, dense code on an identity card, which decoders alone miss in half of all photos: green and pink lines run under
 * it, and a phone blurs it. So the brightest of red, green and blue is taken; the square with the most edges is cut out,
 * enlarged and sharpened; and only that is decoded. One look after another, with pauses in which the page lives on.
 */
import decode from 'qr/decode.js';
import { codePlaces } from './code-places.js';
import { brightest, enlarged, sharpened, type Box, type Luma } from './luma.js';

/** One way to look at a picture: the likeliest place or the next, how much larger and how much sharper. */
type Look = readonly [place: number, times: number, sharper: number];

/** By how many of 200 photos each reads that those before it do not: `npm run bench -- cards`. */
const looks: readonly Look[] = [
  [0, 2, 2],
  [1, 2, 2],
  [0, 2, 4],
  [0, 3, 2],
  [0, 1, 2],
  [2, 2, 2],
  [1, 3, 4],
  [0, 2, 0],
  [3, 2, 2],
  [2, 3, 4],
];

/** Codes that a picture of one card may have; a second is looked for, to tell two cards. */
const most = 3;

/** How long and how often to look. */
export interface Patience {
  /** Looks in all, of ten. */
  readonly looks: number;
  /** Milliseconds after which no other look begins. */
  readonly limit: number;
  /** Waits until the page has done what it has to do. */
  readonly pause: () => Promise<unknown>;
}

/** The texts of the codes in a picture. */
export async function findCodes(
  image: Pick<ImageData, 'data' | 'width' | 'height'>,
  { looks: many, limit, pause }: Patience,
): Promise<readonly string[]> {
  const end = performance.now() + limit;
  const luma = brightest(image);
  const texts: string[] = [];
  for (let left = many; texts.length < most;) {
    await pause();
    const places = codePlaces(luma);
    let found: Found | undefined;
    for (const look of looks.slice(0, left)) {
      const [place, times, sharper] = look;
      const box = places[place];
      if (!box || performance.now() > end) continue;
      await pause();
      found = decodeAt(luma, box, times, sharper);
      if (found) break;
    }
    if (!found) break;
    texts.push(found.text);
    cover(luma, found.box);
    // A second card would be as easy to read.
    left = 2;
  }
  return texts;
}

interface Found {
  readonly text: string;
  readonly box: Box;
}

function decodeAt(luma: Luma, place: Box, times: number, sharper: number): Found | undefined {
  const part = enlarged(luma, place, times);
  const image = sharper ? sharpened(part, times, sharper) : part;
  let seen: Box = { x: 0, y: 0, width: image.width, height: image.height };
  try {
    const text = decode(image, { format: 'I420', pointsOnDetect: ({ boundingBox }) => (seen = boundingBox) });
    const [x, y] = [place.x + seen.x / times, place.y + seen.y / times];
    return { text, box: { x, y, width: seen.width / times, height: seen.height / times } };
  } catch (error) {
    // It throws errors of no class of its own where no code is.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function cover({ data, width, height }: Luma, box: Box): void {
  const [left, right] = [Math.max(0, Math.floor(box.x)), Math.min(width, Math.ceil(box.x + box.width))];
  for (let row = Math.max(0, Math.floor(box.y)); row < Math.min(height, box.y + box.height); row++)
    data.fill(255, row * width + left, row * width + right);
}
