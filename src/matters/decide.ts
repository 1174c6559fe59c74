import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { BoundaryGroup } from '../../catalogue/schema.ts';
import { type Ranked, type Ranking, referralOf } from './rank/rank.ts';
import { THRESHOLDS } from './thresholds.ts';
import type { Hit, Verdict } from './verdict.ts';

const MOST_HITS = 8;
const OFFERED = 3;
/** Matters offered beside a question's own options, and on the card that says it is not in the list. */
const BESIDE = 2;

/** Says what to do with a ranking: reject, answer, ask the question that covers most, or offer three. */
export function decide(ranking: Ranking, catalogue: Catalogue): Verdict {
  const { inside } = ranking;
  const hits = hitsOf(inside);
  const [first, second] = inside;
  const hit = hits[0];
  const odds = ranking.shareOutside / (first?.share || Number.MIN_VALUE);
  if (!hit || odds > THRESHOLDS.outside.likely) {
    const maybe = odds < THRESHOLDS.outside.surely ? hits.slice(0, BESIDE).map((one) => one.matter) : [];
    return { kind: 'not-listed', referral: likeliest(ranking), maybe, hits };
  }
  if (first && first.share > THRESHOLDS.lead * (second?.share ?? 0)) return { kind: 'answer', hit, hits };
  const group = groupToAsk(inside, catalogue);
  return group ? { kind: 'ask', group, also: besideGroup(group, hits, catalogue), hits } : { kind: 'candidates', hits };
}

function hitsOf(inside: readonly Ranked[]): Hit[] {
  const odds = inside.map((one) => one.share ** THRESHOLDS.sharpness);
  const total = odds.reduce((sum, one) => sum + one, 0) || 1;
  return inside.slice(0, MOST_HITS).map(({ answer, why }, i) => ({
    matter: answer,
    score: (odds[i] ?? 0) / total,
    why,
  }));
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
  return first && first.share > THRESHOLDS.referral * shareOutside ? referralOf(first.answer) : undefined;
}

/** The question whose options hold the most chance; none when three candidates would hold clearly more. */
function groupToAsk(inside: readonly Ranked[], catalogue: Catalogue): string | undefined {
  const chance = new Map(inside.map((one) => [one.answer, one.share ** THRESHOLDS.sharpness]));
  const [first, second] = inside;
  const held = (group: BoundaryGroup) =>
    [...new Set(group.options.map((option) => option.matter))].reduce(
      (sum, matter) => sum + (chance.get(matter) ?? 0),
      0,
    );
  const candidates = inside.slice(0, OFFERED).reduce((sum, one) => sum + (chance.get(one.answer) ?? 0), 0);
  const best = catalogue.boundaries
    .filter((group) =>
      [first, second].every((one) => !one || group.options.some((option) => option.matter === one.answer)),
    )
    .map((group) => ({ id: group.id, held: held(group) }))
    .sort((a, b) => b.held - a.held)[0];
  return best && best.held >= THRESHOLDS.asking * candidates ? best.id : undefined;
}
