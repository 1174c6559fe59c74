import { DAY_MS } from '../../../cases/calendar/calendar.ts';
import { WINDOW } from '../../../list/waiting/shown.ts';
import type { ClockWork } from '../../core/subject.ts';
import { unanswered } from '../../core/waits.ts';
import type { Change } from '../../ports/store.ts';
import type { World } from '../../ports/world.ts';

/** So many are taken in with one tick; the rest come with the next. */
const AT_ONCE = 100;
const DONE = 'earlier-questions';

/** Takes some in; once nothing is left it is never looked again, for what is asked from then on waits as it is asked. */
async function takeIn(world: World): Promise<void> {
  if ((await world.store.meta(DONE)) !== undefined) return;
  const ids = await world.store.notWaiting(world.now() - WINDOW.days * DAY_MS, AT_ONCE);
  const found = await Promise.all(ids.map((id) => world.store.question(id)));
  const changes = found.flatMap((question): Change[] => {
    const change = question && unanswered(question, world);
    return change?.kind === 'waiting' ? [{ ...change, waiting: { ...change.waiting, at: question?.at ?? 0 } }] : [];
  });
  const done: Change = { kind: 'meta', key: DONE, value: String(world.now()) };
  await world.store.commit({ at: world.now(), changes: ids.length < AT_ONCE ? [...changes, done] : changes, says: [] });
}

/** What was asked and not answered before anything was kept for 清单台 comes to it as well; each once. */
export const earlierQuestions: ClockWork = { work: takeIn };
