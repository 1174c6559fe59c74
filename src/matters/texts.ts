import type { CompiledCatalogue, HeardExample } from '../../catalogue/catalogue.ts';
import type { Matter } from '../../catalogue/schema.ts';
import { ownScope } from './own-scope.ts';

/**
 * One text that speaks for an answer; weight is how often it is shown to the learner beside a saying (1). `or`: further
 * answers that are right as well, less so the later they come.
 */
export type LabelledText = { answer: string; text: string; weight: number; or?: string[] };

/** Whether a text speaks so plainly for its answer that it is counted as well as learned from (rank/likelihood.ts). */
export const stands = ({ weight }: Pick<LabelledText, 'weight'>) => weight >= 1;

export const OUT = 'out:';
/**
 * Outside the list and of no topic: such texts have no words in common, so whatever nothing fits would be taken for one of
 * them. Left out of the answers, of sure held-out texts of the list 3.5 % and not 4.2 % are likelier outside where nine in ten
 * of those outside are (by the likelihood alone).
 */
export const SCATTERED = `${OUT}various`;

/** What looks like another matter and belongs here is told three times, chosen by cross-validation. */
const BORDER = 3;

const clauses = (text: string) =>
  text
    .split(/[，。；、：（）,;]/)
    .map((one) => one.trim())
    .filter((one) => one.length >= 2);

function textsOf(matter: Matter): LabelledText[] {
  const own = (weight: number, texts: string[]) => texts.map((text) => ({ answer: matter.id, text, weight }));
  return [
    ...matter.sayings.map((text) => ({ answer: matter.id, text, weight: 1 })),
    ...own(1, [matter.name, ...clauses(ownScope(matter.scope)), ...matter.applies]),
    ...own(0.7, matter.lead.depends?.options.map((option) => option.when) ?? []),
    ...own(0.3, [matter.talk.resident, ...matter.penalty.map((one) => one.what)]),
    ...own(0.2, [...matter.evidence, ...matter.onSite.do, ...matter.procedure.map((one) => one.step)]),
    ...matter.boundary.flatMap((edge) =>
      /^[A-Z]/.test(edge.to)
        ? [
            { answer: edge.to, text: edge.looksLike, weight: BORDER },
            { answer: edge.to, text: edge.tellsApart, weight: 0.3 },
          ]
        : [],
    ),
  ];
}

/** What of a list texts are read from. */
export type SpokenParts = Pick<CompiledCatalogue, 'matters' | 'boundaries' | 'referrals'>;

/**
 * Everything the catalogue, or only `part` of it, says about which words belong to which answer. Only matters in use.
 */
export function labelledTexts(catalogue: CompiledCatalogue, part: SpokenParts = catalogue): LabelledText[] {
  const known = new Set(catalogue.matters.filter(({ status }) => status === '在用').map(({ id }) => id));
  const inUse = part.matters.filter(({ status }) => status === '在用');
  const fromGroups = part.boundaries.flatMap((group) =>
    group.options.flatMap(({ matter, label, fact }) => [
      { answer: matter, text: label, weight: 0.7 },
      { answer: matter, text: fact, weight: 0.3 },
    ]),
  );
  const fromReferrals = part.referrals.flatMap((referral) => [
    ...[referral.name, ...referral.sayings].map((text) => ({
      answer: OUT + referral.id,
      text,
      weight: 1,
    })),
    ...(referral.butIf ?? []).map(({ when, matter }) => ({ answer: matter, text: when, weight: 0.7 })),
  ]);
  return [...inUse.flatMap(textsOf), ...fromGroups, ...fromReferrals].filter(
    ({ answer }) => answer.startsWith(OUT) || known.has(answer),
  );
}

/** What was heard, as texts that speak as loudly as sayings; only of matters in use. A topic outside is an answer of its own. */
export function heardTexts(heard: readonly HeardExample[], catalogue: CompiledCatalogue): LabelledText[] {
  const inUse = new Set(catalogue.matters.filter((one) => one.status === '在用').map((one) => one.id));
  return heard.flatMap(({ text, ids = [], outside }) => {
    if (outside !== undefined) return [{ answer: OUT + outside, text, weight: 1 }];
    const [answer, ...or] = ids.filter((id) => inUse.has(id));
    return answer ? [{ answer, text, weight: 1, or }] : [];
  });
}
