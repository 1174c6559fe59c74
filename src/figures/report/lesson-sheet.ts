import { tallyOf } from '../../services/tally.ts';
import type { CountedLesson } from '../services.ts';
import type { TakenColumn } from './taken.ts';

/** A lesson with what the service it is of is called and whose that is. */
export type LessonOf = Pick<CountedLesson, 'session' | 'lesson'> & { service: string; host: string };

const placeOf = ({ session, lesson }: LessonOf): number => session.lessons.indexOf(lesson);

/** What is taken out of a session: numbers, and nobody’s name. */
export const LESSON_COLUMNS: readonly TakenColumn<LessonOf>[] = [
  { name: '编号', kind: 'text', of: ({ session }) => session.id },
  { name: '班', kind: 'text', of: ({ session }) => session.name },
  { name: '服务', kind: 'choice', of: ({ service }) => service },
  { name: '部门', kind: 'choice', of: ({ host }, nameOf) => nameOf(host) },
  { name: '第几次', kind: 'number', of: ({ lesson }) => lesson.n },
  { name: '什么时候', kind: 'instant', of: ({ lesson }) => lesson.at },
  { name: '名额', kind: 'number', of: ({ session }) => session.places },
  { name: '报上', kind: 'number', of: ({ session }) => tallyOf(session)?.taken ?? null },
  {
    ...{ name: '没来', kind: 'number' },
    of: (one) => (one.lesson.called === null ? null : (tallyOf(one.session)?.rolls[placeOf(one)]?.missing ?? null)),
  },
];
