import type { Path } from '../../problems.ts';
import type { Matter } from '../../schema.ts';
import { citationsOf, proseOf } from '../citations-of.ts';
import type { Corpus } from '../corpus.ts';
import { measuresOf } from './measures.ts';

type Fault = { path: Path; why: string };

/** What one who writes sets himself: when to come back, how often, on which floor. Spans by law are looked at by `checkDays`. */
const OWN_PACE = /(?:日|月|年|分钟|层|户)$/;

/** Numbers that are said because of another rule than those a matter rests on. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['8米', '断落、裸露的电线周围人要退开的距离，电力安全工作规程（GB 26859），见 catalogue/check/truth/wires.ts'],
]);

const saidIn = ({ summary, talk, onSite, procedure, boundary, limits }: Matter): [Path, string][] => [
  [['summary'], summary],
  [['talk', 'resident'], talk.resident],
  [['talk', 'party'], talk.party],
  ...onSite.do.map((text, i): [Path, string] => [['onSite', 'do', i], text]),
  ...onSite.dont.map((text, i): [Path, string] => [['onSite', 'dont', i], text]),
  ...procedure.map(({ step }, i): [Path, string] => [['procedure', i, 'step'], step]),
  ...boundary.map(({ tellsApart }, i): [Path, string] => [['boundary', i, 'tellsApart'], tellsApart]),
  ...(limits.urgentWhen ?? []).map(({ when, first }, i): [Path, string] => [
    ['limits', 'urgentWhen', i],
    `${when}，${first}`,
  ]),
];

/** What a matter tells of rules whose text is not at hand, and of its thresholds. */
const tellsItself = ({ basis, thresholds = [] }: Matter): string[] => [
  ...basis.flatMap((one) => ('localText' in one ? [one.gist] : [])),
  ...thresholds.map(({ of, is }) => `${of}，${is}`),
];

/**
 * Numbers with a unit that stand in no article: one of a citation is in its law or in an article the matter cites or names,
 * and a length, an age, a share said to people is in such an article.
 */
export function numbersAstray(matter: Matter, corpus: Corpus, ofLaw: (law: string) => ReadonlySet<string>): Fault[] {
  const cited = citationsOf(matter);
  const articles = [...cited, ...proseOf(matter, corpus.names)].map(
    ({ law, article }) => corpus.article(law, article)?.text ?? '',
  );
  const near = new Set(articles.flatMap(measuresOf));
  const known = new Set([...near, ...tellsItself(matter).flatMap(measuresOf), ...ELSEWHERE.keys()]);
  return [
    ...cited.flatMap(({ path, law, says, of = '', in: field }) =>
      measuresOf(`${of}，${says}`)
        .filter((one) => !near.has(one) && !ofLaw(law).has(one))
        .map((one) => ({ path: [...path, field], why: `《${law}》和引到的条文里都没有「${one}」，请对照条文改` })),
    ),
    ...saidIn(matter).flatMap(([path, text]) =>
      measuresOf(text)
        .filter((one) => !OWN_PACE.test(one) && !known.has(one))
        .map((one) => ({ path, why: `「${one}」在引用的条文里没有：把那一条写进 basis 或 thresholds，或者改掉` })),
    ),
  ];
}
