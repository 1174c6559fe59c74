import { basename } from 'node:path';
import type { CompiledCatalogue, Danger, HeardExample, Spoken } from './catalogue.ts';
import { contentHash as hash } from './content-hash.ts';
import { doubtedLaws } from './law/doubted.ts';
import type { CatalogueFiles } from './read.ts';

/** The list as the bot reads it: each matter named by a hash of its content, the edition by a hash over all of them. */
export function publish(files: CatalogueFiles): CompiledCatalogue {
  const { value: limits } = files.limits;
  if (!limits) throw new Error('the limits of the office were not read');
  const years = files.calendars.map(({ value }) => value).sort((a, b) => a.year - b.year);
  const matters = files.matters.map(({ value }) => ({ ...value, hash: hash(value) }));
  return {
    edition: { ...files.edition.value, hash: hash(matters) },
    matters,
    departments: files.departments.value,
    authorities: files.authorities.value,
    boundaries: files.boundaries.value,
    referrals: files.referrals.value,
    communities: files.communities.value,
    notNow: files.notNow.value,
    doubted: doubtedLaws(files.lock),
    dangers: dangersOf(files),
    checkItems: files.checkItems.flatMap(({ value: { group, items } }) => items.map((item) => ({ ...item, group }))),
    checklists: files.checklists.map(({ value }) => value),
    bundles: files.bundles.map(({ value }) => value),
    figures: files.figures.value,
    sources: files.sources.map(({ value }) => value),
    services: files.services.map(({ value }) => value),
    calendar: { hash: hash(years), years },
    limits,
  };
}

/** In the order in which one goes before another. */
const dangersOf = ({ dangers, dangerOrder }: CatalogueFiles): Danger[] =>
  dangers
    .map(({ value: { examples: _, counter: __, ...danger } }) => danger)
    .sort((a, b) => dangerOrder.value.indexOf(a.id) - dangerOrder.value.indexOf(b.id));

/** The heard texts as the search learns them: a topic that has a referral card stands under the card's id. */
export function publishHeard({ heard, topics }: CatalogueFiles): HeardExample[] {
  return heard.flatMap((source) =>
    source.value.map(({ text, ids, outside, hard }) => {
      const file = basename(source.file, '.jsonl');
      const topic = outside === undefined ? undefined : (topics.value[outside]?.referral ?? outside);
      return { text, ids, outside: topic, hard, file };
    }),
  );
}

/** What people say when they want something else than a matter, as the learning reads it. */
export function publishSpoken({ intents, dangers }: CatalogueFiles): Spoken[] {
  return [
    ...intents.flatMap(({ value: { id, whole, bare } }): Spoken[] => [
      ...whole.map((text) => ({ text, intent: id })),
      ...bare.map((text) => ({ text, intent: id, bare: true as const })),
    ]),
    ...dangers.flatMap(({ value: { id, examples, counter } }): Spoken[] => [
      ...examples.map((text) => ({ text, intent: `danger:${id}` as const })),
      ...counter.map((text) => ({ text, intent: `not-danger:${id}` as const })),
    ]),
  ];
}
