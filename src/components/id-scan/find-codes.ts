/*
 * The small, dense code on an identity card, which decoders alone miss in half of all photos: green and pink lines run under
 * it, and a phone blurs it. So the brightest of red, green and blue is taken; the square with the most edges is cut out,
 * enlarged and sharpened; and only that is decoded. One look after another, with pauses in which the page lives on.
 */
import decode from 'qr/decode.js';
import { codePlaces } from './code-places.js';
import { brightest, enlarged, halved, sharpened, type Box, type Luma } from './luma.js';

/** One way to look: at the picture as it is, halved, or halved twice; at the likeliest place or the next; enlarged and sharpened. */
type Look = readonly [halvings: 0 | 1 | 2, place: number, times: number, sharper: number];

/** From what reads most to what reads a few: `npm run bench -- cards`. Near codes are found in the halved picture. */
const looks: readonly Look[] = [
  [0, 0, 2, 2],
  [1, 0, 2, 2],
  [0, 1, 2, 2],
  [2, 0, 2, 2],
  [0, 0, 2, 4],
  [0, 0, 3, 2],
  [1, 1, 2, 2],
  [0, 0, 1, 2],
  [0, 2, 2, 2],
  [0, 1, 3, 4],
  [1, 0, 1, 4],
  [2, 1, 2, 4],
  [0, 0, 2, 0],
  [0, 3, 2, 2],
];

/** Codes that a picture of one card may have; a second is looked for, to tell two cards. */
const most = 3;

/** How long and how often to look. */
export interface Patience {
  /** Counts the pictures of a film: each is looked at in the best way and in one other. A photo has all. */
  readonly turn?: number;
  /** Milliseconds after which no other look begins. */
  readonly limit: number;
  /** Waits until the page has done what it has to do. */
  readonly pause: () => Promise<unknown>;
}

/** The texts of the codes in a picture. */
export async function findCodes(
  image: Pick<ImageData, 'data' | 'width' | 'height'>,
  { turn, limit, pause }: Patience,
): Promise<readonly string[]> {
  const end = performance.now() + limit;
  const luma = brightest(image);
  const texts: string[] = [];
  let ways = turn === undefined ? looks : looks.filter((_, at) => at === 0 || at === 1 + (turn % (looks.length - 1)));
  while (texts.length < most) {
    const picture = new Picture(luma);
    let found: Found | undefined;
    for (const look of ways) {
      await pause();
      if (performance.now() > end) break;
      found = picture.decode(look);
      if (found) break;
    }
    if (!found) break;
    texts.push(found.text);
    cover(luma, found.box);
    // A second card would be as easy to read.
    ways = looks.slice(0, 2);
  }
  return texts;
}

interface Found {
  readonly text: string;
  readonly box: Box;
}

/** A picture in its sizes, with the places where a code may stand in each. */
class Picture {
  readonly #sizes: Luma[];
  readonly #places = new Map<number, readonly Box[]>();

  constructor(luma: Luma) {
    this.#sizes = [luma];
  }

  decode([halvings, at, times, sharper]: Look): Found | undefined {
    const luma = this.#halved(halvings);
    const places = this.#places.get(halvings) ?? codePlaces(luma);
    this.#places.set(halvings, places);
    const place = places[at];
    if (!place) return undefined;
    const part = enlarged(luma, place, times);
    const found = decoded(sharper ? sharpened(part, times, sharper) : part);
    if (!found) return undefined;
    const grown = 2 ** halvings;
    const { x, y, width, height } = found.box;
    const box = { x: place.x + x / times, y: place.y + y / times, width: width / times, height: height / times };
    return {
      text: found.text,
      box: { x: box.x * grown, y: box.y * grown, width: box.width * grown, height: box.height * grown },
    };
  }

  #halved(times: number): Luma {
    const known = this.#sizes[times];
    if (known) return known;
    const luma = halved(this.#halved(times - 1));
    this.#sizes[times] = luma;
    return luma;
  }
}

function decoded(image: Luma): Found | undefined {
  let box: Box = { x: 0, y: 0, width: image.width, height: image.height };
  try {
    const text = decode(image, { format: 'I420', pointsOnDetect: ({ boundingBox }) => (box = boundingBox) });
    return { text, box };
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
