import { apart } from '../../apart.ts';
import type { Beside } from './subject.ts';

type Tables<Clicks, Views, Jobs> = { clicks: Clicks; views: Views; jobs: Jobs };
/** A subject that answers no words has no such table. */
type Answering<Answers> = { answers?: Answers };

/** Subjects joined into one. */
export type Joined<Clicks, Views, Jobs, Answers> = Tables<Clicks, Views, Jobs> & { answers: Answers } & Beside & {
    and<C, V, J, A = unknown>(
      subject: Tables<C, V, J> & Answering<A> & Partial<Beside>,
    ): Joined<Clicks & C, Views & V, Jobs & J, Answers & A>;
  };

/** Begins a chain of subjects. Throws when two of them claim an action, a view, a delivery, a wish, a word or a menu key. */
export function joined<Clicks, Views, Jobs, Answers = unknown>(
  subject: Tables<Clicks, Views, Jobs> & Answering<Answers> & Partial<Beside>,
): Joined<Clicks, Views, Jobs, Answers> {
  const {
    clicks,
    views,
    jobs,
    answers = {} as Answers,
    words = {},
    phrases = [],
    menu = {},
    clockWork = {},
    help = [],
    incoming = [],
  } = subject;
  return {
    clicks,
    views,
    jobs,
    answers,
    words,
    phrases,
    menu,
    clockWork,
    help,
    incoming,
    and: (other) =>
      joined({
        clicks: apart(clicks, other.clicks),
        views: apart(views, other.views),
        jobs: apart(jobs, other.jobs),
        answers: apart(answers, other.answers ?? ({} as never)),
        words: apart(words, other.words ?? {}),
        phrases: [...phrases, ...(other.phrases ?? [])],
        menu: apart(menu, other.menu ?? {}),
        clockWork: apart(clockWork, other.clockWork ?? {}),
        help: [...help, ...(other.help ?? [])],
        incoming: [...incoming, ...(other.incoming ?? [])],
      }),
  };
}
