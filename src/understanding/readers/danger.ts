import type { Leaning } from '../intents/intents.ts';
import type { Knowing, Reader } from '../reader.ts';
import { placeNamed } from './bundle.ts';
import { BEYOND_DOUBT } from './leans.ts';
import { pointedAt } from './matter.ts';

/**
 * From this share on a message tells of a danger. Chosen by cross-validation over the examples (eval/cross-validate.ts): of
 * heard questions without one four to five in a hundred reach it, and seven in eight held-out examples do: a card too many
 * costs a look, one too few may cost a life.
 */
export const DANGER = 0.47;
/** The same where something in the words says that it is none, or not now. */
export const CALM_DANGER = 0.7;
/**
 * The same where they are about another matter beyond doubt. Of two fifths of the examples, held out, it calms thirteen of 266
 * that were wrongly red and loses three of 1,884 dangers; at .7 it would lose somebody drowning and somebody in a lift too.
 */
const ELSEWHERE_DANGER = 0.6;
/** From this share of its own on a danger stands beside the one a sign tells of: below it the sign is right more often. */
const BESIDE_A_SIGN = 0.7;

/** The share that words must reach: more where they are calm, or beyond doubt about a matter that this danger is not about. */
function leastFor(words: string, { id, share }: Leaning['danger'], { catalogue, search, calm }: Knowing): number {
  if (calm(id, words)) return CALM_DANGER;
  if (share < DANGER || share >= ELSEWHERE_DANGER) return DANGER;
  const verdict = search(words);
  const certain = verdict.kind === 'answer' && verdict.hit.score >= BEYOND_DOUBT;
  return certain && !catalogue.danger(id)?.matters.includes(verdict.hit.matter) ? ELSEWHERE_DANGER : DANGER;
}

/**
 * Somebody is in danger now: life, limb, fire, gas, water, height, violence, somebody missing. Of several dangers told of
 * in one message the one that goes before the others (catalogue/danger-order.yaml). Words that only point at a message are of
 * its danger; those that only name a kind of place tell of none.
 */
export const danger: Reader = (heard, { danger: leaning }, knowing) => {
  const { catalogue, search, signOf, callFirst } = knowing;
  const words = pointedAt(heard);
  const sign = signOf(words);
  const least = leastFor(words, leaning, knowing);
  // Keys hit at random and pinyin look like nothing that was learned.
  const said = /\p{Script=Han}/u.test(words) && leaning.share >= least;
  if (!sign && (!said || placeNamed(words, catalogue))) return undefined;
  const learned = sign === undefined || leaning.own >= Math.max(least, BESIDE_A_SIGN) ? leaning.id : undefined;
  const signed = sign?.cry && learned ? undefined : sign?.danger;
  const found = catalogue.dangers.find(({ id }) => id === signed || id === learned);
  if (!found) return undefined;
  const verdict = search(words);
  const certain = verdict.kind === 'answer' ? [verdict.hit.matter] : [];
  const likely = verdict.hits.map((hit) => hit.matter).filter((matter) => found.matters.includes(matter));
  const about = [...new Set([...certain, ...likely.slice(0, 1)])].slice(0, 2);
  const first = callFirst(found.id, words);
  return { want: 'danger', danger: found.id, sure: sign !== undefined, matters: about, callFirst: first };
};
