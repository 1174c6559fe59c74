import { blanked, named, says, viewOf } from './kept.ts';

type Box = { type: number; from: number; body: number; to: number };
type Range = { from: number; to: number };

const BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis'];
/** Boxes of the file that draw; what any other holds is blanked. */
const DRAWS = new Set(['ftyp', 'meta', 'mdat', 'moov'].map(named));
const [META, FILM, TRACK, NAMES, NAME, PLACES, INSIDE] = ['meta', 'moov', 'trak', 'iinf', 'infe', 'iloc', 'idat'].map(
  named,
);
/** Boxes in which users and cameras write, of a film and of its tracks, and beside the items. */
const WRITTEN = new Set(['udta', 'meta', 'uuid'].map(named));
const TEXTS = new Set(['xml ', 'bxml', 'uuid'].map(named));
/** Kinds of items that describe and do not draw: Exif, XMP and other texts (ISO/IEC 23008-12). */
const DESCRIBES = new Set(['Exif', 'mime', 'uri '].map(named));

export const isHeif = (file: Uint8Array): boolean => says(file, 4, 'ftyp') && BRANDS.some((one) => says(file, 8, one));

/**
 * A HEIC or AVIF with noughts where its Exif, XMP and the boxes of cameras stood: every place in the file stays what it
 * was. How it is turned is not in its Exif.
 */
export function cleanHeif(file: Uint8Array): Uint8Array {
  const view = viewOf(file);
  const ranges = [...boxesIn(view, 0, file.length)].flatMap((box): Range[] => {
    if (!DRAWS.has(box.type)) return [{ from: box.body, to: box.to }];
    return box.type === META ? described(view, box) : box.type === FILM ? userData(view, box) : [];
  });
  return blanked(file, ranges);
}

function* boxesIn(view: DataView, from: number, end: number): Generator<Box> {
  for (let at = from; at + 8 <= end; ) {
    const type = view.getUint32(at + 4);
    const short = view.getUint32(at);
    const isLong = short === 1 && at + 16 <= end;
    const size = isLong ? Number(view.getBigUint64(at + 8)) : short === 0 ? end - at : short;
    const body = at + (isLong ? 16 : 8);
    const to = Math.min(at + Math.max(size, body - at), end);
    yield { type, from: at, body, to };
    at = to;
  }
}

/** What users and cameras wrote into a film and into its tracks. */
const userData = (view: DataView, film: Box): Range[] =>
  [...boxesIn(view, film.body, film.to)].flatMap((box) => {
    if (WRITTEN.has(box.type)) return [{ from: box.body, to: box.to }];
    const inner = box.type === TRACK ? [...boxesIn(view, box.body, box.to)] : [];
    return inner.filter(({ type }) => WRITTEN.has(type)).map(({ body, to }) => ({ from: body, to }));
  });

/** Where the items that describe lie. */
function described(view: DataView, meta: Box): Range[] {
  const boxes = [...boxesIn(view, meta.body + 4, meta.to)];
  const find = (type: number | undefined) => boxes.find((box) => box.type === type);
  const [names, places, inside] = [find(NAMES), find(PLACES), find(INSIDE)];
  const texts = boxes.filter(({ type }) => TEXTS.has(type)).map(({ body, to }) => ({ from: body, to }));
  if (!names || !places) return texts;
  const wanted = itemsThatDescribe(view, names);
  return texts.concat(placesOf(view, places, wanted, inside?.body ?? view.byteLength));
}

function itemsThatDescribe(view: DataView, names: Box): Set<number> {
  const version = names.body < names.to ? view.getUint8(names.body) : 0;
  const items = [...boxesIn(view, names.body + (version === 0 ? 6 : 8), names.to)].flatMap(({ type, body, to }) => {
    if (type !== NAME || body === to) return [];
    const wide = view.getUint8(body) >= 3 ? 2 : 0;
    if (body + 12 + wide > to) return [];
    return DESCRIBES.has(view.getUint32(body + 8 + wide))
      ? [wide ? view.getUint32(body + 4) : view.getUint16(body + 4)]
      : [];
  });
  return new Set(items);
}

/** The ranges of these items by the table of places; a table that runs past its end is read up to there. */
function placesOf(view: DataView, { body, to }: Box, wanted: ReadonlySet<number>, inside: number): Range[] {
  const ranges: Range[] = [];
  let at = body;
  const read = (bytes: number): number => {
    if (at + bytes > to) throw new RangeError('the table of places ends');
    let value = 0;
    for (let i = 0; i < bytes; i++) value = value * 256 + view.getUint8(at + i);
    at += bytes;
    return value;
  };
  try {
    const version = read(1);
    at += 3;
    const [sizes, more] = [read(1), read(1)];
    const [offsetSize, lengthSize, baseSize, indexSize] = [
      sizes >> 4,
      sizes & 15,
      more >> 4,
      version > 0 ? more & 15 : 0,
    ];
    const many = read(version < 2 ? 2 : 4);
    for (let item = 0; item < many; item++) {
      const id = read(version < 2 ? 2 : 4);
      const method = version > 0 ? read(2) & 15 : 0;
      read(2);
      const base = read(baseSize) + (method === 1 ? inside : 0);
      const extents = read(2);
      for (let extent = 0; extent < extents; extent++) {
        read(indexSize);
        const from = base + read(offsetSize);
        const length = read(lengthSize);
        if (wanted.has(id) && method < 2) ranges.push({ from, to: Math.min(from + length, view.byteLength) });
        if (indexSize + offsetSize + lengthSize === 0) break;
      }
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return ranges;
}
