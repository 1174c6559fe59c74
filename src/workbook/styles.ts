import { type DateLook, lookOf, USUAL_LOOKS } from './date-formats.ts';
import { broken } from './unreadable.ts';
import { listen } from './xml.ts';
import type { Archive } from './zip.ts';

/** A program's own most, with room: cell formats and number formats (65,490 and some 250). */
const MOST_FORMATS = 70_000;

/** Which cell formats show a number as a date or a time, by their place in the workbook's styles. Throws Unreadable. */
export async function dateLooks(archive: Archive, part: string | undefined): Promise<(DateLook | undefined)[]> {
  const own = new Map<string, DateLook | undefined>();
  const used: string[] = [];
  if (part && archive.has(part))
    await listen(archive, part, {
      open: ({ name, attributes: { numFmtId = '0', formatCode = '' } }, path) => {
        if (own.size + used.length === MOST_FORMATS) throw broken();
        if (name === 'numFmt' && path.at(-2) === 'numFmts') own.set(numFmtId, lookOf(formatCode));
        if (name === 'xf' && path.at(-2) === 'cellXfs') used.push(numFmtId);
      },
    });
  return used.map((id) => (own.has(id) ? own.get(id) : USUAL_LOOKS.get(Number(id))));
}
