import { strayAmounts } from '../../law/amounts.ts';
import { citationKey, citationsOf } from '../../law/citations-of.ts';
import { complain, type Path, type Problem } from '../../problems.ts';
import type { CatalogueFiles } from '../../read.ts';
import type { Matter } from '../../schema.ts';

/** A span within which something must happen: 「三个工作日内」. 「二年内三次」 counts deeds and is none. */
const WITHIN = /[\d一二三四五六七八九十百]+(?:个?(?:工作)?(?:日|月)|天|年|小时)内(?![^，；]*次)/;
/** From when it runs: 「收到裁决书起」, 「开工前」, 「检查后」. */
const FROM = /起|后|之日|之时|前|到达|谈定/;

/** A span as articles have them; 「三天内」 is the pace of whoever writes it. */
const BY_LAW = /[\d一二三四五六七八九十百]+(?:个?工作)?(?:日|小时)内/g;

/**
 * A threshold that is a span says from which day it runs: thirty days from the accident is not thirty days from now. A span
 * that a step or what is said gives by law is in an article the matter cites.
 */
export const checkDays = (files: CatalogueFiles): Problem[] => [...checkThresholds(files), ...checkSaid(files)];

const checkThresholds = ({ matters }: CatalogueFiles): Problem[] =>
  matters.flatMap((source) =>
    (source.value.thresholds ?? []).flatMap(({ of, is }, i) => {
      const span = is.match(WITHIN)?.[0];
      if (!span || FROM.test(of) || FROM.test(is)) return [];
      return [complain(source, ['thresholds', i, 'is'], `「${span}」没写从哪一天起算：照条文写明`)];
    }),
  );

const said = ({ summary, procedure, boundary, talk }: Matter): [Path, string][] => [
  [['summary'], summary],
  [['talk', 'resident'], talk.resident],
  [['talk', 'party'], talk.party],
  ...procedure.map(({ step }, i): [Path, string] => [['procedure', i, 'step'], step]),
  ...boundary.map(({ tellsApart }, i): [Path, string] => [['boundary', i, 'tellsApart'], tellsApart]),
];

function checkSaid({ matters, lock }: CatalogueFiles): Problem[] {
  const entries = new Map(lock.map((entry) => [citationKey(entry), entry]));
  return matters.flatMap((source) => {
    const cited = citationsOf(source.value).flatMap((one) =>
      (entries.get(citationKey(one))?.paragraphs ?? []).flatMap(({ amounts }) => amounts),
    );
    return said(source.value).flatMap(([path, text]) =>
      [...text.matchAll(BY_LAW)]
        .filter(([span]) => strayAmounts(span, cited).length > 0)
        .map(([span]) =>
          complain(source, path, `「${span}」在引用的条文里没有：把那一条写进 basis，自己定的写「三天内」`),
        ),
    );
  });
}
