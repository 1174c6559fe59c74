import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { CompiledCatalogue, Published } from '../catalogue.ts';
import { checkCitations } from '../check/citations.ts';
import { checkTogether } from '../check.ts';
import type { Edition } from '../edit/edition.ts';
import { layered } from '../edit/layered.ts';
import type { ListDifference } from '../edit/list-difference.ts';
import { editYaml } from '../exchange/edit-yaml.ts';
import { asJson } from '../exchange/json.ts';
import { problemLine, type Sourced } from '../problems.ts';
import { publish } from '../publish.ts';
import { type CatalogueFiles, readCatalogue } from '../read.ts';
import { CATEGORIES } from '../schema.ts';
import { agreedRows } from './agreed-rows.ts';

/** What a pull would write: the texts of files that change, the files that go, and what the files said otherwise. */
export type Pull = { texts: Map<string, string>; gone: string[]; overruled: ListDifference[]; reminders: string[] };

/** Made while the list is compiled, and nothing of it. */
const MADE = /^(build|learned)(\/|$)/;

/**
 * What has to be written in the catalogue in `dir` so that its files say what the editions in force made of them, and compile
 * to the same hash; comments and the order of fields stay. Or every complaint; nothing is written either way.
 */
export function planPull(dir: string, inForce: readonly Edition[], today: string): Pull | { complaints: string[] } {
  const { files, problems } = readCatalogue(dir);
  if (problems.length > 0) return { complaints: problems.map(problemLine) };
  const { list, disagree: overruled } = layered(publish(files), inForce);
  const { texts, gone } = written(dir, files, list);
  const tried = tryOut(dir, texts, gone, today);
  if (tried.complaints.length > 0) return { complaints: tried.complaints };
  if (tried.hash !== list.edition.hash) throw new Error('the written files would not compile to the published edition');
  return { texts, gone, overruled, reminders: tried.reminders };
}

function contentOf({ hash: _, ...content }: Published) {
  return asJson(content);
}

function written(dir: string, files: CatalogueFiles, list: CompiledCatalogue): Pick<Pull, 'texts' | 'gone'> {
  const texts = new Map<string, string>();
  const edit = ({ file, value }: Sourced<unknown>, after: unknown) => {
    const text = readFileSync(join(dir, file), 'utf8');
    const next = editYaml(text, asJson(value), asJson(after));
    if (next !== text) texts.set(file, next);
  };
  const left = new Map(list.matters.map((matter) => [matter.id, matter]));
  const gone: string[] = [];
  for (const source of files.matters) {
    const matter = left.get(source.value.id);
    left.delete(source.value.id);
    if (matter) edit(source, contentOf(matter));
    else gone.push(source.file);
  }
  for (const matter of left.values()) {
    const folder = CATEGORIES.find(({ name }) => name === matter.category)?.folder;
    const text = stringify(contentOf(matter), { lineWidth: 0, singleQuote: true });
    texts.set(`matters/${folder}/${matter.id}-matter.yaml`, text);
  }
  edit(files.referrals, list.referrals);
  const { name, number, date } = list.edition;
  const file = readFileSync(join(dir, files.edition.file), 'utf8');
  // A first edition does not say its number.
  const says = /^number:/m.test(file)
    ? files.edition.value
    : { name: files.edition.value.name, date: files.edition.value.date };
  edit({ ...files.edition, value: says }, number === 1 ? says : { name, number, date });
  const agreed = readFileSync(join(dir, 'matters.tsv'), 'utf8');
  const rows = agreedRows(agreed, list);
  if (rows !== agreed) texts.set('matters.tsv', rows);
  return { texts, gone };
}

/** The catalogue with these texts in it, as it would compile, in a copy that is gone afterwards. */
function tryOut(dir: string, texts: ReadonlyMap<string, string>, gone: readonly string[], today: string) {
  const copy = mkdtempSync(join(tmpdir(), 'shuiguan-pull-'));
  try {
    const inside = (path: string) => path.slice(dir.length).replace(/^\//, '');
    cpSync(dir, copy, { recursive: true, filter: (path) => !MADE.test(inside(path)) && !path.endsWith('.ts') });
    for (const [file, text] of texts) if (existsSync(dirname(join(copy, file)))) writeFileSync(join(copy, file), text);
    for (const file of gone) rmSync(join(copy, file));
    const { files, problems } = readCatalogue(copy);
    const errors = [...problems, ...checkTogether(files, today)].filter(({ level }) => level === 'error');
    const complaints = errors.map(problemLine);
    const reminders = complaints.length > 0 ? [] : checkCitations(files).map(problemLine);
    return { complaints, reminders, hash: complaints.length > 0 ? '' : publish(files).edition.hash };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
