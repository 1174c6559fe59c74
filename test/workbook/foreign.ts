import { type Part, zipOf } from '../abuse/zip.ts';

/** A cell as somebody types it: texts in runs with how they are pronounced, dates by their serial and format. */
export type Given =
  | string
  | number
  | boolean
  | null
  | { runs: string[]; sound?: string }
  | { formula: string; result?: string }
  | { error: string }
  | { serial: number; format: number | string }
  | { iso: string };
export type Page = { name: string; rows: Given[][]; hidden?: boolean; merged?: string[] };

/** How programs differ in writing one and the same workbook. */
export type Manner = {
  /** Which tags say where they stand: rows and cells, rows alone, none. */
  places: 'all' | 'rows' | 'none';
  strings: 'shared' | 'inline' | 'runs' | 'cdata';
  stringsPart: string;
  bookPart: string;
  /** Before every tag, and before the id of a relation. */
  prefix: string;
  relation: string;
  targets: 'relative' | 'dotted' | 'absolute' | 'backslash' | 'upper';
  backslashNames: boolean;
  /** Whether each text tells its pronunciation too. */
  phonetic: boolean;
  from1904: boolean;
  /** Blank cells written for their look, and rows without any. */
  blanks: boolean;
  stored: boolean;
  wide: boolean;
  strict: boolean;
};

/** As the most used programs write. */
export const USUAL: Manner = {
  places: 'all',
  strings: 'shared',
  stringsPart: 'xl/sharedStrings.xml',
  bookPart: 'xl/workbook.xml',
  prefix: '',
  relation: 'r',
  targets: 'relative',
  backslashNames: false,
  phonetic: false,
  from1904: false,
  blanks: false,
  stored: false,
  wide: false,
  strict: false,
};

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ODD = /_(?=x[0-9A-Fa-f]{4}_)|(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu;
/** A text in XML, with what XML cannot hold in the way of workbooks. */
export const xmlText = (text: string): string =>
  text
    .replace(ODD, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

function tagger({ prefix }: Manner) {
  return (name: string, attributes: Record<string, string | number | undefined>, inner = ''): string => {
    const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
    const said = given.map(([key, value]) => ` ${key}="${xmlText(String(value))}"`).join('');
    return inner === '' ? `<${prefix}${name}${said}/>` : `<${prefix}${name}${said}>${inner}</${prefix}${name}>`;
  };
}
type Tagger = ReturnType<typeof tagger>;

/** What stands in a text's tag: runs, or one text, and how it is pronounced. */
function richText(given: string | { runs: string[]; sound?: string }, manner: Manner, tag: Tagger): string {
  const plain = typeof given === 'string';
  const runs = plain ? (manner.strings === 'runs' ? [...given] : [given]) : given.runs;
  const t = (text: string) => {
    if (manner.strings === 'cdata' && !text.includes(']]>') && text.search(ODD) < 0)
      return tag('t', { 'xml:space': 'preserve' }, `<![CDATA[${text}]]>`);
    return tag('t', { 'xml:space': 'preserve' }, xmlText(text));
  };
  const sound = plain ? (manner.phonetic ? 'shengyin' : undefined) : given.sound;
  const said = sound ? tag('rPh', { sb: 0, eb: 1 }, t(sound)) + tag('phoneticPr', { fontId: 1 }) : '';
  if (plain && runs.length === 1) return t(runs[0] ?? '') + said;
  return runs.map((run) => tag('r', {}, tag('rPr', {}, tag('b', {})) + t(run))).join('') + said;
}

/** Writes a workbook by hand, in whichever manner. */
export function foreign(pages: readonly Page[], changes: Partial<Manner> = {}): Buffer {
  const manner = { ...USUAL, ...changes };
  const tag = tagger(manner);
  const strings = new Map<string, number>();
  const formats: (number | string)[] = [0];
  const look = (format: number | string) => {
    if (!formats.includes(format)) formats.push(format);
    return formats.indexOf(format);
  };
  const textCell = (place: object, given: string | { runs: string[]; sound?: string }) => {
    const rich = richText(given, manner, tag);
    if (manner.strings === 'inline') return tag('c', { ...place, t: 'inlineStr' }, tag('is', {}, rich));
    if (!strings.has(rich)) strings.set(rich, strings.size);
    return tag('c', { ...place, t: 's' }, tag('v', {}, String(strings.get(rich))));
  };
  const cell = (given: Given, place: { r?: string }): string => {
    if (given === null || given === '') return manner.blanks || !place.r ? tag('c', { ...place, s: 0 }) : '';
    if (typeof given === 'number') return tag('c', { ...place }, tag('v', {}, String(given)));
    if (typeof given === 'boolean') return tag('c', { ...place, t: 'b' }, tag('v', {}, given ? '1' : '0'));
    if (typeof given === 'string' || 'runs' in given) return textCell(place, given);
    if ('formula' in given) {
      const result = given.result === undefined ? '' : tag('v', {}, xmlText(given.result));
      return tag('c', { ...place, t: 'str' }, tag('f', {}, xmlText(given.formula)) + result);
    }
    if ('error' in given) return tag('c', { ...place, t: 'e' }, tag('v', {}, given.error));
    if ('iso' in given) return tag('c', { ...place, t: 'd' }, tag('v', {}, given.iso));
    return tag('c', { ...place, s: look(given.format) }, tag('v', {}, String(given.serial)));
  };
  const row = (cells: Given[], at: number): string => {
    const inner = cells.map((given, i) => cell(given, manner.places === 'all' ? { r: `${letters(i)}${at + 1}` } : {}));
    const said = manner.places === 'none' ? {} : { r: at + 1 };
    return inner.join('') === '' && manner.places !== 'none' && !manner.blanks ? '' : tag('row', said, inner.join(''));
  };
  const sheets = pages.map(({ rows, merged = [] }) => {
    const areas = merged.map((ref) => tag('mergeCell', { ref })).join('');
    return (
      HEAD +
      root(manner, 'worksheet', tag('sheetData', {}, rows.map(row).join('')) + (areas && tag('mergeCells', {}, areas)))
    );
  });
  return zipOf(partsOf(manner, tag, { pages, sheets, strings: [...strings.keys()], formats }), manner);
}

function root(manner: Manner, name: string, inner: string): string {
  const base = manner.strict ? 'http://purl.oclc.org/ooxml' : 'http://schemas.openxmlformats.org';
  const main = manner.strict ? `${base}/spreadsheetml/main` : `${base}/spreadsheetml/2006/main`;
  const own = manner.prefix ? `xmlns:${manner.prefix.slice(0, -1)}` : 'xmlns';
  const relations = `xmlns:${manner.relation}="${base}/officeDocument${manner.strict ? '' : '/2006'}/relationships"`;
  return `<${manner.prefix}${name} ${own}="${main}" ${relations}>${inner}</${manner.prefix}${name}>`;
}

type Written = { pages: readonly Page[]; sheets: string[]; strings: string[]; formats: (number | string)[] };

function partsOf(manner: Manner, tag: Tagger, { pages, sheets, strings, formats }: Written): Part[] {
  const folder = manner.bookPart.slice(0, manner.bookPart.lastIndexOf('/') + 1);
  const base = manner.bookPart.slice(folder.length);
  const kinds = `http://${manner.strict ? 'purl.oclc.org/ooxml' : 'schemas.openxmlformats.org'}/officeDocument${manner.strict ? '' : '/2006'}/relationships`;
  const target = (part: string): string => {
    const near = part.startsWith(folder) ? part.slice(folder.length) : `/${part}`;
    if (manner.targets === 'dotted') return near.startsWith('/') ? near : `./x/../${near}`;
    if (manner.targets === 'absolute') return `/${part}`;
    if (manner.targets === 'backslash') return near.replaceAll('/', '\\');
    return manner.targets === 'upper' ? near.toUpperCase() : near;
  };
  const relation = (id: string, kind: string, to: string) =>
    `<Relationship Id="${id}" Type="${kinds}/${kind}" Target="${to}"/>`;
  const relations = (...all: string[]) => `${HEAD}<Relationships>${all.join('')}</Relationships>`;
  const sheetPart = (i: number) => `xl/worksheets/sheet${i + 1}.xml`;
  const list = pages.map(({ name, hidden }, i) =>
    tag('sheet', {
      name,
      sheetId: i + 1,
      state: hidden ? 'hidden' : undefined,
      [`${manner.relation}:id`]: `rId${i + 1}`,
    }),
  );
  const book = tag('workbookPr', manner.from1904 ? { date1904: 1 } : {}) + tag('sheets', {}, list.join(''));
  const own = formats.flatMap((format, i) => (typeof format === 'string' ? [{ id: 164 + i, format }] : []));
  const numFmts = own.map(({ id, format }) => tag('numFmt', { numFmtId: id, formatCode: format })).join('');
  const xfs = formats
    .map((format, i) => tag('xf', { numFmtId: typeof format === 'string' ? 164 + i : format }))
    .join('');
  const styles =
    (numFmts && tag('numFmts', {}, numFmts)) +
    tag('cellStyleXfs', {}, tag('xf', { numFmtId: 14 })) +
    tag('cellXfs', {}, xfs);
  const parts = [
    { name: '_rels/.rels', content: relations(relation('rId1', 'officeDocument', manner.bookPart)) },
    { name: manner.bookPart, content: HEAD + root(manner, 'workbook', book) },
    {
      name: `${folder}_rels/${base}.rels`,
      content: relations(
        ...sheets.map((_, i) => relation(`rId${i + 1}`, 'worksheet', target(sheetPart(i)))),
        relation('rIdS', 'styles', target('xl/styles.xml')),
        ...(strings.length > 0 ? [relation('rIdT', 'sharedStrings', target(manner.stringsPart))] : []),
      ),
    },
    ...sheets.map((content, i) => ({ name: sheetPart(i), content })),
    { name: 'xl/styles.xml', content: HEAD + root(manner, 'styleSheet', styles) },
    ...(strings.length > 0
      ? [
          {
            name: manner.stringsPart,
            content: HEAD + root(manner, 'sst', strings.map((one) => tag('si', {}, one)).join('')),
          },
        ]
      : []),
  ];
  return parts.map((part) => ({
    ...part,
    name: manner.backslashNames ? part.name.replaceAll('/', '\\') : part.name,
    stored: manner.stored,
  }));
}
