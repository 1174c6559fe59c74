import { expect, test } from 'vitest';
import { OpenId } from '../../src/brands.ts';
import { instantOf } from '../../src/cases/calendar/calendar.ts';
import { decide } from '../../src/services/decide.ts';
import { SessionId } from '../../src/services/session.ts';
import { TalkId } from '../../src/station/ids.ts';
import { decideTalk, type TalkCommand } from '../../src/station/talks/decide.ts';
import type { Talk } from '../../src/station/talks/talk.ts';
import { talkPageHash } from '../../src/station/talks/voter.ts';
import { TIMES } from '../services/a-session.ts';
import { openHandbook } from './open-handbook.ts';

const NOW = instantOf('2026-11-24', 600);
const TOKEN = 'abcdefghijklmnopqrstuv';
const ANN = { openId: OpenId.parse('ou_ann'), name: '样例书记' };

test('what was agreed is shown without a name, escaped, masked, to whoever has the address and until it is taken back', async () => {
  const { get, host } = await openHandbook(
    { HANDBOOK_ACCESS: 'feishu', PUBLIC_URL: 'https://handbook.test' },
    () => NOW,
  );
  let talk: Talk | undefined;
  const takes = async (command: TalkCommand) => {
    const done = decideTalk(talk, command, { now: NOW, key: `k${talk?.version ?? 0}`, actor: ANN });
    if (done.kind === 'refused' || !done.event) throw new Error(JSON.stringify(done));
    talk = done.next;
    await host.world.store.commit({
      at: NOW,
      changes: [{ kind: 'talk', next: done.next, event: done.event }],
      says: [],
    });
  };
  const page = async (token = TOKEN) => {
    const answer = await get(`/handbook/talk/${token}`);
    return { status: answer.status, body: await answer.text(), robots: answer.headers.get('x-robots-tag') };
  };
  await takes({
    ...{ do: 'call', id: TalkId.parse('YS-1'), by: ANN, community: '样例社区', topic: '<b>装桩</b>', problem: null },
    ...{ at: NOW - 1, where: '二楼', invited: '楼道长' },
  });
  await takes({ do: 'task', what: '出方案，打13900005678', who: ANN, other: null, by: '2026-12-01' });
  await takes({ do: 'held', attended: 14, lines: ['要装'], objections: null });
  expect((await page()).status).toBe(404);
  await takes({ do: 'publish', hash: await talkPageHash(TOKEN) });
  const { status, body, robots } = await page();
  expect([status, robots]).toEqual([200, 'noindex, nofollow']);
  for (const there of ['&lt;b&gt;装桩&lt;/b&gt;', '到了 14 人', '要装', '【电话】', '样例社区'])
    expect(body).toContain(there);
  for (const hidden of ['样例书记', 'ou_ann', '13900005678', '<b>装桩']) expect(body).not.toContain(hidden);
  expect((await page('abcdefghijklmnopqrstuX')).status).toBe(404);
  expect((await page("x'--")).status).toBe(404);
  await takes({ do: 'hide' });
  expect((await page()).status).toBe(404);
});

test('a class and its sheet for the wall: places, and nobody of it', async () => {
  const { get, host } = await openHandbook(
    { HANDBOOK_ACCESS: 'feishu', PUBLIC_URL: 'https://handbook.test' },
    () => NOW,
  );
  const opened = decide(
    undefined,
    {
      ...{ do: 'open', id: SessionId.parse('KB-1'), service: 'FW01', name: '咖啡拉花班', where: '二楼', places: 2 },
      ...{ fee: null, host: ANN },
      lessons: [{ at: instantOf('2026-11-26', 1140), ends: instantOf('2026-11-26', 1230) }],
    },
    { now: NOW, key: 'k', actor: ANN, runs: true, times: TIMES },
  );
  if (opened.kind === 'refused' || !opened.event) throw new Error('not opened');
  const change = { kind: 'session' as const, found: undefined, next: opened.next, event: opened.event, due: undefined };
  await host.world.store.commit({ at: NOW, changes: [change], says: [] });
  const body = async (path: string) => (await get(`/handbook/class/${path}`)).text();
  expect(await body('KB-1')).toContain('收 2 人，还有 2 个位子');
  const poster = await body('KB-1/poster');
  expect(poster).toContain('/handbook/class/KB-1');
  expect(poster).toContain('<svg');
  for (const page of [poster, await body('KB-1')]) expect(page).not.toContain('样例书记');
  expect((await get('/handbook/class/KB-9')).status).toBe(404);
  expect((await get('/handbook/class/nothing/poster')).status).toBe(404);
});
