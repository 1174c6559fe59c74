import type { OpenId } from '../../brands.ts';
import { DAY_MS, dayOf, instantOf } from '../../cases/calendar/calendar.ts';
import type { Roster } from '../../roster/roster.ts';
import { PUBLISH_HEADER, publishRow, type ToPublish, toPublish } from '../../visits/publish.ts';
import { writeWorkbook } from '../../workbook/write.ts';
import { dutyChatOr } from '../core/duty-chat-or.ts';
import { mustHear } from '../core/must-hear.ts';
import { rulesOf } from '../core/office.ts';
import { readRoster } from '../core/reading.ts';
import { reply } from '../core/reply.ts';
import { sendFile } from '../core/send-file.ts';
import type { ClockWork, Performing } from '../core/subject.ts';
import type { Shown } from '../core/word.ts';
import type { DatedPlace } from '../ports/cases.ts';
import type { Delivered } from '../ports/outbox.ts';
import type { PublishList } from '../ports/visit-jobs.ts';
import type { World } from '../ports/world.ts';

/** When of a working day it is told, Shanghai. */
const AT = 9 * 3_600_000;
/** Twenty working days are never more natural ones than this. */
const BACK = 60 * DAY_MS;
/** Visits read at once, and named in one sentence. */
const [AT_ONCE, NAMED] = [200, 20];

/** The results of which the last day is not over, the first to be made public first. */
async function resultsToPublish(world: World): Promise<ToPublish[]> {
  const { publish } = world.catalogue.limits.inspections;
  const now = world.now();
  const all: ToPublish[] = [];
  for (let after: DatedPlace | undefined, more = true; more; ) {
    const visits = await world.store.visitsTold({ from: now - BACK, to: now + 1, after }, AT_ONCE);
    all.push(...visits.flatMap((visit) => toPublish(visit, publish, rulesOf(world).calendar) ?? []));
    const last = visits.at(-1);
    after = last && { at: last.toldAt ?? now, id: last.id };
    more = visits.length === AT_ONCE;
  }
  return all.filter(({ by }) => by >= dayOf(now)).toSorted((a, b) => a.by.localeCompare(b.by));
}

const nameOf = ({ visit, by }: ToPublish): string => `${visit.name}（${visit.id}）${by} 以前`;

/** Some working days before a result has to be public, who does it hears which; each once. */
export const publishClock: ClockWork = {
  async work(world) {
    const now = world.now();
    const today = dayOf(now);
    if (!rulesOf(world).calendar.works(today) || now < instantOf(today) + AT) return;
    const last = (await world.store.meta('last-publish')) ?? '';
    if (last === today) return;
    const due = (await resultsToPublish(world)).filter(({ remind }) => remind > last && remind <= today);
    const { department, days } = world.catalogue.limits.inspections.publish;
    const names = due.slice(0, NAMED).map(nameOf).join('、');
    const more = due.length > NAMED ? `……共 ${due.length} 家` : '';
    const words = `检查结果要公开了（告知以后 ${days} 个工作日内）：${names}${more}。在本所的系统里公开；发「公示名单」拿表格。`;
    const roster = await readRoster(world);
    const where = dutyChatOr(department, roster.workersOf(department), roster);
    const heard = { notice: 'publish', group: `publish/${today}`, department, view: { view: 'words' as const, words } };
    const says = due[0] ? mustHear({ ...heard, about: due[0].visit.id }, where, roster, world) : [];
    await world.store.commit({
      ...{ remember: `publish:${today}`, at: now, says },
      changes: [{ kind: 'meta', key: 'last-publish', value: today }],
    });
  },
};

const isTheirs = (openId: OpenId, roster: Roster, { catalogue }: World): boolean =>
  roster.grantsOf(openId).some(({ department }) => department === catalogue.limits.inspections.publish.department);

/** 公示名单: the results that are to be made public as a workbook, for whoever makes them so. */
export const publishWord = (openId: OpenId): Shown => ({
  async answer(message, world) {
    const { department } = world.catalogue.limits.inspections.publish;
    const say = (words: string) => reply(message, { view: 'words', words });
    if (!isTheirs(openId, await readRoster(world), world))
      return say(`检查结果由${world.catalogue.nameOf(department)}公开，名单发给他们。`);
    if ((await resultsToPublish(world)).length === 0) return say('现在没有要公开的检查结果。');
    const { changes, says } = say('表格发到您和我的私聊了。');
    return { changes, says: [...says, { kind: 'publish-list', id: world.newId(), openId }] };
  },
});

/** Makes the workbook of this moment, uploads it and says it, once. */
export async function sendPublishList({ id, openId }: PublishList, performing: Performing): Promise<Delivered> {
  const { world } = performing;
  if (!isTheirs(openId, await readRoster(world), world)) return {};
  return sendFile(performing, {
    openId,
    uuid: `publish-${id}`,
    what: '公示名单',
    async make() {
      const rows = (await resultsToPublish(world)).map((one) =>
        publishRow(one, world.catalogue.limits.inspections.publish),
      );
      const sheets = [{ name: '检查结果', header: PUBLISH_HEADER, rows }];
      return { name: `公示名单 ${dayOf(world.now())}.xlsx`, bytes: await writeWorkbook(sheets) };
    },
  });
}
