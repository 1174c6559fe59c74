import { tooMany } from './limits.ts';
import { broken, noWorkbook } from './unreadable.ts';
import { seen, unescaped } from './words.ts';
import { listen, localName, type XmlTag } from './xml.ts';
import type { Archive } from './zip.ts';

/** Where a workbook keeps what. */
export type Parts = {
  sheets: { name: string; hidden: boolean; part: string }[];
  strings?: string | undefined;
  styles?: string | undefined;
  /** Whether its days count from 1904, as on an old Macintosh (ECMA-376 part 1, 18.17.4.1). */
  from1904: boolean;
};

type Relation = { kind: string; part: string };

const MOST_SHEETS = 50;
const MOST_RELATIONS = 1000;
/** Where the workbook and its strings stand when the file does not say. */
const [USUAL_BOOK, USUAL_STRINGS] = ['xl/workbook.xml', 'xl/sharedStrings.xml'];

/** A target as a part of the file: from the root or from the part that names it, with / or \, with . and .. */
export function partAt(from: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps: string[] = [];
  const folder = path.startsWith('/') ? '' : from.slice(0, from.lastIndexOf('/') + 1);
  for (const step of `${folder}${path}`.split('/'))
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  return steps.join('/');
}

/** What a part is related to within the file, by id; nothing outside the file is ever asked for. */
async function relationsOf(archive: Archive, part: string): Promise<Map<string, Relation>> {
  const found = new Map<string, Relation>();
  const cut = part.lastIndexOf('/') + 1;
  const rels = `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
  if (!archive.has(rels)) return found;
  await listen(archive, rels, {
    open: ({ name, attributes: { Id = '', Type = '', Target = '', TargetMode = '' } }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      if (found.size === MOST_RELATIONS) throw broken();
      const near = partAt(part, Target);
      const kind = Type.slice(Type.lastIndexOf('/') + 1).toLowerCase();
      found.set(Id, { kind, part: archive.has(near) ? near : partAt('', Target) });
    },
  });
  return found;
}

const ofKind = (relations: ReadonlyMap<string, Relation>, kind: string) =>
  [...relations.values()].find((one) => one.kind === kind)?.part;

/** The id in whatever prefix stands for relations (r:id, d3p1:id). */
const relationId = ({ attributes }: XmlTag) =>
  Object.entries(attributes).find(([name]) => localName(name) === 'id' && /^(?!xmlns:).+:/.test(name))?.[1];

/** Finds a workbook's sheets, in order, and what they share, by relation. Throws Unreadable. */
export async function partsOf(archive: Archive): Promise<Parts> {
  const book = ofKind(await relationsOf(archive, ''), 'officedocument') ?? USUAL_BOOK;
  if (!archive.has(book)) throw noWorkbook();
  const relations = await relationsOf(archive, book);
  const strings = ofKind(relations, 'sharedstrings') ?? (archive.has(USUAL_STRINGS) ? USUAL_STRINGS : undefined);
  const parts: Parts = { sheets: [], strings, styles: ofKind(relations, 'styles'), from1904: false };
  await listen(archive, book, {
    open: (tag) => {
      const { date1904, name = '', state = 'visible' } = tag.attributes;
      if (tag.name === 'workbookPr') parts.from1904 = date1904 === '1' || date1904 === 'true';
      if (tag.name !== 'sheet') return;
      if (parts.sheets.length === MOST_SHEETS) throw tooMany(`表格里超过 ${MOST_SHEETS} 张表`);
      const part = relations.get(relationId(tag) ?? '')?.part;
      const title = seen(unescaped(name));
      if (!part || !archive.has(part)) throw broken(`「${title.slice(0, 31)}」表`);
      parts.sheets.push({ name: title, hidden: state !== 'visible', part });
    },
  });
  if (parts.sheets.length === 0) throw broken();
  return parts;
}
