import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { BoundaryGroup } from '../../catalogue/schema.ts';
import { type Ranked, type Ranking, referralOf } from './rank/rank.ts';
import type { Hit, Verdict } from './search.ts';
import { THRESHOLDS } from './thresholds.ts';

const MOST_HITS = 8;
const OFFERED = 3;

/** Says what to do with a ranking: reject, answer, ask the question that covers most, or offer three. */
export function decide(ranking: Ranking, catalogue: Catalogue): Verdict {
  const { inside } = ranking;
  const hits = hitsOf(inside);
  const [first, second] = inside;
  const hit = hits[0];
  if (!first || !hit || isOutside(ranking, first)) return { kind: 'not-listed', referral: likeliest(ranking), hits };
  if (first.share > THRESHOLDS.lead * (second?.share ?? 0)) return { kind: 'answer', hit, hits };
  const group = groupToAsk(inside, catalogue);
  return group ? { kind: 'ask', group, hits } : { kind: 'candidates', hits };
}

function hitsOf(inside: readonly Ranked[]): Hit[] {
  const odds = inside.map((one) => one.share ** THRESHOLDS.sharpness);
  const total = odds.reduce((sum, one) => sum + one, 0) || 1;
  return inside.slice(0, MOST_HITS).map(({ answer, saying, why }, i) => ({
    matter: answer,
    score: (odds[i] ?? 0) / total,
    saying,
    why,
  }));
}

function isOutside({ shareOutside }: Ranking, first: Ranked): boolean {
  const { outside, inside, offset } = THRESHOLDS.outside;
  return shareOutside > 0 && outside * Math.log(shareOutside) - inside * Math.log(first.share) + offset > 0;
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
