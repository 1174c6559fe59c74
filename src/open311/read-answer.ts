import { SaxesParser } from 'saxes';

/** More rows than anybody answers to a question about one request. */
const MOST = 50;

/**
 * The rows of a name in an answer by GeoReport v2 in XML, the form every such service has; each with its values as texts.
 * Undefined for what is no XML. No entity but those of XML is read, and nothing is fetched.
 */
export function rowsIn(xml: string, name: 'request' | 'error'): Record<string, string>[] | undefined {
  const rows: Record<string, string>[] = [];
  let row: Record<string, string> | undefined;
  let field: string | undefined;
  const parser = new SaxesParser();
  let wrong = false;
  parser.on('error', () => {
    wrong = true;
  });
  parser.on('opentag', (tag) => {
    if (tag.name === name && row === undefined && rows.length < MOST) row = {};
    else field = tag.name;
  });
  const text = (said: string) => {
    if (row && field) row[field] = `${row[field] ?? ''}${said}`;
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', (tag) => {
    if (tag.name === name && row) {
      rows.push(row);
      row = undefined;
    }
    field = undefined;
  });
  try {
    parser.write(xml).close();
  } catch {
    return undefined;
  }
  return wrong
    ? undefined
    : rows.map((one) => Object.fromEntries(Object.entries(one).map(([key, said]) => [key, said.trim()])));
}
