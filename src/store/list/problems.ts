import { asc, gt } from 'drizzle-orm';
import { contentHash } from '../../../catalogue/content-hash.ts';
import { Edition } from '../../../catalogue/edit/edition.ts';
import type { Database } from '../core/database.ts';
import { inPages } from '../core/in-pages.ts';
import type { Finding } from '../core/subject.ts';
import { editions, matterVersions } from './tables.ts';

/** Versions whose content is not what their hash says, and editions that are not what their columns say or miss a version. */
export async function problems(db: Database): Promise<Finding[]> {
  const findings: Finding[] = [];
  const known = new Set<string>();
  const all = inPages(
    (after, most) =>
      db
        .select()
        .from(matterVersions)
        .where(gt(matterVersions.hash, after))
        .orderBy(asc(matterVersions.hash))
        .limit(most),
    ({ hash }) => hash,
  );
  for await (const { hash, matter, content } of all) {
    known.add(hash);
    const why = versionProblem(hash, matter, content);
    if (why) findings.push({ where: `matter version ${hash}`, why });
  }
  for (const row of await db.select().from(editions).orderBy(asc(editions.number)))
    findings.push(...editionProblems(row, known).map((why) => ({ where: `edition ${row.number}`, why })));
  return findings;
}

function versionProblem(hash: string, matter: string, content: string): string | undefined {
  const { hash: named, ...kept }: Record<string, unknown> = JSON.parse(content);
  if (named !== hash || kept.id !== matter) return 'stands under another name than its own';
  return contentHash(kept) === hash ? undefined : 'is not what its hash says';
}

function editionProblems(row: typeof editions.$inferSelect, known: ReadonlySet<string>): string[] {
  const read = Edition.safeParse(JSON.parse(row.body));
  if (!read.success) return ['cannot be read'];
  const { number, from, hash, versions } = read.data;
  const itself = number === row.number && from === row.fromDay && hash === row.hash;
  const missing = versions.filter((one) => !known.has(one));
  return [
    ...(itself ? [] : ['is not what its columns say']),
    ...missing.map((one) => `misses the version ${one} it made`),
  ];
}
