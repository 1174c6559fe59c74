import { whenDue } from '../../../cards/when.ts';
import { dayOf, instantOf, workingDayAfter } from '../../cases/calendar/calendar.ts';
import type { Roster } from '../../roster/roster.ts';
import { type AskedItem, type Found, failureOf, itemOf, type Visit } from '../../visits/visit.ts';
import { dutyChatOr } from '../core/duty-chat-or.ts';
import { mustHear } from '../core/must-hear.ts';
import { rulesOf } from '../core/office.ts';
import { readRoster } from '../core/reading.ts';
import type { ClockWork } from '../core/subject.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';

/** When of a working day it is told, Shanghai. */
const AT = 9 * 3_600_000;
/** Cases of visits that one reading takes. */
const AT_ONCE = 100;

type Soon = { item: AskedItem; due: number };

/** What of a visit is to be right by the end of the next working day, or should be already; the earliest first. */
export function soonDue(visit: Visit, world: World): Soon[] {
  const last = instantOf(workingDayAfter(world.now(), 1, rulesOf(world).calendar)) + 86_400_000;
  const open = ({ correctedAt, due, caseId }: Found) =>
    correctedAt === null && caseId !== null && (due ?? Infinity) < last;
  return visit.found
    .filter(open)
    .flatMap(({ item, due }) => {
      const asked = itemOf(visit, item);
      return asked && due !== null ? [{ item: asked, due }] : [];
    })
    .toSorted((a, b) => a.due - b.due);
}

/** What whoever is on duty tells the owner: the owner is in no chat of ours, and a page may be unread. */
function toldFor(visit: Visit, all: readonly Soon[], day: string, roster: Roster, world: World): Outgoing[] {
  return [...Map.groupBy(all, ({ item }) => item.department)].flatMap(([department, some]): Outgoing[] => {
    const lines = some
      .map(({ item, due }) => `第 ${item.n} 条「${failureOf(item)}」${whenDue(due, world.now())} 前改好`)
      .join('；');
    const words = `快到期了，请告诉店家（${visit.id} ${visit.name}，${visit.detail}）：${lines}。可以这样说：「上次告诉您的这几条快到时间了，改好拍张照就来看；改不完请先跟我们说一声。」店家页面上也写着；没有页面的，打印告知单送去。`;
    const where = dutyChatOr(department, roster.workersOf(department), roster);
    const heard = { notice: 'amber', group: `${visit.id}/amber/${day}/${department}`, department };
    return mustHear({ ...heard, view: { view: 'words', words }, about: visit.id }, where, roster, world);
  });
}

/** A working day before something is to be right, who is on duty hears it with the words to say; each thing once. */
export const amberOfVisits: ClockWork = {
  async work(world) {
    const now = world.now();
    const today = dayOf(now);
    if (!rulesOf(world).calendar.works(today) || now < instantOf(today) + AT) return;
    if ((await world.store.meta('last-amber')) === today) return;
    const roster = await readRoster(world);
    const next = workingDayAfter(now, 1, rulesOf(world).calendar);
    for (let after: string | undefined = ''; after !== undefined; ) {
      const read = await world.store.visitsToCorrect(after, AT_ONCE);
      for (const visit of read.visits) {
        const due = soonDue(visit, world).filter((one) => dayOf(one.due) === next);
        if (due.length === 0) continue;
        const says = toldFor(visit, due, next, roster, world);
        await world.store.commit({ remember: `amber:${visit.id}:${next}`, at: now, changes: [], says });
      }
      after = read.next;
    }
    await world.store.commit({ at: now, changes: [{ kind: 'meta', key: 'last-amber', value: today }], says: [] });
  },
};
