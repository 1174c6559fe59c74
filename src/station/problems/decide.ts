import type { Person } from '../../cases/record/person.ts';
import { refuse, type StationContext, type StationDecision, type StationRuling, set, stepped } from '../course.ts';
import type { ProblemId, TalkId } from '../ids.ts';
import { isUnanswered, type ProblemState, ResidentProblem } from './problem.ts';

/** What can be done with what residents bring up. */
export type ProblemCommand =
  | ({ do: 'raise'; id: ProblemId; by: Person } & Pick<ResidentProblem, 'community' | 'words' | 'where' | 'often'>)
  /** To a matter or a bundle of the list; neither: the desk finds out whose it is. */
  | { do: 'sort'; matter: string | null; bundle: string | null }
  /** A form of a case was opened of it; what is done about it is told there. */
  | { do: 'hand'; draft: string }
  | { do: 'settle'; note: string }
  | { do: 'talk'; talk: TalkId }
  | { do: 'nobody'; note: string }
  | { do: 'answer'; words: string }
  | { do: 'drop' };
type ProblemStep = ProblemCommand['do'];

/** From where each step may be taken: what somebody works on already is not settled beside them. */
const FROM: Record<Exclude<ProblemStep, 'raise'>, readonly ProblemState[]> = {
  sort: ['raised', 'sorted', 'talked', 'nobodys'],
  // A form that was not handed in is opened once more.
  hand: ['raised', 'sorted', 'handed', 'talked'],
  settle: ['raised', 'sorted', 'talked'],
  talk: ['raised', 'sorted', 'settled', 'nobodys'],
  nobody: ['raised', 'sorted', 'talked'],
  answer: ['handed', 'settled', 'talked', 'nobodys'],
  drop: ['raised', 'sorted'],
};

/** The steps open to a problem as it stands. */
export const stepsOf = ({ state }: Pick<ResidentProblem, 'state'>): Exclude<ProblemStep, 'raise'>[] =>
  (Object.keys(FROM) as (keyof typeof FROM)[]).filter((step) => FROM[step].includes(state));

const NOT_YET = '先说怎么办的，再答复居民';

function ruled(
  found: ResidentProblem,
  command: ProblemCommand,
  { now }: StationContext,
): StationRuling<ResidentProblem> {
  if (command.do === 'raise') return refuse('这个问题已经记下了');
  if (!isUnanswered(found)) return refuse(found.state === 'answered' ? '已经答复过了' : '已经撤掉了');
  if (!FROM[command.do].includes(found.state))
    return refuse(command.do === 'answer' ? NOT_YET : '已经在办了，这一步不能再点');
  switch (command.do) {
    case 'sort':
      return set<ResidentProblem>({ state: 'sorted', matter: command.matter, bundle: command.bundle });
    case 'hand':
      return set<ResidentProblem>({ state: 'handed', draft: command.draft });
    case 'settle':
      return set<ResidentProblem>({ state: 'settled', note: command.note });
    case 'talk':
      return set<ResidentProblem>({ state: 'talked', talk: command.talk });
    case 'nobody':
      return set<ResidentProblem>({ state: 'nobodys', note: command.note });
    case 'answer':
      return set<ResidentProblem>({ state: 'answered', answer: { at: now, words: command.words } });
    case 'drop':
      return set<ResidentProblem>({ state: 'dropped' });
  }
}

/** What a step of a problem comes to. Pure. */
export function decideProblem(
  found: ResidentProblem | undefined,
  command: ProblemCommand,
  context: StationContext,
): StationDecision<ResidentProblem> {
  const raised = (): StationRuling<ResidentProblem> => {
    if (command.do !== 'raise') return refuse('这个问题找不到了');
    const { do: _, id: __, ...said } = command;
    const empty = { matter: null, bundle: null, draft: null, talk: null, note: null, answer: null };
    return set<ResidentProblem>({ ...said, ...empty, state: 'raised', at: context.now });
  };
  const id = found?.id ?? (command.do === 'raise' ? command.id : undefined);
  if (id === undefined) return refuse('这个问题找不到了');
  return stepped<ResidentProblem>(
    ResidentProblem,
    { found, id, step: command.do },
    () => (found ? ruled(found, command, context) : raised()),
    context,
  );
}
