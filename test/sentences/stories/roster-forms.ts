import type { RosterChange } from '../../../src/bot/ports/roster.ts';
import { DESK } from '../../../src/roster/roster.ts';
import { aPerson } from '../../harness/ids.ts';
import { personOf } from '../person.ts';
import { tapping } from '../tapping.ts';
import type { Town } from '../town.ts';
import { castOf } from './case.ts';

export const rows = (town: Town, sql: string): Record<string, unknown>[] => town.database.raw.prepare(sql).all();

const TEAM = 'enforcement-team';

/** Opens forms of the roster and submits each with these values, one after the other. */
function formsOf(town: Town) {
  const { admin } = castOf(town);
  const tap = tapping(town);
  return async (form: string, of: string, ...values: Record<string, unknown>[]) => {
    await tap(admin, { do: 'roster-form', form, of });
    const [opened] = rows(town, 'SELECT id FROM drafts ORDER BY rowid DESC LIMIT 1');
    for (const given of values) await tap(admin, { do: 'roster-submit', draft: opened?.id }, given);
  };
}

/** Each form of the roster with what it cannot take, left empty, and then with what it can; and all of it taken back. */
export async function rosterForms(town: Town): Promise<void> {
  const { admin, worker } = castOf(town);
  const officer = personOf(town, '执法队值班员');
  const [tap, submits] = [tapping(town), formsOf(town)];
  const people = [officer.openId];
  const shift = { people, days: 'working', from: '08:30', to: '17:30' };
  const newEstate = { name: '新来的小区', grid: '第一网格', area: '文新一片区' };
  const badShifts = [{ from: '八点' }, { to: '08:30' }, { days: 'someday' }, { from: '' }, { to: '' }];
  await submits('shift', TEAM, ...badShifts.map((bad) => ({ ...shift, ...bad })), shift);
  await submits(
    'hours',
    TEAM,
    { days: '工作日', times: '早上到晚上' },
    { days: '', times: '08:30-12:00' },
    { days: '每天' },
  );
  await submits('estate', '德加社区', { name: '', grid: '', area: '' }, newEstate);
  await submits('patrol', '文新一片区', {}, { person: officer.openId });
  await submits('duty-chat', TEAM, {});
  await submits('duty-chat', town.groupNamed('德加网格群'), {});
  const places = { community: '德加社区', grid: '第一网格' };
  const roles = ['officer', 'grid', 'station', 'property'].map((role) => ({ people: [worker.openId], role }));
  await submits('grant', worker.openId, ...roles, { people: [worker.openId], role: 'grid', ...places });
  const paper = { department: TEAM, number: '浙A0001' };
  await submits('certificate', officer.openId, { ...paper, until: '' }, { ...paper, until: '2099-12-31' });
  await submits('certificate', 'nobody');
  await submits('certificate', worker.openId);

  const [kept] = rows(town, `SELECT id FROM shifts WHERE open_id = '${officer.openId}' ORDER BY rowid DESC LIMIT 1`);
  const takenBack = { 'remove-shift': kept?.id, 'remove-patrol': '文新一片区', 'remove-estate': newEstate.name };
  for (const [change, of] of Object.entries(takenBack)) await tap(admin, { do: 'roster-change', change, of });
  await tap(admin, { do: 'roster-change', change: 'remove-certificate', of: `${officer.openId} ${TEAM}` });
  await admin.says('名册');
  await admin.clicks('改动记录');

  // More people wrote than a picker lists.
  const strangers = Array.from({ length: 101 }, (_, n): RosterChange => {
    const person = {
      openId: aPerson(`ou_wrote_${n}`),
      name: `来问过的${n}`,
      source: 'contact' as const,
      at: town.clock.now,
    };
    return { kind: 'person', person };
  });
  await town.world.store.commit({ at: town.clock.now, changes: strangers, says: [] });
  await submits('grant', 'wrote');
}

/** Forms of a roster in which nobody works and the bot is in no group: each says what comes before it. */
export async function rosterOfNobody(town: Town): Promise<void> {
  const submits = formsOf(town);
  await submits('shift', 'housing');
  rows(town, "DELETE FROM grants WHERE role IN ('officer', 'head', 'dispatcher') RETURNING id");
  rows(town, 'DELETE FROM chats RETURNING id');
  rows(town, "UPDATE people SET left = 1 WHERE open_id LIKE 'ou_wrote_%' RETURNING open_id");
  rows(town, 'DELETE FROM people WHERE open_id NOT IN (SELECT open_id FROM grants) RETURNING open_id');
  for (const [form, of] of [
    ['shift', TEAM],
    ['shift', DESK],
    ['duty-chat', TEAM],
    ['patrol', '文新一片区'],
    ['grant', 'wrote'],
  ])
    await submits(form ?? '', of ?? '');
}
