import type { ActionOf } from '../../../cards/actions.ts';
import { DAY_MS } from '../../cases/calendar/calendar.ts';
import { staysOwn } from '../../inspections/kinds.ts';
import { answeredAs } from '../../visits/groups.ts';
import type { Visit } from '../../visits/visit.ts';
import { personOf } from '../core/person-of.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { actVisit } from './act-visit.ts';
import { lookedAgain } from './looked-again.ts';
import { mayAnswer } from './may-answer.ts';
import { type OpenedCases, openCases } from './open-cases.ts';
import { ownVisit, shownToOthers } from './pressed.ts';

/** 当场告知: the result is told, and what failed becomes cases or, of a re-check, goes to the lines it looked at: one write. */
export async function onVisitTell(
  { visit: id, v }: ActionOf<'visit-tell'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const { openId } = click.who;
  const [own, roster] = await Promise.all([ownVisit(id, openId, world), readRoster(world)]);
  if ('instead' in own) return own.instead;
  const { visit: found } = own;
  const allowed = mayAnswer(found, { do: 'tell', cases: [] }, openId, roster, world);
  if (!allowed.may) return toast(allowed.why, 'warning');
  if (found.version !== v || found.state !== 'running') {
    const stale = toast('刚有人记过，卡片换成最新的了，请再点一次', 'warning');
    return { ...stale, answer: { ...stale.answer, show: { view: 'visit', visit: id, openId } } };
  }
  const key = `visit:${id}:tell`;
  const actor = personOf(openId, roster);
  const after: (OpenedCases & { waiting?: string[] }) | { why: string } = staysOwn(found)
    ? { cases: [], changes: [], says: [] }
    : found.of
      ? await lookedAgain(found, actor, key, roster, world)
      : await openCases(found, openId, key, roster, world);
  if ('why' in after) return toast(after.why, 'warning');
  const acted = await actVisit(
    {
      found,
      command: { do: 'tell', cases: after.cases, repeats: await repeatsOf(found, world) },
      actor,
      key: click.key,
      seen: v,
      roster,
    },
    world,
  );
  if (acted.kind === 'refused') return toast(acted.why, 'warning');
  return {
    changes: [...acted.changes, ...after.changes],
    says: [...acted.says, ...after.says, ...shownToOthers(found, acted.next, click)],
    answer: {
      toast: { type: 'success', content: staysOwn(found) ? '记下了' : toldWords(after.waiting ?? []) },
      show: { view: 'visit-told', visit: id, openId },
    },
  };
}

/** Said of a re-check whose cases are not all in hand. */
const toldWords = (waiting: readonly string[]): string =>
  waiting.length === 0 ? '告知了' : `告知了。${waiting.join('、')} 还没有人在办，看到的写进事件了，等它那边记`;

/** So long after it was found the same is found again, and so many of the latest visits are looked through. */
const AGAIN = 90 * DAY_MS;
const LATELY = 50;

/** What fails now and had failed at this place within ninety days. */
async function repeatsOf({ subject, of, ...visit }: Visit, { store, now }: World): Promise<string[]> {
  if (subject === null || of !== null) return [];
  const earlier = await store.visitsOf(subject, LATELY);
  const known = new Set(
    earlier
      .filter(({ id, at }) => id !== visit.id && at > now() - AGAIN)
      .flatMap(({ hazards }) => hazards.map(({ item }) => item)),
  );
  return answeredAs(visit, 'bad').flatMap(({ id }) => (known.has(id) ? [id] : []));
}
