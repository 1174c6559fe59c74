import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { type Agreed, readAgreed } from './agreed.ts';
import { Bundle } from './bundles/schema.ts';
import { CalendarYear } from './calendar/schema.ts';
import { Checklist, ItemGroup } from './checklists/schema.ts';
import { DangerFile } from './dangers/schema.ts';
import { FigureWords } from './figures/schema.ts';
import { HeardText, Topics } from './heard/schema.ts';
import { IntentTexts } from './intents/schema.ts';
import { type LockEntry, readLock } from './law/lock.ts';
import { Authority, Basis } from './law-schema.ts';
import { Limits } from './limits-schema.ts';
import type { Problem, Sourced } from './problems.ts';
import { readLines } from './read-lines.ts';
import { readYaml, yamlFiles } from './read-yaml.ts';
import { BoundaryGroup, Community, Department, EditionHead, Matter, Referral, SharedSaying } from './schema.ts';
import { Service } from './services/schema.ts';
import { OrderSource } from './sources/schema.ts';

export const CATALOGUE_DIR = fileURLToPath(new URL('.', import.meta.url));

/** Everything the list is made of, as the files say it and before anybody has checked one against another. */
export type CatalogueFiles = {
  edition: Sourced<EditionHead>;
  departments: Sourced<Department[]>;
  authorities: Sourced<Authority[]>;
  boundaries: Sourced<BoundaryGroup[]>;
  referrals: Sourced<Referral[]>;
  communities: Sourced<Community[]>;
  sharedSayings: Sourced<SharedSaying[]>;
  matters: Sourced<Matter>[];
  /** The years of which the State Council has said the days off. */
  calendars: Sourced<CalendarYear>[];
  /** The office's own limits; undefined where the file could not be read. */
  limits: Sourced<Limits | undefined>;
  /** Texts to learn from; shown to nobody. */
  heard: Sourced<HeardText[]>[];
  topics: Sourced<Topics>;
  /** What people say when they want something else than a matter; to learn from. */
  intents: Sourced<IntentTexts>[];
  /** What inspections ask, in groups; and the lists that ask it. */
  checkItems: Sourced<ItemGroup>[];
  checklists: Sourced<Checklist>[];
  /** 监管一件事. */
  bundles: Sourced<Bundle>[];
  /** What each figure means. */
  figures: Sourced<FigureWords[]>;
  /** The systems whose orders the street takes in. */
  sources: Sourced<OrderSource>[];
  /** What people want beside the duties: night schools, canteens, subsidies. */
  services: Sourced<Service>[];
  /** What joint inspections and bundles rest upon. */
  inspectionBasis: Sourced<Basis[]>;
  dangers: Sourced<DangerFile>[];
  /** What tells that a danger is feared, asked about or past. */
  notNow: Sourced<string[]>;
  /** Which danger comes first where several are told of. */
  dangerOrder: Sourced<string[]>;
  agreed: Agreed[];
  lock: LockEntry[];
};

/** The list as it was read; each problem is of a file that could not be, or of a part of it. */
export type Read = { files: CatalogueFiles; problems: Problem[] };

/** Reads the catalogue in `dir`. Faults in single files are problems; `files` holds what could be read. */
export function readCatalogue(dir = CATALOGUE_DIR): Read {
  const problems: Problem[] = [];
  const one = <T>(file: string, schema: z.ZodType<T>, otherwise: T): Sourced<T> => {
    const missing = { file, value: otherwise, lineOf: () => undefined };
    if (existsSync(join(dir, file))) return readYaml(dir, file, schema, problems) ?? missing;
    problems.push({ level: 'error', file, path: [], why: '没有这个文件，请从上一版恢复' });
    return missing;
  };
  const files: CatalogueFiles = {
    edition: one('edition.yaml', EditionHead, { number: 1, name: '', date: '' }),
    departments: one('departments.yaml', z.array(Department), []),
    authorities: one('authorities.yaml', z.array(Authority), []),
    boundaries: one('boundaries.yaml', z.array(BoundaryGroup), []),
    referrals: one('referrals.yaml', z.array(Referral), []),
    communities: one('communities.yaml', z.array(Community), []),
    sharedSayings: one('shared-sayings.yaml', z.array(SharedSaying), []),
    matters: yamlFiles(dir, 'matters').flatMap((file) => readYaml(dir, file, Matter, problems) ?? []),
    calendars: yamlFiles(dir, 'calendar').flatMap((file) => readYaml(dir, file, CalendarYear, problems) ?? []),
    limits: one('limits.yaml', Limits.or(z.undefined()), undefined),
    heard: readLines(dir, 'heard', HeardText, problems),
    topics: one('heard/topics.yaml', Topics, {}),
    intents: yamlFiles(dir, 'intents').flatMap((file) => readYaml(dir, file, IntentTexts, problems) ?? []),
    checkItems: yamlFiles(dir, 'checklists/items').flatMap((file) => readYaml(dir, file, ItemGroup, problems) ?? []),
    checklists: yamlFiles(dir, 'checklists')
      .filter((file) => !file.startsWith('checklists/items/'))
      .flatMap((file) => readYaml(dir, file, Checklist, problems) ?? []),
    bundles: yamlFiles(dir, 'bundles').flatMap((file) => readYaml(dir, file, Bundle, problems) ?? []),
    figures: one('figures/figures.yaml', z.array(FigureWords), []),
    sources: yamlFiles(dir, 'sources').flatMap((file) => readYaml(dir, file, OrderSource, problems) ?? []),
    services: yamlFiles(dir, 'services').flatMap((file) => readYaml(dir, file, Service, problems) ?? []),
    inspectionBasis: one('inspection-basis.yaml', z.array(Basis), []),
    dangers: yamlFiles(dir, 'dangers').flatMap((file) => readYaml(dir, file, DangerFile, problems) ?? []),
    notNow: one('not-now.yaml', z.array(z.string().trim().min(1)), []),
    dangerOrder: one('danger-order.yaml', z.array(z.string().trim().min(1)), []),
    agreed: readAgreed(dir),
    lock: readLock(dir),
  };
  return { files, problems };
}
