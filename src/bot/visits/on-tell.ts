import type { ActionOf } from '../../../cards/actions.ts';
import { DAY_MS } from '../../cases/calendar/calendar.ts';
import type { Person } from '../../cases/record/person.ts';
import { staysOwn } from '../../inspections/kinds.ts';
import type { Roster } from '../../roster/roster.ts';
import { answeredAs } from '../../visits/groups.ts';
import { answerTo, isOfVisit, type Visit } from '../../visits/visit.ts';
import { act } from '../cases/act.ts';
import { personOf } from '../core/person-of.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { actVisit } from './act-visit.ts';
import { mayAnswer } from './may-answer.ts';
import { openCases } from './open-cases.ts';
import { GONE, NOT_YOURS, shownToOthers } from './pressed.ts';

type Beside = { changes: Change[]; says: Outgoing[] };

/** 当场告知: the result is told, and what failed becomes cases or, of a re-check, goes to the lines it looked at: one write. */
export async function onVisitTell(
  { visit: id, v }: ActionOf<'visit-tell'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const { openId } = click.who;
  const [found, roster] = await Promise.all([world.store.visit(id), readRoster(world)]);
  if (!found) return GONE();
  if (!isOfVisit(found, openId)) return toast(NOT_YOURS, 'warning');
  const allowed = mayAnswer(found, { do: 'tell', cases: [] }, openId, roster, world);
  if (!allowed.may) return toast(allowed.why, 'warning');
  if (found.version !== v || found.state !== 'running') {
    const show = { view: 'visit', visit: id, openId } as const;
    return {
      ...toast('刚有人记过，卡片换成最新的了，请再点一次', 'warning'),
      answer: { toast: { type: 'warning', content: '刚有人记过，卡片换成最新的了，请再点一次' }, show },
    };
  }
  const key = `visit:${id}:tell`;
  const actor = personOf(openId, roster);
  const after = staysOwn(found)
    ? { cases: [], changes: [], says: [] }
    : found.of
      ? await looked(found, actor, key, roster, world)
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
      toast: { type: 'success', content: staysOwn(found) ? '记下了' : '告知了' },
      show: { view: 'visit-told', visit: id, openId },
    },
  };
}

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

/** Of these items, who of the department said how they are: the case is theirs. */
const whoSaid = (recheck: Visit, lines: readonly { item: string }[]): Person | undefined =>
  lines.flatMap(({ item }) => answerTo(recheck, item)?.said.at(-1)?.by ?? [])[0];

type Looked = Beside & { cases: { item: string; due: number; caseId: null; line: null }[] };

/**
 * What a re-check found goes to the lines of the cases and to the visit it belongs to; whoever accepted that something was put
 * right does not look at it again. No case of its own is opened: what is not right is still the old line.
 */
async function looked(
  recheck: Visit,
  actor: Person,
  key: string,
  roster: Roster,
  world: World,
): Promise<Looked | { why: string }> {
  const of = recheck.of && (await world.store.visit(recheck.of));
  if (!of) return { why: '原来那一次找不到了' };
  const right = new Set([...answeredAs(recheck, 'ok'), ...answeredAs(recheck, 'na')].map(({ id }) => id));
  const bad = new Set(answeredAs(recheck, 'bad').map(({ id }) => id));
  const seen = of.found.filter(({ item }) => right.has(item) || bad.has(item));
  const beside: Beside = { changes: [], says: [] };
  const taken = new Set<string>();
  for (const [caseId, lines] of Map.groupBy(seen, (one) => one.caseId)) {
    const c = caseId && (await world.store.caseOf(caseId));
    if (!c) continue;
    const checks = lines.flatMap(({ item, line }) =>
      line === null ? [] : [{ n: line, found: right.has(item) ? 'corrected' : 'not-corrected' }],
    );
    const command = { do: 'recheck', checks, seen: true, due: null, text: null, photos: [] };
    const acted = await act(
      {
        found: c,
        command,
        actor: roster.actor((whoSaid(recheck, lines) ?? actor).openId),
        key: `${key}/${caseId}`,
        seen: null,
        roster,
      },
      world,
    );
    if (acted.kind === 'refused') return { why: `${caseId}：${acted.why}` };
    beside.changes.push(...acted.changes);
    beside.says.push(...acted.says);
    for (const { item } of lines) taken.add(item);
  }
  const now = world.now();
  const lines = seen
    .filter(({ item }) => taken.has(item) || right.has(item))
    .map(({ item }) => ({
      item,
      correctedAt: right.has(item) ? now : null,
      by: right.has(item) ? (whoSaid(recheck, [{ item }]) ?? actor) : null,
    }));
  const followed =
    lines.length > 0
      ? await actVisit(
          { found: of, command: { do: 'lines', lines }, actor, key: `${key}/lines`, seen: null, roster },
          world,
        )
      : undefined;
  if (followed?.kind === 'refused') return { why: followed.why };
  return {
    cases: [...bad].map((item) => ({
      item,
      due: of.found.find((one) => one.item === item)?.due ?? now,
      caseId: null,
      line: null,
    })),
    changes: [...beside.changes, ...(followed?.changes ?? [])],
    says: [...beside.says, ...(followed?.says ?? [])],
  };
}
