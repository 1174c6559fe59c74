import type { ActionOf } from '../../../cards/actions.ts';
import { OpenId } from '../../brands.ts';
import { isRefusal } from '../../outgoing/platform-fault.ts';
import { may } from '../../permissions/permissions.ts';
import { mobileSaid } from '../../roster/import/values.ts';
import type { Roster } from '../../roster/roster.ts';
import { DUTY_LIMITS, type DutyNames, dutiesIn } from '../../station/duty/read-table.ts';
import { planOfTable, spanOf } from '../../station/duty/table.ts';
import { DutyId, STATION_SERIES } from '../../station/ids.ts';
import { tooLarge } from '../../workbook/limits.ts';
import { readWorkbook } from '../../workbook/read.ts';
import { Unreadable } from '../../workbook/unreadable.ts';
import { lookUp } from '../../workbook/words.ts';
import { personOf } from '../core/person-of.ts';
import { nothing, type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Performing } from '../core/subject.ts';
import { taking } from '../core/taking-table.ts';
import type { Click } from '../ports/incoming.ts';
import type { Delivered } from '../ports/outbox.ts';
import type { DutyWorkbook } from '../ports/station-jobs.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { actDuty } from './act.ts';

/** What the name of such a workbook says. */
const NAMED = /值班表|排班/;

/** A duty table, by its name, from whoever may send one; anybody else is told who may. */
export const onDutyWorkbook = taking({
  takes(name, openId, roster) {
    if (!NAMED.test(name)) return undefined;
    const allowed = may(roster.actor(openId), 'writeDuties');
    return allowed.may ? 'yes' : allowed;
  },
  otherKind: '值班表只收 .xlsx。请用 WPS 或 Excel 另存为 .xlsx 再发。',
  reading: '收到值班表，正在看。',
  keeps: ({ fileName, ...draft }) => ({
    kind: 'station-draft',
    draft: { ...draft, ask: { form: 'duty-import', fileName, rows: null, problems: [] } },
  }),
  job: (reading) => ({ kind: 'duty-workbook', ...reading, about: reading.draft }),
});

/** Whom a table may name: those with a role in the roster. */
function namesOf(roster: Roster): DutyNames {
  const staff = roster.people.filter((one) => !one.left && roster.grantsOf(one.openId).length > 0);
  const communities = [...new Set(roster.places().map(({ community }) => community))];
  return {
    communityOf: lookUp(
      communities.flatMap((name) => [name, name.replace(/社区$/, '')].map((one) => [one, name] as const)),
    ),
    byMobile: (mobile) => staff.find((one) => one.mobile !== null && mobileSaid(one.mobile) === mobile)?.openId,
    byName: (name) => staff.filter((one) => one.name === name).map(({ openId }) => openId),
  };
}

/** Reads a duty table and shows what it says, or what is wrong with it. Once, however often it runs. */
export async function readDutyWorkbook(job: DutyWorkbook, { queued, world }: Performing): Promise<Delivered> {
  const draft = await world.store.stationDraft(job.draft);
  if (draft?.ask.form !== 'duty-import' || draft.usedAt) return {};
  const { openId, ask } = draft;
  const read = async () => {
    const bytes = await world.directory.fetchFile(job.messageId, job.fileKey, DUTY_LIMITS.bytes);
    if (!bytes) throw tooLarge(DUTY_LIMITS);
    return dutiesIn(await readWorkbook(bytes, DUTY_LIMITS), namesOf(await readRoster(world)));
  };
  const said: Reaction = await read()
    .then(
      (found): Reaction => ({
        changes: [{ kind: 'station-draft-filled', id: draft.id, ask: { ...ask, ...found } }],
        says: [{ kind: 'send', to: { openId }, view: { view: 'duty-import', draft: draft.id, openId } }],
      }),
    )
    .catch((error): Reaction => {
      if (!(error instanceof Unreadable) && !isRefusal(error, queued.attempts)) throw error;
      const view = { view: 'words' as const, words: `没有收：${error.message}` };
      return { ...nothing, says: [{ kind: 'send', to: { openId }, view }] };
    });
  await world.store.commit({ remember: `duties:${draft.id}`, at: world.now(), ...said });
  return {};
}

/** 收下: all of the table, once. */
export async function onDutyTake({ draft: id }: ActionOf<'duty-take'>, click: Click, world: World): Promise<Reaction> {
  const { openId } = click.who;
  const [draft, roster] = await Promise.all([world.store.stationDraft(id), readRoster(world)]);
  const allowed = may(roster.actor(openId), 'writeDuties');
  if (!allowed.may) return toast(allowed.why, 'warning');
  if (draft?.ask.form !== 'duty-import') return toast('这张表找不到了，请再发一次。', 'warning');
  if (draft.openId !== openId) return toast('这张表是别的同事发的，请他来点；或者您自己发一次。', 'warning');
  const { rows } = draft.ask;
  if (draft.usedAt || !rows) return toast('这张表已经收过了。');
  const span = spanOf(rows);
  const plan = planOfTable(rows, await world.store.dutiesBetween(span.from, span.to));
  const by = { actor: personOf(openId, roster), key: `draft:${id}` };
  const changes: Change[] = [];
  for (const { row, found } of plan.rows) {
    const { holder: who, community, day, ...said } = row;
    const holder = who === null ? null : personOf(OpenId.parse(who), roster);
    const acted = found
      ? actDuty(found, { do: 'rewrite', ...said, holder }, by, world)
      : actDuty(undefined, { do: 'put', id: await newDuty(world), community, day, ...said, holder }, by, world);
    if (acted.kind === 'done') changes.push(...acted.changes);
  }
  for (const found of plan.off) {
    const acted = actDuty(found, { do: 'off' }, by, world);
    if (acted.kind === 'done') changes.push(...acted.changes);
  }
  const result = `${rows.length} 个班，${changes.length} 处有变`;
  return {
    changes: [...changes, { kind: 'draft-used', id, at: world.now(), result }],
    says: [],
    answer: {
      toast: { type: 'success', content: '收下了' },
      show: { view: 'form-done', title: '值班表收下了', words: result },
    },
  };
}

const newDuty = async ({ store }: World): Promise<DutyId> =>
  DutyId.parse(`${STATION_SERIES.duty}-${await store.takeNumber(STATION_SERIES.duty)}`);
