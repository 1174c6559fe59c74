import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { BoundaryGroup } from '../../catalogue/schema.ts';
import { type Ranked, type Ranking, topicOf } from './rank/rank.ts';
import { THRESHOLDS } from './thresholds.ts';
import type { Hit, Verdict } from './verdict.ts';

const MOST_HITS = 8;
/** Matters offered when nothing else can be said. */
export const CANDIDATES = 4;
/** Matters offered beside a direct answer, beside a question's own options, and on the card that says it is not in the list. */
const BESIDE = 2;

/** Says what to do with a ranking of these words: reject, answer, ask the question that covers most, or offer four. */
export function decide(ranking: Ranking, catalogue: Catalogue, words = ''): Verdict {
  const { inside } = ranking;
  const hits = hitsOf(inside);
  const [first, second] = inside;
  const hit = hits[0];
  const odds = oddsOutside(ranking);
  if (!first || !hit || odds > THRESHOLDS.outside.likely) return notListed(ranking, hits, odds, catalogue);
  const lead = first.share / (second?.share || Number.MIN_VALUE);
  if (lead > THRESHOLDS.lead.direct) {
    const others = lead > THRESHOLDS.lead.certain ? [] : hits.slice(1, 1 + BESIDE);
    return { kind: 'answer', hit, also: others.map((one) => one.matter), hits };
  }
  const group = groupToAsk(inside, catalogue, words);
  return group ? { kind: 'ask', group, also: besideGroup(group, hits, catalogue), hits } : { kind: 'candidates', hits };
}

/** How many times likelier it is outside the list than what the list says of it: its first, and all of it, halfway. */
export function oddsOutside({ inside, shareOutside }: Ranking): number {
  const within = (inside[0]?.share ?? 0) * (1 - shareOutside);
  return shareOutside / (Math.sqrt(within) || Number.MIN_VALUE);
}

function notListed(ranking: Ranking, hits: Hit[], odds: number, catalogue: Catalogue): Verdict {
  const topic = likeliest(ranking);
  const referral = catalogue.referral(topic ?? '');
  const butIf = referral?.butIf?.map((one) => one.matter) ?? [];
  const likely = odds < THRESHOLDS.outside.surely ? hits.map((one) => one.matter) : [];
  const maybe = likely.filter((matter) => !butIf.includes(matter)).slice(0, BESIDE);
  return { kind: 'not-listed', topic, referral: referral?.id, butIf, maybe, hits };
}

function hitsOf(inside: readonly Ranked[]): Hit[] {
  const odds = inside.map((one) => one.share ** THRESHOLDS.sharpness);
  const total = odds.reduce((sum, one) => sum + one, 0) || 1;
  return inside.slice(0, MOST_HITS).map(({ answer }, i) => ({ matter: answer, score: (odds[i] ?? 0) / total }));
}

/** The likeliest matters that the group's options leave out. */
function besideGroup(id: string, hits: readonly Hit[], catalogue: Catalogue): string[] {
  const options = new Set(catalogue.group(id)?.options.map((option) => option.matter));
  return hits
    .map((hit) => hit.matter)
    .filter((matter) => !options.has(matter))
    .slice(0, BESIDE);
}

function likeliest({ outside, shareOutside }: Ranking): string | undefined {
  const first = outside[0];
  return first && first.share > THRESHOLDS.referral * shareOutside ? topicOf(first.answer) : undefined;
}

/** How many pairs of the words' characters a question and its options speak of. */
function spokenOf({ question, options }: BoundaryGroup, words: string): number {
  const said = [question, ...options.flatMap(({ label, fact }) => [label, fact])].join(' ');
  return [...words].slice(1).filter((_, i) => said.includes(words.slice(i, i + 2))).length;
}

/**
 * The question whose options hold the most chance; of those that hold hardly less the one that speaks most of what the words do:
 * a camera at the door is no quarrel. None when four candidates would hold clearly more.
 */
function groupToAsk(inside: readonly Ranked[], catalogue: Catalogue, words: string): string | undefined {
  const chance = new Map(inside.map((one) => [one.answer, one.share ** THRESHOLDS.sharpness]));
  const [first, second] = inside;
  const held = (group: BoundaryGroup) =>
    [...new Set(group.options.map((option) => option.matter))].reduce(
      (sum, matter) => sum + (chance.get(matter) ?? 0),
      0,
    );
  const candidates = inside.slice(0, CANDIDATES).reduce((sum, one) => sum + (chance.get(one.answer) ?? 0), 0);
  const groups = catalogue.groups
    .filter((group) =>
      [first, second].every((one) => !one || group.options.some((option) => option.matter === one.answer)),
    )
    .map((group) => ({ group, held: held(group) }))
    .sort((a, b) => b.held - a.held);
  const [best] = groups;
  if (!best || best.held < THRESHOLDS.asking * candidates) return undefined;
  const asGood = groups.filter((one) => one.held >= THRESHOLDS.asking * best.held);
  const spoken = asGood.map(({ group }) => ({ id: group.id, pairs: spokenOf(group, words) }));
  return spoken.reduce((most, one) => (one.pairs > most.pairs ? one : most)).id;
}
