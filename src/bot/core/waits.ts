import type { Case } from '../../cases/record/case.ts';
import { tokensOf } from '../../list/waiting/tokens.ts';
import type { WaitingKind } from '../../list/waiting/waiting.ts';
import type { Press, Question } from '../ports/questions.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';

/** So many of the likeliest matters are kept with what waits. */
const LIKELY = 3;

type Told = { kind: WaitingKind; id: string; matter?: string | undefined; reason?: string | undefined };

function known(question: Question | undefined, { search }: Pick<World, 'search'>) {
  if (!question) return { tokens: [], likely: [] };
  const likely = question.hits.slice(0, LIKELY).map(({ matter }) => matter);
  const { typed } = search.why(question.words, likely[0] ?? '');
  return { tokens: tokensOf(typed), likely };
}

/** A question that the list did not help with, kept for whoever looks after it; `by`: who says so, else who asked. */
const waits = (
  question: Question,
  { id, kind, matter, reason }: Told,
  by: Question['asker'],
  world: World,
): Change => ({
  kind: 'waiting',
  waiting: { id, at: world.now(), person: by, kind, question: question.id, matter, reason, ...known(question, world) },
});

/** Nothing of the list was found for it. */
export const unanswered = (question: Question, world: World): Change =>
  waits(question, { id: question.id, kind: 'unanswered' }, question.asker, world);

/** What was offered is none of it. */
export const noneOf = (question: Question, world: World): Change =>
  waits(
    question,
    { id: question.id, kind: 'none', matter: question.matter ?? question.hits[0]?.matter },
    question.asker,
    world,
  );

/** Somebody pressed 不对 under a matter, of a question or not. */
export function wrong(press: Press, question: Question | undefined, world: World): Change {
  const { id, at, presser: person, matter, reason } = press;
  const of = { id, at, person, kind: 'wrong' as const, question: question?.id, matter, reason };
  return { kind: 'waiting', waiting: { ...of, ...known(question, world) } };
}

/** A case that the wrong department had: a 退单 that was upheld, or an assignment without return. */
export const unclear = (c: Case, kind: 'returned' | 'assigned', at: number): Change[] =>
  c.matterId
    ? [
        {
          kind: 'waiting',
          waiting: {
            ...{ id: `${c.id}:${c.version}`, at, person: c.reporter.openId, kind, caseId: c.id },
            ...{ matter: c.matterId, tokens: [], likely: [] },
          },
        },
      ]
    : [];
