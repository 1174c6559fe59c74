import type { MessageId, Words } from '../../brands.ts';
import { shortened, typed } from '../../brands.ts';
import { CANDIDATES } from '../../matters/decide.ts';
import { mostAlike } from '../../matters/most-alike.ts';
import type { Weighed } from '../../matters/rank/why.ts';
import { isSpelled } from '../../matters/spelled.ts';
import type { Verdict } from '../../matters/verdict.ts';
import { circumstanceIn } from '../../understanding/circumstance.ts';
import type { Reaction } from '../core/reaction.ts';
import { unanswered } from '../core/waits.ts';
import type { Target } from '../ports/outgoing.ts';
import type { Question, QuestionState } from '../ports/questions.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { likely, likelyOptions, possible, worthAsking } from './asked-back.ts';
import { type AskedBy, keptQuestion, LONGEST_QUESTION } from './keep-question.ts';

export type AskedQuestion = AskedBy & { to: Target; replyTo?: MessageId | undefined };

/** Answers a question with one of the four answers. The question is kept, redacted. */
export function answerQuestion(asked: AskedQuestion, world: World): Reaction {
  const words = shortened(asked.words, LONGEST_QUESTION);
  const verdict = worthAsking(world.search(words), world);
  return answered(asked, words, verdict, world);
}

/** What a kept question is answered with, whatever it was answered with before. */
export function answerAgain(question: Question, world: World): First & { view: View } {
  const words = typed(question.words);
  const verdict = worthAsking(world.search(words), world);
  return { ...outcomeOf(verdict, world), view: viewOf(question, words, verdict, world) };
}

/** Words that say too little may mean what is so likely at least. */
const LIKELY = 0.4;

/** The same for words that say too little: never an answer that claims to know, only what they may mean; of keys and numbers nothing. */
export function answerUnclear(asked: AskedQuestion, world: World): Reaction {
  const words = shortened(asked.words, LONGEST_QUESTION);
  const verdict = world.search(words);
  const { hits } = verdict;
  if (verdict.kind === 'ask') return answered(asked, words, verdict, world);
  if (
    !isSpelled(words, world.search) ||
    verdict.kind === 'not-listed' ||
    hits.length < 2 ||
    (hits[0]?.score ?? 0) < LIKELY
  )
    return { changes: [], says: [{ kind: 'send', to: asked.to, replyTo: asked.replyTo, view: { view: 'say-more' } }] };
  return answered(asked, words, { kind: 'candidates', hits }, world);
}

function answered(asked: AskedQuestion, words: Words, verdict: Verdict, world: World): Reaction {
  const { outcome, matter, state } = outcomeOf(verdict, world);
  const question = keptQuestion(asked, { outcome, matter, state, hits: verdict.hits }, world);
  const view = viewOf(question, words, verdict, world);
  const { id } = question;
  return {
    changes: [{ kind: 'question', question }, ...(outcome === 'not-listed' ? [unanswered(question, world)] : [])],
    says: [{ kind: 'send', to: asked.to, view, replyTo: asked.replyTo, about: id }],
  };
}

/** So many of the words that speak for an answer are shown. */
const REASONS = 5;

/** The words that speak for a matter, heaviest first; `words` is redacted already. */
export function reasonsFor(words: string, matter: string, { search }: World): Weighed[] {
  return search
    .why(words, matter)
    .pieces.filter((piece) => piece.weight > 0)
    .slice(0, REASONS);
}

/** The circumstance of a matter that the words state, by its name in the list. */
export function circumstanceOf(words: string, id: string, { catalogue }: World): string | undefined {
  const matter = catalogue.matter(id);
  return matter && circumstanceIn(words, matter, catalogue)?.when;
}

type First = { outcome: Question['outcome']; matter?: string; state: QuestionState };

const offeredOf = ({ hits }: Extract<Verdict, { kind: 'candidates' }>) => {
  const first = hits.slice(0, CANDIDATES).map((hit) => hit.matter);
  const shown = likely(first, { hits });
  return shown.length > 1 ? shown : first.slice(0, 2);
};

function outcomeOf(verdict: Verdict, { catalogue }: World): First {
  switch (verdict.kind) {
    case 'answer':
      return {
        outcome: 'answer',
        matter: verdict.hit.matter,
        state: { asked: [], offered: possible(verdict.also, verdict) },
      };
    case 'ask': {
      const options = likelyOptions(verdict, { catalogue });
      return {
        outcome: 'ask',
        state: { asked: [verdict.group], offered: [...options, ...likely(verdict.also, verdict)] },
      };
    }
    case 'candidates':
      return { outcome: 'candidates', state: { asked: [], offered: offeredOf(verdict) } };
    case 'not-listed': {
      const { referral } = verdict;
      return { outcome: referral ? 'referral' : 'not-listed', state: { asked: [], offered: [], referral } };
    }
  }
}

function viewOf({ id: question, words: redacted }: Question, words: Words, verdict: Verdict, world: World): View {
  switch (verdict.kind) {
    case 'answer': {
      const { matter } = verdict.hit;
      const matched = mostAlike(words, world.catalogue.matter(matter)?.sayings ?? []);
      const why = reasonsFor(redacted, matter, world);
      const circumstance = circumstanceOf(words, matter, world);
      const also = possible(verdict.also, verdict);
      return { view: 'matter', matter, question, matched, also, why, circumstance };
    }
    case 'ask':
      return {
        view: 'ask',
        question,
        group: verdict.group,
        round: 1,
        only: likelyOptions(verdict, world),
        also: likely(verdict.also, verdict),
      };
    case 'candidates':
      return { view: 'candidates', question, matters: offeredOf(verdict) };
    case 'not-listed': {
      const { referral } = verdict;
      const maybe = likely(verdict.maybe, verdict);
      return referral ? { view: 'referral', referral, question, maybe } : { view: 'not-listed', question, maybe };
    }
  }
}
