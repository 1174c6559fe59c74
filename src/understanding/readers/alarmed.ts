import { logit } from '../../matters/rank/shares.ts';
import type { Alarm } from '../intents/alarm.ts';
import type { Knowing } from '../reader.ts';

/** What speaks for a danger of which no sign stands in the words, and against it. */
export type AlarmEvidence = {
  /** What was learned of dangers, as a logit (intents/alarm.ts). */
  learned: number;
  /** How far the search takes the words for the matters this danger is about, as a logit. */
  about: number;
  /** How far it takes them for what is outside the list, as a logit. */
  outside: number;
  /** What the words weigh for the matter it finds: how well it knows such words. */
  known: number;
  /** 1 where something in them says that it is none, or not now. */
  calm: number;
};

export function alarmEvidence(
  words: string,
  { id, share }: Pick<Alarm, 'id' | 'share'>,
  { catalogue, search, calm }: Pick<Knowing, 'catalogue' | 'search' | 'calm'>,
): AlarmEvidence {
  const { hits } = search(words);
  const matters = catalogue.danger(id)?.matters ?? [];
  const about = hits.reduce((sum, { matter, score }) => sum + (matters.includes(matter) ? score : 0), 0);
  return {
    learned: logit(share),
    about: logit(about),
    outside: logit(search.outside(words)),
    known: hits[0] ? search.weight(words, hits[0].matter) : 0,
    calm: calm(id, words) ? 1 : 0,
  };
}

/**
 * What each weighs, and how much all need, fitted on held-out examples and heard texts in which no sign stands (eval/alarm.ts): of
 * examples of danger 82 in a hundred have so much, of what has the words of one and is none 10.6, of heard questions 2.4. While one
 * threshold parted what was learned of dangers, raised where words were calm or the search was certain, it was 82, 11.7 and 3.8. A card
 * too many costs a look, one too few may cost a life.
 */
export const ALARM: AlarmEvidence = { learned: 1.66, about: 0.11, outside: -0.38, known: -0.61, calm: -1.13 };
export const NEEDS = -3.51;

/** Words of which nothing was learned tell of no danger because the search does not know them either: so much is needed by itself. */
const LEAST = logit(0.3);

/** What all of it weighs; endlessly little where too little of it was learned. */
export const alarmWeight = (evidence: AlarmEvidence, weights = ALARM): number =>
  evidence.learned < LEAST
    ? Number.NEGATIVE_INFINITY
    : (Object.keys(weights) as (keyof AlarmEvidence)[]).reduce((sum, name) => sum + weights[name] * evidence[name], 0);

/** Whether the words tell of a danger, by what was learned of dangers and what the search knows them to be about. */
export const isAlarmed = (
  words: string,
  alarm: Pick<Alarm, 'id' | 'share'>,
  knowing: Pick<Knowing, 'catalogue' | 'search' | 'calm'>,
): boolean => alarmWeight(alarmEvidence(words, alarm, knowing)) >= NEEDS;
