import type { Words } from '../../brands.ts';
import type { Hit } from '../../matters/verdict.ts';
import { type About, REMEMBERED } from '../../understanding/heard.ts';
import { mattersOf } from '../../understanding/readers/spoken-of.ts';
import type { Reaction } from '../core/reaction.ts';
import { reply } from '../core/reply.ts';
import { wrong } from '../core/waits.ts';
import type { Message } from '../ports/incoming.ts';
import type { Press, Question } from '../ports/questions.ts';
import type { World } from '../ports/world.ts';
import { type AskedBy, keptQuestion } from './keep-question.ts';

/** So many other matters are offered in place of a wrong one. */
const MOST = 3;
/** A matter less likely is no help to somebody who was misunderstood once. */
const LEAST = 0.1;
/** So many of the latest questions may be the one that was answered wrongly. */
const LATEST = 5;

type Corrected = { about?: About | undefined; instead?: Words | undefined };

/** 「不对」 in words: kept as the press of 不对 is, thanked, and what it may be instead is offered where the words say it. */
export async function answerCorrection(
  asked: AskedBy,
  { about, instead }: Corrected,
  message: Message,
  world: World,
): Promise<Reaction> {
  const of = about && (await questionOf(about, message, world));
  const hits = insteadOf(about, asked.words, instead, world);
  const matters = hits.slice(0, MOST).map(({ matter }) => matter);
  const offered = [...(about?.matter ? [about.matter] : []), ...matters];
  // What was wrong is not what is asked about next.
  const state = { asked: [], offered, each: matters.map((one) => [one]) };
  const question = keptQuestion(asked, { outcome: 'candidates', hits, state }, world);
  const press = of && pressOf(of, about, message, world);
  const view = { view: 'corrected', question: question.id, of: of?.id, matter: about?.matter, matters } as const;
  return {
    changes: [
      { kind: 'question', question },
      ...(press ? [{ kind: 'press', press } as const, wrong(press, of, world)] : []),
    ],
    says: reply(message, view).says.map((one) => ({ ...one, about: question.id })),
  };
}

/** The likeliest matters of what it is said to be instead, or else of words that name one for certain; a mere 「不对」 is no reason to guess. */
function insteadOf(about: About | undefined, words: Words, instead: Words | undefined, world: World): Hit[] {
  const verdict = world.search(instead ?? words);
  const told = verdict.kind === 'answer' || (instead !== undefined && verdict.kind !== 'not-listed');
  return told ? verdict.hits.filter(({ matter, score }) => score >= LEAST && matter !== about?.matter) : [];
}

/** The latest question of this person here that was answered with what is said to be wrong. */
async function questionOf(about: About, { chatId, who }: Message, world: World): Promise<Question | undefined> {
  const lately = await world.store.askedLately(chatId, who.openId, world.now() - REMEMBERED, LATEST);
  const named = about.matter ? [about.matter] : mattersOf(about);
  return lately.find(({ matter, state }) =>
    about.referral
      ? state.referral === about.referral
      : named.some((one) => one === matter || state.offered.includes(one)),
  );
}

const pressOf = (
  { id: question }: Question,
  { matter }: About,
  { who, chatId }: Message,
  { newId, now, catalogue }: World,
): Press => ({
  ...{ id: newId(), at: now(), presser: who.openId, chatId, action: 'correct' },
  ...{ question, matter, matterHash: catalogue.matter(matter ?? '')?.hash },
});
