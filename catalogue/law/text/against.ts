import { basesOf, type CitingFiles } from '../../citing.ts';
import type { Basis, Penalty } from '../../law-schema.ts';
import { complain, type Path, type Problem, type Sourced } from '../../problems.ts';
import type { Matter } from '../../schema.ts';
import { articleLabel } from '../../wording.ts';
import { citationsOf, proseOf } from '../citations-of.ts';
import type { Corpus } from '../corpus.ts';
import { addressedOtherwise, peopleLeftOut } from './addressees.ts';
import { citedText } from './cited.ts';
import { datedOtherwise, hasText } from './editions.ts';
import { measuresOf } from './measures.ts';
import { numbersAstray } from './numbers.ts';
import { powersWithout } from './powers.ts';
import { sanctionsOtherwise } from './sanctions.ts';
import { waitsOtherwise } from './waits.ts';

/**
 * What the list says otherwise than the texts it cites: when a fine waits, what may and what must be imposed and on whom,
 * numbers, powers used in a step, dates. Needs the corpus: asked when the lock is written, and by the tests where it is there.
 */
export function againstTexts(files: CitingFiles, corpus: Corpus): Problem[] {
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
