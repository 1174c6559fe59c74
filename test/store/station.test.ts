import { afterEach, beforeEach, expect, test } from 'vitest';
import { onTick } from '../../src/bot/on-tick.ts';
import { receive } from '../../src/bot/receive.ts';
import type { OpenId } from '../../src/brands.ts';

import { decideDuty } from '../../src/station/duty/decide.ts';
import { DutyId, TalkId } from '../../src/station/ids.ts';
import { checkDatabase } from '../../src/store/file/check-database.ts';
import { aChat, aPerson } from '../harness/ids.ts';
import { type Opened, openWorld } from './open-world.ts';
import { click, idOf } from './report-case.ts';

const [HEAD, WORKER, FAR] = [idOf('联络站书记'), idOf('网格员甲'), idOf('物业人员')];
const TALK = TalkId.parse('YS-1');
const GROUP = aChat('oc_residents');

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
  opened.world.chance = Math.random;
});
afterEach(() => opened.close());

const rows = (sql: string) => opened.database.raw.prepare(sql).all();
const press = (openId: OpenId, value: object, form?: Record<string, unknown>, chatId?: string) =>
  receive({ ...click(openId, value, form), ...(chatId ? { chatId: aChat(chatId) } : {}) }, opened.world);
const formOf = async (openId: OpenId, value: object) => {
  await press(openId, value);
  return String(rows(`SELECT id FROM drafts WHERE open_id = '${openId}' ORDER BY rowid DESC LIMIT 1`)[0]?.id);
};
const submits = async (openId: OpenId, opens: object, form: Record<string, unknown>) =>
  (await press(openId, { do: 'station-submit', draft: await formOf(openId, opens) }, form)).toast?.content;
const called = () =>
  submits(
    HEAD,
    { do: 'talk-new', problem: null },
    { topic: '装充电桩', day: '2026-11-25', at: '14:30', where: '二楼' },
  );

test('fifty press a vote at once, some twice and some from elsewhere: each counts once, and nobody is named', async () => {
  expect(await called()).toContain('YS-1');
  const asked = {
    kind: 'message',
    key: 'ask',
    messageId: 'om_ask',
    chatId: GROUP,
    inGroup: true,
    who: { openId: HEAD },
  };
  await receive(
    { ...asked, content: { type: 'words', words: '表决 YS-1 同不同意', images: [] } } as never,
    opened.world,
  );
  const voters = Array.from({ length: 50 }, (_, i) => aPerson(`ou_voter_${i}`));
  const choiceOf = (i: number) => (['yes', 'yes', 'no', 'again'] as const)[i % 4];
  const pressed = voters.flatMap((openId, i) => Array.from({ length: 1 + (i % 2) }, () => ({ openId, i })));
  for (let left = pressed; left.length > 0; ) {
    const answers = await Promise.all(
      left.map(({ openId, i }) =>
        press(openId, { do: 'talk-vote', talk: TALK, choice: choiceOf(i) }, undefined, GROUP),
      ),
    );
    left = left.filter((_, i) => answers[i]?.toast?.content.includes('再点一次'));
  }
  expect(
    (await press(voters[0] ?? HEAD, { do: 'talk-vote', talk: TALK, choice: 'no' }, undefined, GROUP)).toast?.content,
  ).toContain('一人一票');
  expect(
    (await press(aPerson('ou_far'), { do: 'talk-vote', talk: TALK, choice: 'no' }, undefined, 'oc_other')).toast
      ?.content,
  ).toContain('那个群里');
  expect(await opened.store.votes(TALK)).toEqual({ yes: 26, no: 12, again: 12 });
  const kept = ['station_records', 'station_events', 'talk_votes', 'talk_voters', 'outbox', 'presses', 'people']
    .map((table) => JSON.stringify(rows(`SELECT * FROM ${table}`)))
    .join();
  expect(kept).not.toContain('ou_voter_');
  expect((await press(FAR, { do: 'talk-count', talk: TALK })).toast?.content).toContain('网格员和联络站');
  expect((await press(HEAD, { do: 'talk-count', talk: TALK })).toast?.content).toContain('点好了');
  expect((await opened.store.talk(TALK))?.vote?.result).toEqual({ yes: 26, no: 12, again: 12 });
  expect(rows('SELECT * FROM talk_voters')).toEqual([]);
  expect(
    (await press(aPerson('ou_late'), { do: 'talk-vote', talk: TALK, choice: 'no' }, undefined, GROUP)).toast?.content,
  ).toContain('不再收');
  expect(await checkDatabase(opened.database)).toEqual([]);
});

/** Three duties of the two, from the day after tomorrow on. */
async function table() {
  const at = opened.clock.now;
  for (const [n, day, who, name] of [
    [1, '2026-11-26', HEAD, '联络站书记'],
    [2, '2026-11-27', WORKER, '网格员甲'],
    [3, '2026-11-30', HEAD, '联络站书记'],
  ] as const) {
    const row = { community: '德加社区', day, from: 510, to: 1050, holder: { openId: who, name }, can: null };
    const put = decideDuty(
      undefined,
      { do: 'put', id: DutyId.parse(`ZB-${n}`), ...row },
      { now: at, key: `p${n}`, actor: null },
    );
    if (put.kind !== 'done' || !put.event) throw new Error('not put');
    await opened.store.commit({ at, changes: [{ kind: 'duty', next: put.next, event: put.event }], says: [] });
  }
}
const holders = async () =>
  (await opened.store.dutiesBetween('2026-11-26', '2026-11-30')).map(({ id, holder }) => `${id} ${holder?.name}`);

test('a duty is changed by two presses: by those two alone, both or neither, and not twice', async () => {
  await table();
  expect(await submits(HEAD, { do: 'duty-swap', duty: 'ZB-1' }, { with: 'duty:ZB-2' })).toContain('等对方');
  expect(await holders()).toEqual(['ZB-1 联络站书记', 'ZB-2 网格员甲', 'ZB-3 联络站书记']);
  const agree = { do: 'duty-answer', duty: 'ZB-1', agree: true };
  expect((await press(FAR, agree)).toast?.content).toContain('没有问您');
  expect((await press(HEAD, agree)).toast?.content).toContain('没有问您');
  const answers = await Promise.all([press(WORKER, agree), press(WORKER, agree)]);
  expect(answers.map(({ toast }) => toast?.content).sort()).toEqual(['换好了', '这次换班已经有结果了']);
  expect(await holders()).toEqual(['ZB-1 网格员甲', 'ZB-2 联络站书记', 'ZB-3 联络站书记']);
  // For nothing in return: one more of the same person.
  expect(await submits(HEAD, { do: 'duty-swap', duty: 'ZB-3' }, { with: `person:${WORKER}` })).toContain('等对方');
  expect((await press(WORKER, { do: 'duty-answer', duty: 'ZB-3', agree: false })).toast?.content).toBe('好的，没有换');
  expect(await holders()).toContain('ZB-3 联络站书记');
  expect((await press(FAR, { do: 'duty-swap', duty: 'ZB-3' })).toast?.content).toBe('这个班不是您的');
  expect(await checkDatabase(opened.database)).toEqual([]);
});

test('what is said at a home is deleted whole: by a press of those who may read it, and when its days are over', async () => {
  const note = (key: string, openId: OpenId, words: string) =>
    receive(
      {
        ...{ kind: 'message', key, messageId: `om_${key}`, chatId: aChat(`oc_${openId}`), inGroup: false },
        ...{ who: { openId }, content: { type: 'words', words, images: [] } },
      } as never,
      opened.world,
    );
  await note('one', WORKER, '记 3幢401 独居老人，米不够');
  await note('two', WORKER, '记 3幢402 灯坏了');
  await note('three', FAR, '记 3幢403 灯坏了');
  const calls = () => rows('SELECT id FROM home_calls ORDER BY id').map(({ id }) => id);
  expect(calls()).toEqual(['ZF-1', 'ZF-2']);
  expect((await press(FAR, { do: 'call-erase', call: 'ZF-1' })).toast?.content).toContain('只有写的人');
  expect((await press(HEAD, { do: 'call-erase', call: 'ZF-1' })).toast?.content).toBe('删掉了');
  expect(calls()).toEqual(['ZF-2']);
  for (const one of ['questions', 'presses', 'station_records', 'home_calls'])
    expect(JSON.stringify(rows(`SELECT * FROM ${one}`))).not.toContain('独居老人');
  opened.clock.now += 181 * 86_400_000;
  await onTick(opened.world);
  expect(calls()).toEqual([]);
});

test('a task is told of the afternoon before its last day, once; a gap of tomorrow to the station at four', async () => {
  await called();
  const by = '2026-11-27';
  expect(
    await submits(
      HEAD,
      { do: 'talk-form', talk: TALK, form: 'talk-task' },
      { what: '装桩', who: [WORKER], by: '2026-11-23' },
    ),
  ).toContain('今天或以后');
  expect(
    await submits(HEAD, { do: 'talk-form', talk: TALK, form: 'talk-task' }, { what: '装桩', who: [WORKER], by }),
  ).toContain('提醒');
  const told = async (shanghai: string) => {
    opened.clock.now = Date.parse(`${shanghai}+08:00`);
    await onTick(opened.world);
    return rows("SELECT body FROM outbox WHERE instr(body, 'talk-task') > 0 OR instr(body, 'duty-gap') > 0").length;
  };
  expect(await told('2026-11-26T15:59:00')).toBe(0);
  expect(await told('2026-11-26T16:00:00')).toBe(1);
  expect(await told('2026-11-26T16:05:00')).toBe(1);
  await table();
  // A Thursday had somebody; the one after has no line.
  expect(await told('2026-12-02T16:00:00')).toBe(2);
  expect(await told('2026-12-02T17:00:00')).toBe(2);
});
