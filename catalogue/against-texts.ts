import { basesOf, type CitingFiles } from './citing.ts';
import { citationsOf, proseOf } from './law/citations-of.ts';
import type { Corpus } from './law/corpus.ts';
import { addressedOtherwise, peopleLeftOut } from './law/text/addressees.ts';
import { citedText } from './law/text/cited.ts';
import { datedOtherwise, goneBy, goneNamed, hasText } from './law/text/editions.ts';
import { measuresOf } from './law/text/measures.ts';
import { numbersAstray } from './law/text/numbers.ts';
import { powersWithout } from './law/text/powers.ts';
import { sanctionsOtherwise } from './law/text/sanctions.ts';
import { waitsOtherwise } from './law/text/waits.ts';
import type { Basis, Penalty } from './law-schema.ts';
import { complain, type Path, type Problem, type Sourced } from './problems.ts';
import type { Matter } from './schema.ts';
import { articleLabel } from './wording.ts';

/**
 * What the list says otherwise than the texts it cites: when a fine waits, what may and what must be imposed and on whom,
 * numbers, powers used in a step, dates. Needs the corpus: asked when the lock is written, and by the tests where it is there.
 */
export function againstTexts(files: CitingFiles, corpus: Corpus, today: string): Problem[] {
  const gone = goneBy(corpus, today);
  const measured = new Map<string, ReadonlySet<string>>();
  const ofLaw = (law: string) => {
    const known = measured.get(law) ?? new Set(corpus.articlesOf(law).flatMap(({ text }) => measuresOf(text)));
    measured.set(law, known);
    return known;
  };
  return [
    ...files.matters.flatMap((source) => [
      ...ofRows(source, corpus),
      ...ofSteps(source, corpus),
      ...ofSources(source, corpus),
      ...ofGone(source, gone, corpus),
      ...withText(source, source.value.basis, ['basis'], corpus),
      ...numbersAstray(source.value, corpus, ofLaw).map(({ path, why }) => complain(source, path, why)),
    ]),
    ...basesOf(files).flatMap(({ source, basis, path }) => withText(source, basis, path, corpus)),
  ];
}

function ofRows(source: Sourced<Matter>, corpus: Corpus): Problem[] {
  const { penalty } = source.value;
  return penalty.flatMap((row, i) => {
    const article = corpus.article(row.law, row.article)?.text ?? '';
    const text = citedText(article, row);
    const rows = saidOf(row, penalty);
    const first = penalty.find(({ act }) => act !== undefined && act === row.act);
    const whys = [
      ...waitsOtherwise(row, text, first),
      ...sanctionsOtherwise(row, text, { article, rows }),
      ...addressedOtherwise(row, text),
      ...(peopleLeftOut(text, rows) ? ['还罚责任人员，这里没有一条写到'] : []),
    ];
    const name = `《${row.law}》${articleLabel(row)}`;
    return whys.map((why) => complain(source, ['penalty', i, 'consequence'], `${name}${why}`));
  });
}

/** All that a matter's rows on one article say, and whom they hit. */
const saidOf = (row: Penalty, all: readonly Penalty[]): string =>
  all
    .filter(({ law, article }) => law === row.law && article === row.article)
    .map(({ what, consequence, to = [] }) => `${what}，${consequence}，${to.join('、')}`)
    .join('\n');

function ofSteps(source: Sourced<Matter>, corpus: Corpus): Problem[] {
  const matter = source.value;
  const texts = [
    ...[...citationsOf(matter), ...proseOf(matter, corpus.names)].map(
      ({ law, article }) => corpus.article(law, article)?.text ?? '',
    ),
    ...matter.basis.flatMap((one) => ('localText' in one ? [one.gist] : [])),
  ].join('\n');
  const steps: [Path, string][] = [
    [['lead', 'for'], matter.lead.for],
    ...matter.support.map((one, i): [Path, string] => [['support', i, 'for'], one.for]),
    ...(matter.lead.depends?.options ?? []).map((one, i): [Path, string] => [
      ['lead', 'depends', 'options', i],
      one.for,
    ]),
    ...matter.procedure.map(({ step }, i): [Path, string] => [['procedure', i, 'step'], step]),
  ];
  return steps.flatMap(([path, step]) =>
    powersWithout(step, texts).map((power) =>
      complain(source, path, `「${power}」没有依据：引用的条文里没有，写明哪部法哪一条，或者不写这一步`),
    ),
  );
}

function ofSources(source: Sourced<Matter>, corpus: Corpus): Problem[] {
  const cited = [...new Set(citationsOf(source.value).map(({ law }) => law))];
  return source.value.sources.flatMap((one, i) =>
    datedOtherwise(one, cited, corpus).map((why) => complain(source, ['sources', i], why)),
  );
}

const withText = (source: Sourced<unknown>, basis: readonly Basis[], path: Path, corpus: Corpus): Problem[] =>
  basis.flatMap((one, i) =>
    hasText(one, corpus)
      ? [complain(source, [...path, i], `《${one.law}》语料库里有原文：写 article，不写 localText`)]
      : [],
  );

/** What a matter still says of a law that is gone; one whose new text is not at hand stands in its basis without articles. */
function ofGone(source: Sourced<Matter>, gone: readonly string[], corpus: Corpus): Problem[] {
  const { sayings: _, ...matter } = source.value;
  const awaited = matter.basis.flatMap((one) => ('localText' in one ? [one.law] : []));
  return goneNamed(JSON.stringify(matter), gone, corpus)
    .filter((name) => !awaited.some((law) => law.includes(name)))
    .map((name) => complain(source, [], `写到《${name}》，它已经被取代或者还没施行：改写现行的那一部`));
}
