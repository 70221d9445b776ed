import { dimensions } from '../../model/file-type.js';

/** A4 in points, and the white around a photo. */
const a4 = { short: 595.28, long: 841.89, margin: 14 };

/** Second line of our files; four bytes above 127 tell every reader that the file is binary. */
const mark = '%dvc-photos \xe2\xe3\xcf\xd3';

/** One PDF with a photo on each A4 page. The photos are JPEGs in colour, as `shrinkImage` makes them. */
export async function photosToPdf(photos: readonly Blob[]): Promise<Blob> {
  const file = new PdfFile();
  const pages = photos.map((_, index) => 3 + index * 3);
  file.object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  file.object(2, `<< /Type /Pages /Kids [${pages.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages.length} >>`);
  for (const [index, photo] of photos.entries()) await addPage(file, 3 + index * 3, photo);
  return file.end();
}

/** The photos of a PDF that `photosToPdf` made; none of any other. */
export async function photosOfPdf(pdf: Blob): Promise<readonly Blob[]> {
  const content = latin1(new Uint8Array(await pdf.arrayBuffer()));
  if (!content.startsWith(mark, 9)) return [];
  const photos: Blob[] = [];
  const stream = /\/DCTDecode \/Length (\d+) >>\nstream\n/g;
  for (let found = stream.exec(content); found; found = stream.exec(content)) {
    const end = stream.lastIndex + Number(found[1]);
    photos.push(pdf.slice(stream.lastIndex, end, 'image/jpeg'));
    stream.lastIndex = end;
  }
  return photos;
}

/** Adds page `id`, its drawing `id + 1` and its photo `id + 2`. */
async function addPage(file: PdfFile, id: number, photo: Blob): Promise<void> {
  const bytes = new Uint8Array(await photo.arrayBuffer());
  const size = dimensions(bytes);
  if (!size) throw new Error('A page needs a JPEG.');
  const [width, height] = size.width > size.height ? [a4.long, a4.short] : [a4.short, a4.long];
  const scale = Math.min((width - 2 * a4.margin) / size.width, (height - 2 * a4.margin) / size.height);
  const [wide, high] = [size.width * scale, size.height * scale];
  const place = [wide, 0, 0, high, (width - wide) / 2, (height - high) / 2].map((each) => each.toFixed(2)).join(' ');
  const drawing = `q ${place} cm /Photo Do Q`;
  file.object(
    id,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${id + 1} 0 R ` +
      `/Resources << /XObject << /Photo ${id + 2} 0 R >> >> >>`,
  );
  file.object(id + 1, `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`);
  file.object(
    id + 2,
    `<< /Type /XObject /Subtype /Image /Width ${size.width} /Height ${size.height} /ColorSpace /DeviceRGB ` +
      `/BitsPerComponent 8 /Filter /DCTDecode /Length ${bytes.length} >>\nstream\n`,
    bytes,
    '\nendstream',
  );
}

/** Writes objects one after another and remembers where each begins. */
class PdfFile {
  readonly #parts: Uint8Array<ArrayBuffer>[] = [];
  readonly #offsets: number[] = [];
  #size = 0;

  constructor() {
    this.#write(`%PDF-1.4\n${mark}\n`);
  }

  /** Numbers follow each other from 1. */
  object(id: number, ...content: readonly (string | Uint8Array<ArrayBuffer>)[]): void {
    this.#offsets.push(this.#size);
    this.#write(`${id} 0 obj\n`, ...content, '\nendobj\n');
  }

  end(): Blob {
    const start = this.#size;
    const count = this.#offsets.length + 1;
    const entries = this.#offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    this.#write(`xref\n0 ${count}\n0000000000 65535 f \n${entries}`);
    this.#write(`trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
    return new Blob(this.#parts, { type: 'application/pdf' });
  }

  #write(...content: readonly (string | Uint8Array<ArrayBuffer>)[]): void {
    for (const each of content) {
      const bytes = typeof each === 'string' ? Uint8Array.from(each, (letter) => letter.charCodeAt(0)) : each;
      this.#parts.push(bytes);
      this.#size += bytes.length;
    }
  }
}

/** One character a byte, so that places in the text are places in the file. */
function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
