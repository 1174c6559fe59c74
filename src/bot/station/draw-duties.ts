import { noticeCard } from '../../../cards/notice-card.ts';
import { sheetProblemsCard } from '../../../cards/sheet-problems-card.ts';
import { askedCard, dutiesCard, dutyImportCard, gapCard, ownDutiesCard } from '../../../cards/station/duty-cards.ts';
import type { OnDutyFacts } from '../../../cards/station/duty-lines.ts';
import { hoursOf } from '../../../cards/station/words.ts';
import { OpenId } from '../../brands.ts';
import { dayOf } from '../../cases/calendar/calendar.ts';
import { may } from '../../permissions/permissions.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Duty } from '../../station/duty/duty.ts';
import { communitiesOf } from '../../station/standing.ts';
import { type Known, knownRoster, readRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { dutiesAhead, ownOf } from './duties.ts';

/** Where somebody works, in one word; of the station itself nothing is said. */
function departmentOf(openId: OpenId, roster: Roster, { catalogue }: World): string | undefined {
  const own = roster.grantsOf(openId).find(({ role }) => role === 'officer' || role === 'head');
  return own?.department ? catalogue.nameOf(own.department) : undefined;
}

/** Who is at the stations on a day, one's own communities first; numbers for staff in their own chat alone. */
export function onDutyOf(
  duties: readonly Duty[],
  reader: OpenId | undefined,
  roster: Roster,
  world: World,
  most: number,
): OnDutyFacts {
  const staff = reader !== undefined && may(roster.actor(reader), 'seeColleagues').may;
  const own = reader === undefined ? [] : (communitiesOf(roster.grantsOf(reader)) ?? []);
  const here = duties.filter(({ holder }) => holder && roster.member(holder.openId)?.left === false);
  const sorted = here.toSorted((a, b) => Number(own.includes(b.community)) - Number(own.includes(a.community)));
  return {
    people: sorted.slice(0, most).flatMap((duty) =>
      duty.holder
        ? [
            {
              ...{ duty, name: duty.holder.name, department: departmentOf(duty.holder.openId, roster, world) },
              mobile: staff ? (roster.member(duty.holder.openId)?.mobile ?? undefined) : undefined,
            },
          ]
        : [],
    ),
    more: Math.max(0, sorted.length - most),
  };
}

/** More than a card holds are not at the stations of one street. */
const SHOWN = 20;

/** 今天谁在, as its reader may see it. */
export async function drawDuties(_: ViewOf<'duties'>, world: World, known: Known): Promise<Drawn> {
  const [ahead, roster] = await Promise.all([dutiesAhead(world), knownRoster(known, world)]);
  const today = ahead.filter(({ day }) => day === dayOf(world.now()));
  const { reader } = known;
  return {
    card: dutiesCard({
      ...onDutyOf(today, reader, roster, world, SHOWN),
      ...{ known: ahead.length > 0, shared: reader === undefined },
      own: reader !== undefined && ownOf(ahead, reader, world.now()).length > 0,
    }),
  };
}

/** The duties somebody has ahead. */
export async function drawOwnDuties({ openId }: ViewOf<'duty-mine'>, world: World): Promise<Drawn> {
  return { card: ownDutiesCard(ownOf(await dutiesAhead(world), openId, world.now()).slice(0, SHOWN), world.now()) };
}

/** Whoever is asked to change a duty, as it stands when it is told. */
export async function drawAsked({ duty: id, openId }: ViewOf<'duty-asked'>, world: World): Promise<Drawn> {
  const duty = await world.store.duty(id);
  if (!duty?.asked || duty.asked.to !== openId || !duty.holder) return { words: '这次换班已经有结果了。' };
  const other = duty.asked.other ? await world.store.duty(duty.asked.other) : undefined;
  return { card: askedCard(duty, other, duty.holder.name, world.now()) };
}

/** Where nobody is tomorrow, as the table stands when it is told. */
export async function drawGap({ day, communities }: ViewOf<'duty-gap'>, world: World): Promise<Drawn> {
  const duties = await world.store.dutiesBetween(day, day);
  const gaps = communities.map((community) => {
    const empty = duties.find((one) => one.community === community);
    return { community, hours: empty && hoursOf(empty) };
  });
  return { card: gapCard(day, gaps, world.now()) };
}

/** A duty table that was sent, or what is wrong with it, for whoever sent it. */
export async function drawDutyImport({ draft: id, openId }: ViewOf<'duty-import'>, world: World): Promise<Drawn> {
  const [draft, roster] = await Promise.all([world.store.stationDraft(id), readRoster(world)]);
  if (draft?.ask.form !== 'duty-import' || draft.openId !== openId || draft.usedAt)
    return { card: noticeCard('表格不在了', '这张表已经收过或不在了，请重新发一次。', 'over') };
  const { rows, problems, fileName } = draft.ask;
  if (!rows) return { card: sheetProblemsCard('值班表有地方看不懂', fileName, problems) };
  const named = rows.map((row) => ({
    ...row,
    name: row.holder === null ? undefined : roster.member(OpenId.parse(row.holder))?.name,
  }));
  return { card: dutyImportCard(id, named, world.now()) };
}
