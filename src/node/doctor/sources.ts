import { lookup } from 'node:dns/promises';
import { existsSync } from 'node:fs';
import type { Check } from '../../../cards/roster/self-check-card.ts';
import { catalogue } from '../../../catalogue/index.ts';
import type { SourceContact } from '../../bot/ports/exchange.ts';
import { sourceFacts } from '../../bot/roster/self-check/source-facts.ts';
import { sourceChecks } from '../../bot/roster/self-check/sources.ts';
import type { Config } from '../../config.ts';
import { withHeard } from '../../exchange/with-heard.ts';
import { DatabaseSync } from '../../store/file/sqlite.ts';

const PATIENCE = 5_000;

/** The other systems that are let in: whether the list knows them, their receipts can go, and how each was met lately. Reads only. */
export async function otherSystems(config: Config, now: () => number): Promise<Check[]> {
  const { sources } = config;
  const unknown = sources
    .filter(({ kind, source }) => (kind === 'envelope' || kind === 'open311') && !catalogue.source(source))
    .map(({ source }): Check => {
      const known = catalogue.sources.map(({ id }) => id).join('、');
      return {
        level: 'bad',
        what: '来源',
        found: `没有 ${source} 这个来源`,
        cure: `清单里有 ${known}，照着改 SOURCES。`,
      };
    });
  const callbacks = await Promise.all(
    sources.flatMap(({ callback, source }) => (callback ? [reaching(source, callback)] : [])),
  );
  return [...unknown, ...callbacks, ...met(config, now())];
}

/** Asks nothing that would be taken for a receipt: whether somebody answers there at all. */
async function reaching(source: string, callback: string): Promise<Check> {
  const what = `${source} 的回执地址`;
  const { hostname, origin } = new URL(callback);
  try {
    await lookup(hostname.replace(/^\[|\]$/g, ''));
    await fetch(origin, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
    return { level: 'ok', what, found: `${origin} 连得上` };
  } catch (error) {
    const why = error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : '';
    const cure = '看 SOURCES 里 callback 写得对不对、这台机器到对方通不通。连不上的回执会再送，一天都不行就等人再发。';
    return { level: 'warn', what, found: `${origin} 连不上：${why}`, cure };
  }
}

const CONTACTS = `SELECT source, taken_at AS takenAt, refused_at AS refusedAt, why, refused_on AS refusedOn, refused
  FROM source_contacts`;
const HEARD = "SELECT source, max(body ->> '$.heardAt') AS heardAt FROM gas_devices GROUP BY source";
const DEAD = "SELECT source FROM order_receipts WHERE state = 'dead'";

/** How each was met, as the records say; a file of an earlier release says nothing of it. */
function met({ sources, databaseFile }: Config, now: number): Check[] {
  if (sources.length === 0 || !existsSync(databaseFile)) return [];
  const db = new DatabaseSync(databaseFile, { readOnly: true, timeout: PATIENCE });
  try {
    // As the store writes them (src/store/exchange/tables.ts).
    const contacts = withHeard(
      db.prepare(CONTACTS).all() as SourceContact[],
      db.prepare(HEARD).all() as { source: string; heardAt: number | null }[],
    );
    const dead = db.prepare(DEAD).all() as { source: string }[];
    const nameOf = (id: string) => catalogue.source(id)?.name;
    return sourceChecks({ now, sources: sourceFacts(sources, { contacts, dead, nameOf, now }) });
  } catch {
    return [{ level: 'warn', what: '来单', found: '还查不了', cure: '用这个版本启动一次，数据表升级了再查。' }];
  } finally {
    db.close();
  }
}
