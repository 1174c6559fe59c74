import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { type Agreed, readAgreed } from './agreed.ts';
import { HeardText, Topics } from './heard/schema.ts';
import { type LockEntry, readLock } from './law/lock.ts';
import { Authority } from './law-schema.ts';
import type { Problem, Sourced } from './problems.ts';
import { readLines } from './read-lines.ts';
import { readYaml, yamlFiles } from './read-yaml.ts';
import { BoundaryGroup, Community, Department, Edition, Matter, Referral, SharedSaying } from './schema.ts';

export const CATALOGUE_DIR = fileURLToPath(new URL('.', import.meta.url));

/** Everything the list is made of, as the files say it and before anybody has checked one against another. */
export type CatalogueFiles = {
  edition: Sourced<Edition>;
  departments: Sourced<Department[]>;
  authorities: Sourced<Authority[]>;
  boundaries: Sourced<BoundaryGroup[]>;
  referrals: Sourced<Referral[]>;
  communities: Sourced<Community[]>;
  sharedSayings: Sourced<SharedSaying[]>;
  matters: Sourced<Matter>[];
  /** Texts to learn from; shown to nobody. */
  heard: Sourced<HeardText[]>[];
  topics: Sourced<Topics>;
  agreed: Agreed[];
  lock: LockEntry[];
};

/** Reads the catalogue in `dir`. Faults in single files are problems; `files` holds what could be read. */
export function readCatalogue(dir = CATALOGUE_DIR): { files: CatalogueFiles; problems: Problem[] } {
  const problems: Problem[] = [];
  const one = <T>(file: string, schema: z.ZodType<T>, otherwise: T): Sourced<T> => {
    const missing = { file, value: otherwise, lineOf: () => undefined };
    if (existsSync(join(dir, file))) return readYaml(dir, file, schema, problems) ?? missing;
    problems.push({ level: 'error', file, path: [], why: '没有这个文件，请从上一版恢复' });
    return missing;
  };
  const files: CatalogueFiles = {
    edition: one('edition.yaml', Edition, { name: '', date: '' }),
    departments: one('departments.yaml', z.array(Department), []),
    authorities: one('authorities.yaml', z.array(Authority), []),
    boundaries: one('boundaries.yaml', z.array(BoundaryGroup), []),
    referrals: one('referrals.yaml', z.array(Referral), []),
    communities: one('communities.yaml', z.array(Community), []),
    sharedSayings: one('shared-sayings.yaml', z.array(SharedSaying), []),
    matters: yamlFiles(dir, 'matters').flatMap((file) => readYaml(dir, file, Matter, problems) ?? []),
    heard: readLines(dir, 'heard', HeardText, problems),
    topics: one('heard/topics.yaml', Topics, {}),
    agreed: readAgreed(dir),
    lock: readLock(dir),
  };
  return { files, problems };
}
