import type { ActionOf } from '../../../cards/actions.ts';
import type { OpenId } from '../../brands.ts';
import { CASE_HEADER } from '../../figures/report/case-sheet.ts';
import { reportSheets } from '../../figures/report/sheets.ts';
import { may } from '../../permissions/permissions.ts';
import type { Roster } from '../../roster/roster.ts';
import type { WrittenSheet } from '../../workbook/write.ts';
import { maySee } from '../cases/audience.ts';
import { listSought, refusedList, titleOf } from '../cases/lists.ts';
import { TO_OWN_CHAT } from '../core/own-chat.ts';
import { type Reaction, toast, together } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import { reply, replyInOwnChat } from '../core/reply.ts';
import { sendFile } from '../core/send-file.ts';
import { show } from '../core/show.ts';
import type { Performing } from '../core/subject.ts';
import type { Shown } from '../core/word.ts';
import type { CaseListName } from '../ports/case-view.ts';
import type { Exported, FigureWorkbook } from '../ports/figure-jobs.ts';
import type { Click } from '../ports/incoming.ts';
import type { Delivered } from '../ports/outbox.ts';
import type { World } from '../ports/world.ts';
import { listRows, MOST_ROWS } from './list-rows.ts';
import { reportDays, reportFacts } from './report-facts.ts';
import { takingOut } from './taking-out.ts';

/** Why this person may not take it out; undefined when they may. */
function refusedExport(of: Exported, openId: OpenId, roster: Roster): string | undefined {
  if ('list' in of) return refusedList(of.list, openId, roster);
  const allowed = may(roster.actor(openId), 'seeFigures');
  return allowed.may ? undefined : allowed.why;
}

/** A workbook of it is owed to whoever asked, and that they did is written down. */
export async function exporting(of: Exported, openId: OpenId, world: World): Promise<Reaction> {
  const why = refusedExport(of, openId, await readRoster(world));
  if (why) return toast(why, 'warning');
  return { ...toast(`表格${TO_OWN_CHAT}`), ...takingOut(of, openId, world) };
}

const PICK = '选好哪一类，再点卡片最下面的「导出表格」。';

/** What somebody has in hand: of a department its own, of a station its community's, of everybody else what they reported. */
function inHand(openId: OpenId, roster: Roster): CaseListName {
  if (roster.grantsOf(openId).some(({ role }) => role === 'officer' || role === 'head')) return 'todo';
  return may(roster.actor(openId), 'seeStation').may ? 'station' : 'mine';
}

/** 「导出」: what somebody has in hand as a workbook; the desk picks a shelf first. */
export const exportWord = (openId: OpenId): Shown => ({
  async answer(message, world) {
    const roster = await readRoster(world);
    if (may(roster.actor(openId), 'seeDesk').may) {
      const list = await show(
        { view: { view: 'case-list', list: 'desk', page: 0, openId }, own: true },
        message,
        world,
      );
      return { ...list, says: [{ kind: 'send', to: { openId }, view: { view: 'words', words: PICK } }, ...list.says] };
    }
    const of = { list: inHand(openId, roster) };
    const { total } = await world.store.listed(listSought(of, openId, roster, world), 0);
    if (total === 0) return reply(message, { view: 'words', words: `「${titleOf(of)}」里还没有事件，不用导出。` });
    const done = await exporting(of, openId, world);
    // In their own chat the file itself is the answer: words about it may come behind it.
    return together(replyInOwnChat(message), { changes: done.changes, says: done.says });
  },
});

/** 导出 on a list, 要表格 on the report of a month or a week. */
export const onExport = ({ of }: ActionOf<'export'>, { who }: Click, world: World): Promise<Reaction> =>
  exporting(of, who.openId, world);

async function sheetsOf(of: Exported, openId: OpenId, roster: Roster, world: World) {
  if (!('list' in of)) {
    const days = reportDays(of);
    const name = 'month' in of ? `月报 ${of.month}` : `一周小结 ${days.period.from}`;
    return { name, sheets: reportSheets(await reportFacts(days, openId, roster, world)) };
  }
  const isSeen = (c: Parameters<typeof maySee>[1]) => maySee(`person:${openId}`, c, roster);
  const { rows, total } = await listRows(listSought(of, openId, roster, world), isSeen, world);
  const note = total > MOST_ROWS ? `名单有 ${total} 件，这里是前 ${MOST_ROWS} 件` : `共 ${rows.length} 件`;
  const sheets: WrittenSheet[] = [
    { name: '名单', header: CASE_HEADER, rows },
    { name: '说明', header: ['这张表'], rows: [[note], ['没有反映人、上报人和电话；要看的点卡片。']] },
  ];
  return { name: titleOf(of), sheets };
}

/** Writes the workbook of this moment, as far as whoever asked may still see it, and says it, once. */
export async function sendFigureWorkbook(
  { id, openId, of }: FigureWorkbook,
  performing: Performing,
): Promise<Delivered> {
  const { world } = performing;
  const roster = await readRoster(world);
  if (refusedExport(of, openId, roster)) return {};
  const { writeWorkbook } = await import('../../workbook/write.ts');
  return sendFile(performing, {
    openId,
    uuid: `figures-${id}`,
    what: '表格',
    async make() {
      const { name, sheets } = await sheetsOf(of, openId, roster, world);
      return { name: `${name}.xlsx`, bytes: await writeWorkbook(sheets) };
    },
  });
}
