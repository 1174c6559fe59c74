import { SERVICE_FIGURES, type ServiceFigure, type StationFigure } from '../../../catalogue/figures/figure.ts';
import { instantOf, nextDay } from '../../cases/calendar/calendar.ts';
import type { CountedAs } from '../../figures/behind.ts';
import type { Period } from '../../figures/periods.ts';
import { LESSON_COLUMNS, type LessonOf } from '../../figures/report/lesson-sheet.ts';
import { PROBLEM_COLUMNS, TASK_COLUMNS, type TaskOf } from '../../figures/report/station-sheet.ts';
import type { TakenColumn } from '../../figures/report/taken.ts';
import { standingsOfSession } from '../../figures/services.ts';
import { standingOfAnswered, standingOfRaised, standingOfTask } from '../../figures/station.ts';
import type { Session } from '../../services/session.ts';
import type { ResidentProblem } from '../../station/problems/problem.ts';
import type { Talk } from '../../station/talks/talk.ts';
import { rulesOf } from '../core/office.ts';
import type { World } from '../ports/world.ts';
import type { PageScope } from './page-scope.ts';

export type Whose = Pick<PageScope, 'by' | 'keys' | 'but'>;

/** Something a figure counts, on its day, and how it stands there. */
export type FewStanding<Of> = { one: Of; id: string; at: number; standing: CountedAs };

/** Records so few in some days that they are read whole: what they are, whose, and how each stands in a figure. */
export type Few<Kept, Of, Figure extends string> = {
  figures: readonly Figure[];
  /** Whether a scope has any of its own. */
  has(scope: Pick<Whose, 'by'>): boolean;
  read(period: Period, whose: Whose, world: World): Promise<Kept[]>;
  /** What of a record a figure counts in those days. */
  stand(kept: Kept, figure: Figure, period: Period, world: World): FewStanding<Of>[];
  columns: readonly TakenColumn<Of>[];
};

const isTheirs = (key: string, { by, keys, but = false }: Whose): boolean => by === 'all' || keys.includes(key) !== but;
const within = ({ from, to }: Period): [number, number] => [instantOf(from), instantOf(nextDay(to))];

const hostOf = (session: Session, { catalogue }: World): string => catalogue.service(session.service)?.host ?? '';

/** Services are the street's, and of the department that offers each. */
export const SERVICES: Few<Session, LessonOf, ServiceFigure> = {
  figures: SERVICE_FIGURES,
  has: ({ by }) => by === 'all' || by === 'department',
  read: async (period, whose, world) =>
    (await world.store.sessionsWithin(...within(period))).filter((one) => isTheirs(hostOf(one, world), whose)),
  stand(session, figure, period, world) {
    const [from, to] = within(period);
    const service = world.catalogue.service(session.service)?.name ?? session.service;
    return standingsOfSession(session, figure, world.now())
      .filter(({ lesson: { at } }) => from <= at && at < to)
      .map(({ lesson, standing }) => ({
        ...{ one: { session, lesson, service, host: hostOf(session, world) } },
        ...{ id: `${session.id}-${lesson.n}`, at: lesson.at, standing },
      }));
  },
  columns: LESSON_COLUMNS,
};

const ofCommunities = ({ by }: Pick<Whose, 'by'>): boolean => by === 'all' || by === 'community';

/** What residents bring up is the street's, and of the community it was brought up in. */
export const PROBLEMS: Few<ResidentProblem, ResidentProblem, Exclude<StationFigure, 'task-done'>> = {
  figures: ['problems', 'problem-answered'],
  has: ofCommunities,
  read: async (period, whose, { store }) =>
    (await store.problemsRaised(...within(period))).filter(({ community }) => isTheirs(community, whose)),
  stand(one, figure, _, world) {
    const { answerDays } = world.catalogue.limits.station;
    const standing =
      figure === 'problems'
        ? standingOfRaised(one)
        : standingOfAnswered(one, answerDays, world.now(), rulesOf(world).calendar);
    return [{ one, id: one.id, at: one.at, standing }];
  },
  columns: PROBLEM_COLUMNS,
};

/** What talks decided, by the day it was to be done. */
export const TASKS: Few<Talk, TaskOf, 'task-done'> = {
  figures: ['task-done'],
  has: ofCommunities,
  read: async ({ from, to }, whose, { store }) =>
    (await store.talksWithTasks(from, to)).filter(({ community }) => isTheirs(community, whose)),
  stand: (talk, _, { from, to }, { now }) =>
    talk.tasks
      .filter(({ by }) => from <= by && by <= to)
      .map((task) => ({
        ...{ one: { talk, task }, id: `${talk.id}-${task.n}` },
        ...{ at: instantOf(task.by), standing: standingOfTask(task, now()) },
      })),
  columns: TASK_COLUMNS,
};
