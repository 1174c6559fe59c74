import type { OpenId } from '../../brands.ts';
import { dayOf, workingDayAfter } from '../../cases/calendar/calendar.ts';
import { closeOf } from '../../cases/clocks/clock-spans.ts';
import type { CommandOf as CaseCommandOf } from '../../cases/commands/table.ts';
import { decide } from '../../cases/lifecycle/decide.ts';
import { cutTo } from '../../forms/cut-to.ts';
import type { Roster } from '../../roster/roster.ts';
import type { CommandOf } from '../../visits/commands.ts';
import { stillFailing } from '../../visits/groups.ts';
import { type AskedItem, failureOf, type Visit } from '../../visits/visit.ts';
import { changesOf } from '../cases/act.ts';
import { contextOf, openingFacts } from '../cases/context.ts';
import { takeCaseNumber } from '../cases/opening.ts';
import { photosJoin, readyPhotos } from '../cases/photos-to-join.ts';
import { sayTells } from '../cases/say-tells.ts';
import { rulesOf } from '../core/office.ts';
import { together } from '../core/reaction.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { photosUnder } from './photos.ts';

export type OpenedCases = { cases: CommandOf<'tell'>['cases']; changes: Change[]; says: Outgoing[] };

/** How a case tells where it was seen, of what is no inspection. */
const SEEN_AT: Partial<Record<Visit['kind'], { at: string; source: string }>> = {
  self: { at: '自查', source: '公共部位自查' },
  home: { at: '入户看', source: '住户同意入户' },
};

/** By when an item is to be put right: the days the list gives it; at once means today, whatever the hour. */
export function dueOf({ grade, days }: AskedItem, lead: string, roster: Roster, world: World): number {
  const { calendar } = rulesOf(world);
  const now = world.now();
  const { hours } = roster.facts(now, calendar);
  const day = grade === '立即处置' ? dayOf(now) : workingDayAfter(now, days ?? 1, calendar);
  return Math.max(closeOf(day, hours(lead)), now + 60 * 60_000);
}

/**
 * What failed and was not put right at once: per department and urgency one case with its lines, in the same write as the
 * telling. Nothing of it is written where one of them is refused: then its reason is the answer.
 */
export async function openCases(
  visit: Visit,
  by: OpenId,
  key: string,
  roster: Roster,
  world: World,
): Promise<OpenedCases | { why: string }> {
  const groups = Map.groupBy(stillFailing(visit), (item) => `${item.department} ${item.grade === '立即处置'}`);
  const opened: OpenedCases = { cases: [], changes: [], says: [] };
  for (const [name, items] of groups) {
    const one = await openCase(visit, items, by, `${key}/${name}`, roster, world);
    if ('why' in one) return one;
    opened.cases.push(...one.cases);
    opened.changes.push(...one.changes);
    opened.says.push(...one.says);
  }
  return opened;
}

async function openCase(
  visit: Visit,
  items: readonly AskedItem[],
  by: OpenId,
  key: string,
  roster: Roster,
  world: World,
): Promise<OpenedCases | { why: string }> {
  const [first] = items;
  if (!first) return { cases: [], changes: [], says: [] };
  const photos = await Promise.all(items.map(({ id }) => world.store.photosOf(photosUnder(visit.id, id))));
  const own = photos.map((some) => some.flatMap(({ ownKey }) => ownKey ?? []));
  const taken = readyPhotos(photos.flat());
  const due = items.map((item) => dueOf(item, item.department, roster, world));
  const { department: lead, grade } = first;
  const matter = openingFacts(first.matter, world);
  const command: CaseCommandOf<'openLines'> = {
    do: 'openLines',
    place: placeOf(visit, roster),
    object: cutTo(visit.name, 60),
    photos: taken,
    title: cutTo(`${visit.name}：${items.length === 1 ? failureOf(first) : `${first.group}等 ${items.length} 条`}`, 60),
    matterId: matter?.id ?? null,
    lead,
    supports: [],
    urgent: grade === '立即处置',
    description: `${SEEN_AT[visit.kind]?.at ?? '检查'}时看到 ${items.length} 条要改（${visit.id}）`,
    lines: items.map((item, at) => ({
      matter: item.matter,
      fact: null,
      item: item.id,
      words: failureOf(item),
      atOnce: item.grade === '立即处置',
      due: due[at] ?? 0,
      state: 'to-correct',
      photo: own[at]?.[0] ?? null,
    })),
    bundle: null,
    subject: visit.subject,
    parent: null,
    onBehalf: null,
    reportedPerson: false,
    source: SEEN_AT[visit.kind]?.source ?? '综合查一次',
  };
  const newId = await takeCaseNumber(world);
  const decision = decide(
    undefined,
    command,
    roster.actor(by),
    contextOf({ key, seen: null, roster, matter, newId }, world),
  );
  if (decision.kind === 'refused') return { why: decision.why };
  const { next, tells } = decision;
  const pictures = together(
    ...items.map(({ id }, at) =>
      photosJoin(photos[at] ?? [], { from: photosUnder(visit.id, id), to: next.id, taken }, world),
    ),
  );
  return {
    cases: items.map((item, at) => ({ item: item.id, due: due[at] ?? 0, caseId: next.id, line: at + 1 })),
    changes: [
      ...changesOf(decision),
      ...pictures.changes,
      ...(visit.subject
        ? [{ kind: 'subject-case' as const, subject: visit.subject, caseId: next.id, at: world.now() }]
        : []),
    ],
    says: [...sayTells(next, tells, roster, world), ...pictures.says],
  };
}

function placeOf({ name, community, grid, detail }: Visit, roster: Roster) {
  const estate = roster.placeNamed(name);
  return { community: community ?? estate?.community ?? '', estate: estate?.name ?? null, grid, detail };
}
