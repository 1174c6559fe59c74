import { redact } from '../../src/redaction/redact.ts';
import { complain, type Path, type Problem, type Sourced } from '../problems.ts';
import type { CatalogueFiles } from '../read.ts';
import type { Matter } from '../schema.ts';
import { tellsNumbers } from './tells-numbers.ts';

type Place = { source: Sourced<unknown>; path: Path; owner: string; saying: string };

function places({ matters, referrals, services }: CatalogueFiles): Place[] {
  return [
    ...matters.flatMap((source) =>
      source.value.sayings.map((saying, i) => ({ source, path: ['sayings', i], owner: source.value.id, saying })),
    ),
    ...referrals.value.flatMap((referral, i) =>
      referral.sayings.map((saying, j) => ({ source: referrals, path: [i, 'sayings', j], owner: referral.id, saying })),
    ),
    ...services.flatMap((source) =>
      source.value.sayings.map((saying, i) => ({ source, path: ['sayings', i], owner: source.value.id, saying })),
    ),
  ];
}

/** A matter is taken in with ten (src/list/proposals/gate.ts); it is found well with so many. */
const ENOUGH = 40;

const fewOf = (source: Sourced<Matter>): Problem[] =>
  source.value.sayings.length < ENOUGH
    ? [
        complain(
          source,
          ['sayings'],
          `群众说法只有 ${source.value.sayings.length} 条，写够 ${ENOUGH} 条才好找`,
          'warning',
        ),
      ]
    : [];

/** A saying stands in the handbook for everybody. */
const telling = (all: readonly Place[]): Problem[] =>
  all
    .filter(({ saying }) => tellsNumbers(saying))
    .map(({ source, path, saying }) =>
      complain(source, path, `说法「${redact(saying)}」里有电话、证件或车牌：去掉号码再写`),
    );

/** A saying tells of nobody, and stands in one place only, unless shared-sayings.yaml says why two are right; nothing stands there in vain. */
export function checkSayings(files: CatalogueFiles): Problem[] {
  const allowed = new Map(files.sharedSayings.value.map((one) => [one.saying, one.under]));
  const all = places(files);
  const found = Map.groupBy(all, ({ saying }) => saying);
  const repeated = [...found.values()].flatMap((same) =>
    same.slice(1).flatMap(({ source, path, owner, saying }) => {
      const others = same.filter((one) => one.path !== path);
      if (others.some((one) => one.owner === owner)) return [complain(source, path, `说法重复：${saying}，删去一条`)];
      if (same.every((one) => allowed.get(saying)?.includes(one.owner))) return [];
      const elsewhere = others.map((one) => one.owner).join('、');
      const why = `「${saying}」在 ${elsewhere} 也有：只留一处，两边都对的写进 shared-sayings.yaml`;
      return [complain(source, path, why)];
    }),
  );
  const idle = files.sharedSayings.value.flatMap((one, i) => {
    const owners = new Set(found.get(one.saying)?.map(({ owner }) => owner));
    if (one.under.every((id) => owners.has(id))) return [];
    return [
      complain(files.sharedSayings, [i], `「${one.saying}」不在 ${one.under.join('、')} 每一处，删去这条或改 under`),
    ];
  });
  return [...telling(all), ...repeated, ...idle, ...files.matters.flatMap(fewOf)];
}
