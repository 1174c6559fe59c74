import { type QuestionId, shortened, type Words } from '../../brands.ts';
import { CANDIDATES } from '../../matters/decide.ts';
import { findEmergency } from '../../matters/emergency.ts';
import { mostAlike } from '../../matters/most-alike.ts';
import type { Weighed } from '../../matters/rank/why.ts';
import type { Verdict } from '../../matters/verdict.ts';
import { redact } from '../../redaction/redact.ts';
import { nothing, type Reaction, together } from '../core/reaction.ts';
import type { Outgoing, Target } from '../ports/outgoing.ts';
import type { Question, QuestionState } from '../ports/questions.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';

export type Asked = { words: Words; chatId: string; asker: string; to: Target; replyTo?: string | undefined };

/** The longest question that is searched and kept, in characters. */
export const LONGEST_QUESTION = 500;

/** Answers a question: the emergency first of all, then one of the four answers. The question is kept, redacted. */
export function answerQuestion(asked: Asked, world: World): Reaction {
  const words = shortened(asked.words, LONGEST_QUESTION);
  const emergency = findEmergency(words);
  const verdict = world.search(words);
  const id = world.newId();
  const { view, outcome, matter, state } = firstView({ id, words }, verdict, world);
  const question: Question = {
    id,
    at: world.now(),
    chatId: asked.chatId,
    asker: asked.asker,
    words: redact(words),
    outcome,
    matter,
    matterHash: matter ? world.catalogue.matter(matter)?.hash : undefined,
    hits: verdict.hits.map(({ matter, score }) => ({ matter, score: Math.round(score * 1000) / 1000 })),
    state,
  };
  const say = (view: View): Outgoing => ({ kind: 'send', to: asked.to, view, replyTo: asked.replyTo, about: id });
  const alarm: Reaction = emergency
    ? { ...nothing, says: [say({ view: 'emergency', emergency: emergency.id })] }
    : nothing;
  return together(alarm, { changes: [{ kind: 'question', question }], says: [say(view)] });
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

type First = { view: View; outcome: Question['outcome']; matter?: string; state: QuestionState };

function firstView({ id: question, words }: { id: QuestionId; words: Words }, verdict: Verdict, world: World): First {
  const state: QuestionState = { asked: [], offered: [] };
  switch (verdict.kind) {
    case 'answer': {
      const { matter } = verdict.hit;
      const matched = mostAlike(words, world.catalogue.matter(matter)?.sayings ?? []);
      const { also } = verdict;
      const why = reasonsFor(redact(words), matter, world);
      const view = { view: 'matter', matter, question, matched, also, why } as const;
      return { view, outcome: 'answer', matter, state: { asked: [], offered: also } };
    }
    case 'ask': {
      const { group, also } = verdict;
      const options = world.catalogue.group(group)?.options.map((option) => option.matter) ?? [];
      return {
        view: { view: 'ask', question, group, round: 1, also },
        outcome: 'ask',
        state: { asked: [group], offered: [...options, ...also] },
      };
    }
    case 'candidates': {
      const offered = verdict.hits.slice(0, CANDIDATES).map((hit) => hit.matter);
      return {
        view: { view: 'candidates', question, matters: offered },
        outcome: 'candidates',
        state: { asked: [], offered },
      };
    }
    case 'not-listed': {
      const { referral, maybe } = verdict;
      return referral
        ? { view: { view: 'referral', referral, question, maybe }, outcome: 'referral', state }
        : { view: { view: 'not-listed', question, maybe }, outcome: 'not-listed', state };
    }
  }
}
