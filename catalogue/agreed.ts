import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the office agreed a matter is: catalogue/matters.tsv, one matter a row, the ground under every file. */
export type Agreed = {
  id: string;
  category: string;
  name: string;
  scope: string;
  /** Department names, as in departments.yaml. */
  lead: string;
  support: string[];
};

const HEADER = 'id\tcategory\tname\tscope\tlead\tsupport';

/** Parses matters.tsv; throws when the header or a row is not what the list is built on. */
export function parseAgreed(text: string): Agreed[] {
  const [header, ...rows] = text.split(/\r?\n/).filter((row) => row !== '');
  if (header !== HEADER) throw new Error(`matters.tsv must start with the header ${JSON.stringify(HEADER)}`);
  return rows.map((row, i) => {
    const [id, category, name, scope, lead, support, ...rest] = row.split('\t');
    if (!id || !category || !name || !scope || !lead || rest.length > 0) {
      throw new Error(`matters.tsv row ${i + 2} must have six tab-separated columns`);
    }
    return { id, category, name, scope, lead, support: support ? support.split(';') : [] };
  });
}

/** Reads matters.tsv of the catalogue in `dir`. */
export const readAgreed = (dir: string) => parseAgreed(readFileSync(join(dir, 'matters.tsv'), 'utf8'));
