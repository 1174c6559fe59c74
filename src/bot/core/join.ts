import type { Beside } from './subject.ts';

type Tables<Clicks, Views, Jobs> = { clicks: Clicks; views: Views; jobs: Jobs };

/** Subjects joined into one. */
export type Joined<Clicks, Views, Jobs> = Tables<Clicks, Views, Jobs> &
  Beside & {
    and<C, V, J>(subject: Tables<C, V, J> & Partial<Beside>): Joined<Clicks & C, Views & V, Jobs & J>;
  };

/** Begins a chain of subjects. Throws when two of them claim an action, a view, a delivery, a word or a menu key. */
export function joined<Clicks, Views, Jobs>(
  subject: Tables<Clicks, Views, Jobs> & Partial<Beside>,
): Joined<Clicks, Views, Jobs> {
  const {
    clicks,
    views,
    jobs,
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
        words: apart(words, other.words ?? {}),
        phrases: [...phrases, ...(other.phrases ?? [])],
        menu: apart(menu, other.menu ?? {}),
        clockWork: apart(clockWork, other.clockWork ?? {}),
        help: [...help, ...(other.help ?? [])],
        incoming: [...incoming, ...(other.incoming ?? [])],
      }),
  };
}

function apart<A, B>(some: A, others: B): A & B {
  for (const name in others) if (Object.hasOwn(Object(some), name)) throw new Error(`two subjects claim ${name}`);
  return { ...some, ...others };
}
