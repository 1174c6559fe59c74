import type { Heard } from '../heard.ts';
import type { Alarm } from '../intents/alarm.ts';
import type { DangerSign, Knowing } from '../reader.ts';
import type { WantedOf } from '../wanted.ts';
import { isAlarmed } from './alarmed.ts';
import { placeNamed } from './bundle.ts';
import { BEYOND_DOUBT } from './leans.ts';
import { pointedAt } from './matter.ts';

/** From this share of its own on a danger stands beside the one a sign tells of: below it the sign is right more often. */
const BESIDE_A_SIGN = 0.45;
/**
 * A sign is borne out by so large a share of any danger: 「车…压死」 of a lawn has .05, what tells of one .18 and more. And by so much
 * of that for its own danger, else the likeliest is told. Longer words are weighed in part, and tell of more than their sign.
 */
const BORNE_OUT = { any: 0.1, own: 0.03, longest: 60 };

/** From so likely on a matter that a danger may be about stands below its card. */
const LIKELY = 0.3;

/** In so many characters people tell what they call somebody for. */
const TOLD = 16;

/** 「救命啊这表格怎么这么多」 exclaims at what is much, dear or tedious: no blood, smoke, water, fire or crowd. */
const EXCLAIMS =
  /^(?:天[呐哪啊]|妈呀|我的?天)?[，,！!\s]*救命[啊呀吧哦啦了]*[，,！!\s]*(?!.*[血烟水火人蜂蛇气])[^，,。！!？?]{1,12}(?:太|好|真|怎么(?:这么|那么|又)|这么)[^，,。！!？?]{0,3}(?:多|贵|难|难写|慢|烦|复杂|卡|长|麻烦|离谱|尴尬|丑|可爱)(?:了|啊|呀|吧|哦|嘛)*[，,。！!？?\s]*$/u;

/** 「快来人」 behind a whole story is a danger only where the story is one; 「救命」 always, but where it only exclaims. */
const isMereCall = ({ cry }: DangerSign, words: string): boolean =>
  cry && (EXCLAIMS.test(words) || ([...words].length > TOLD && !words.includes('救')));

/** Whether what is learned of the words bears out a sign in them; always where it cannot say. */
function bearsOut({ danger, cry }: DangerSign, words: string, { share, each }: Alarm): 'it' | 'another' | 'none' {
  if (cry || [...words].length > BORNE_OUT.longest || !/\p{Script=Han}/u.test(words)) return 'it';
  if (share < BORNE_OUT.any) return 'none';
  return (each.get(danger) ?? 0) < share * BORNE_OUT.own ? 'another' : 'it';
}

/**
 * Somebody is in danger now: life, limb, fire, gas, water, height, violence, somebody missing. Of several dangers told of
 * in one message the one that goes before the others (catalogue/danger-order.yaml). Words that only point at a message are of
 * its danger; those that only name a kind of place tell of none.
 */
export const danger = (heard: Heard, leaning: Alarm, knowing: Knowing): WantedOf<'danger'> | undefined => {
  const { catalogue, search, signOf, shoutIn, callFirst } = knowing;
  const words = pointedAt(heard);
  const signed = signOf(words);
  // What is shouted says nothing else that could weigh against it but an address, of which nothing is learned.
  const shouted = signed && shoutIn(words) === signed.danger;
  const borneOut = shouted ? 'it' : signed && bearsOut(signed, words, leaning);
  const sign = signed && (isMereCall(signed, words) || borneOut === 'none') ? undefined : signed;
  // Keys hit at random, pinyin and numbers with a mark each (「5不 99没」) look like nothing that was learned.
  const said = /\p{Script=Han}{2}/u.test(words) && isAlarmed(words, leaning, knowing);
  if (!sign && (!said || placeNamed(words, catalogue))) return undefined;
  const another = borneOut === 'another';
  const learned = !sign || another || (said && leaning.own >= BESIDE_A_SIGN) ? leaning.id : undefined;
  const told = another || (sign?.cry && learned) ? undefined : sign?.danger;
  const found = catalogue.dangers.find(({ id }) => id === told || id === learned);
  if (!found) return undefined;
  const verdict = search(words);
  const certain = verdict.kind === 'answer' && verdict.hit.score >= BEYOND_DOUBT ? [verdict.hit.matter] : [];
  const likely = verdict.hits
    .filter(({ matter, score }) => score >= LIKELY && found.matters.includes(matter))
    .map((hit) => hit.matter);
  const about = [...new Set([...certain, ...likely.slice(0, 1)])].slice(0, 2);
  const first = callFirst(found.id, words);
  return { want: 'danger', danger: found.id, sure: sign !== undefined, matters: about, callFirst: first };
};
