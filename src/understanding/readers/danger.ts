import type { Reader } from '../reader.ts';

/**
 * From this share on a message tells of a danger. Chosen by cross-validation over the examples (eval/cross-validate.ts): of
 * heard questions without one some two in a hundred reach it, and four in five held-out examples do.
 */
export const DANGER = 0.4;

/**
 * Somebody is in danger now: life, limb, fire, gas, water, height, violence, somebody missing. Of several dangers told of in
 * one message the one that goes before the others (catalogue/danger-order.yaml).
 */
export const danger: Reader = ({ words }, { danger: leaning }, { catalogue, search, signOf }) => {
  const sign = signOf(words);
  if (leaning.share < DANGER && !sign) return undefined;
  const learned = sign === undefined || leaning.own >= DANGER ? leaning.id : undefined;
  const found = catalogue.dangers.find(({ id }) => id === sign || id === learned);
  if (!found) return undefined;
  const verdict = search(words);
  const certain = verdict.kind === 'answer' ? [verdict.hit.matter] : [];
  const likely = verdict.hits.map((hit) => hit.matter).filter((matter) => found.matters.includes(matter));
  return { want: 'danger', danger: found.id, matters: [...new Set([...certain, ...likely.slice(0, 1)])].slice(0, 2) };
};
