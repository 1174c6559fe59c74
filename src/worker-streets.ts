import type { Catalogue } from '../catalogue/catalogue.ts';
import { localList } from '../catalogue/local.ts';
import type { Config } from './config.ts';
import type { D1 } from './store/core/d1.ts';
import { checkStreets, StreetEntry } from './street.ts';

/** A street of a Worker: its secret STREET_<NAME>, its database under the binding DB_<NAME>. */
export type BoundStreet = { name: string; config: Config; list: Catalogue; database: D1 };

const SECRET = /^STREET_([A-Z][A-Z0-9_]*)$/;
const nameOf = (variable: string) => (SECRET.exec(variable)?.[1] ?? '').toLowerCase().replaceAll('_', '-');

/** Whether the bindings are those of many streets. */
export const hasStreets = (bindings: object): boolean => Object.keys(bindings).some((name) => SECRET.test(name));

function isDatabase(bound: unknown): bound is D1 {
  return typeof bound === 'object' && bound !== null && 'prepare' in bound && 'batch' in bound;
}

/** The streets of the bindings, all of them checked. Throws one Error naming everything wrong, never a secret. */
export function boundStreets(bindings: Record<string, unknown>, shared: Catalogue): BoundStreet[] {
  const wrong: string[] = [];
  const written = Object.keys(bindings).filter((variable) => SECRET.test(variable));
  const entries = Object.fromEntries(
    written.flatMap((variable): [string, StreetEntry][] => {
      const entry = StreetEntry.safeParse(parsed(bindings[variable]));
      if (entry.success) return [[nameOf(variable), entry.data]];
      wrong.push(`${variable}: 应是一段 JSON，写法和 streets.yaml 里一个街道的一样 / must be the JSON of one street`);
      return [];
    }),
  );
  const checked = checkStreets(entries, bindings, (name) => name);
  if ('wrong' in checked) wrong.push(...checked.wrong.map((one) => `${one.street} ${one.variable}: ${one.why}`));
  const streets = ('streets' in checked ? checked.streets : []).flatMap(({ name, config, changes }): BoundStreet[] => {
    const binding = `DB_${name.toUpperCase().replaceAll('-', '_')}`;
    const database = bindings[binding];
    if (!isDatabase(database)) wrong.push(`${name} ${binding}: 没有绑这个 D1 / no such D1 binding`);
    const made = typeof changes === 'object' ? localList(shared, changes) : { catalogue: shared };
    if (typeof changes === 'string')
      wrong.push(`${name} changes: 这里没有文件，改动直接写在里面 / write the changes themselves`);
    if ('wrong' in made) wrong.push(...made.wrong.map(({ path, why }) => `${name} ${path.join('.')}: ${why}`));
    return 'catalogue' in made && isDatabase(database) ? [{ name, config, list: made.catalogue, database }] : [];
  });
  if (wrong.length > 0) throw new Error(`街道的配置有缺有错：/ The streets are not complete:\n  ${wrong.join('\n  ')}`);
  return streets;
}

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
