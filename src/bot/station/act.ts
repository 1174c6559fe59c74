import type { Person } from '../../cases/record/person.ts';
import type { StationContext, StationDecision, StationEvent } from '../../station/course.ts';
import { type DutyCommand, decideDuty } from '../../station/duty/decide.ts';
import type { Duty } from '../../station/duty/duty.ts';
import { decideProblem, type ProblemCommand } from '../../station/problems/decide.ts';
import type { ResidentProblem } from '../../station/problems/problem.ts';
import { decideTalk, type TalkCommand } from '../../station/talks/decide.ts';
import type { Talk } from '../../station/talks/talk.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';

/** By whom (null: the clock) and under which key a step is taken. */
export type ActedBy = { actor: Person | null; key: string };
export type StationActed<Kept> = { kind: 'refused'; why: string } | { kind: 'done'; next: Kept; changes: Change[] };

const contextOf = ({ actor, key }: ActedBy, world: World): StationContext => ({ now: world.now(), key, actor });

const acted = <Kept>(
  decided: StationDecision<Kept>,
  change: (next: Kept, event: StationEvent) => Change,
): StationActed<Kept> =>
  decided.kind === 'refused'
    ? decided
    : { kind: 'done', next: decided.next, changes: decided.event ? [change(decided.next, decided.event)] : [] };

/** One step of a problem, and what is to be written under the version that was read. */
export const actProblem = (found: ResidentProblem | undefined, command: ProblemCommand, by: ActedBy, world: World) =>
  acted(decideProblem(found, command, contextOf(by, world)), (next, event) => ({ kind: 'problem', next, event }));

/** The same of a talk. */
export const actTalk = (found: Talk | undefined, command: TalkCommand, by: ActedBy, world: World) =>
  acted(decideTalk(found, command, contextOf(by, world)), (next, event) => ({ kind: 'talk', next, event }));

/** The same of a duty. */
export const actDuty = (found: Duty | undefined, command: DutyCommand, by: ActedBy, world: World) =>
  acted(decideDuty(found, command, contextOf(by, world)), (next, event) => ({ kind: 'duty', next, event }));
