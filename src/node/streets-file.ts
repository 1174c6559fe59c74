import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { catalogue } from '../../catalogue/index.ts';
import { LocalChanges, localList } from '../../catalogue/local.ts';
import { type Problem, problemLine } from '../../catalogue/problems.ts';
import { parseYaml } from '../../catalogue/read-yaml.ts';
import type { Config } from '../config.ts';
import { theSameFile } from '../store/file/same-file.ts';
import { checkStreets, type Street, type StreetEntry, StreetsFile } from '../street.ts';
import { readWritten } from './settings-file.ts';
import { withSources } from './sources-file.ts';

/** The variable that names the file of streets; without it there is one street, that of the environment. */
export const STREETS_FILE = 'STREETS_FILE';

/** A street as it is served: its settings and its list. */
export type OpenedStreet = { name: string; config: Config; list: Catalogue };
type Environment = Readonly<Record<string, string | undefined>>;

/** Where the streets are written; undefined where there is one street, in the environment. */
export const streetsFile = (environment: Environment): string | undefined =>
  environment[STREETS_FILE]?.trim() || undefined;

/** A street's database where it names none: beside the file of streets. */
const fileBeside = (file: string) => (name: string) => join(dirname(file), 'data', `${name}.db`);

const refusal = (lines: readonly string[]) =>
  new Error(
    `街道的配置有缺有错，改好再来：/ The streets are not complete:\n${lines.map((line) => `  ${line}`).join('\n')}`,
  );

function entriesIn(file: string): Record<string, StreetEntry> {
  if (!existsSync(file))
    throw new Error(`没有 ${file} 这个文件；${STREETS_FILE} 应写街道配置文件的路径，如 streets.yaml`);
  const problems: Problem[] = [];
  const read = parseYaml(file, readWritten(file), StreetsFile, problems);
  if (!read) throw refusal(problems.map(problemLine));
  return Object.fromEntries(
    Object.entries(read.value.streets).map(([name, entry]) => [name, withSources(entry, dirname(file))]),
  );
}

/** Each street's database and app, by its name; of what else is written of them only the form is looked at. */
export function streetDatabases(file: string): { name: string; file: string; app: string | undefined }[] {
  const beside = fileBeside(file);
  return Object.entries(entriesIn(file)).map(([name, entry]) => ({
    name,
    file: entry.DATABASE_FILE?.trim() || beside(name),
    app: entry.FEISHU_APP_ID?.trim() || undefined,
  }));
}

/** Every street with its settings and its list. Throws one Error naming all that is wrong, with the cure, never a secret. */
export function readStreets(file: string, environment: Environment): OpenedStreet[] {
  const read = streetsOrWrong(file, environment);
  if ('wrong' in read) throw refusal(read.wrong.map(({ what, why }) => (what === undefined ? why : `${what}: ${why}`)));
  return read.streets;
}

/** The same, or all that is wrong, each with the street and the setting it is of where it is of one. Throws when the file has not the form. */
export function streetsOrWrong(
  file: string,
  environment: Environment,
): { streets: OpenedStreet[] } | { wrong: { what?: string; why: string }[] } {
  const checked = checkStreets(entriesIn(file), environment, fileBeside(file), theSameFile);
  if ('wrong' in checked)
    return { wrong: checked.wrong.map(({ street, variable, why }) => ({ what: `${street} · ${variable}`, why })) };
  const wrong: { why: string }[] = [];
  const streets = checked.streets.flatMap((street): OpenedStreet[] => {
    const list = listOf(street, file);
    if (!Array.isArray(list)) return [{ name: street.name, config: street.config, list }];
    wrong.push(...list.map((why) => ({ why })));
    return [];
  });
  return wrong.length > 0 ? { wrong } : { streets };
}

/** The list as a street has it, or what is wrong with its changes; the shared list itself where it changes nothing. */
function listOf({ name, changes }: Street, file: string): Catalogue | string[] {
  if (changes === undefined) return catalogue;
  const problems: Problem[] = [];
  const from = typeof changes === 'string' ? join(dirname(file), changes) : file;
  if (!existsSync(from)) return [`${name} · changes: 没有 ${from} 这个文件`];
  const own = typeof changes === 'string' ? parseYaml(from, readWritten(from), LocalChanges, problems)?.value : changes;
  if (!own) return problems.map(problemLine);
  const made = localList(catalogue, own);
  if ('catalogue' in made) return made.catalogue;
  return made.wrong.map(({ path, why }) => problemLine({ level: 'error', file: from, path: [name, ...path], why }));
}
