import { expect, test } from 'vitest';
import type { Facts } from '../../src/bot/roster/self-check/facts.ts';
import { judge } from '../../src/bot/roster/self-check/judge.ts';
import { NEEDED } from '../../src/bot/roster/self-check/needed-scopes.ts';
import { aPerson } from '../harness/ids.ts';
import { ADMIN, NOW, noScope, openWorld } from './world.ts';

const WELL: Facts = {
  now: NOW,
  connection: 'webhook',
  publicUrl: 'https://bot.example.com',
  voice: true,
  sources: [],
  scopes: NEEDED.flatMap((need) => need.scopes.map((name) => ({ name, granted: true }))),
  dutyChats: [{ office: '派出所', reachable: true }],
  nobody: [],
  certificates: [],
  dispatchers: 1,
  deskChat: true,
  leaders: 1,
  admins: 2,
  uncoveredYears: [],
  overruled: [],
  unlearned: undefined,
  lastTick: NOW - 60_000,
  oldestDueAt: NOW - 1000,
  waiting: 1,
  dead: 0,
  unreachable: [],
};
const wrong = (facts: Partial<Facts>) =>
  judge({ ...WELL, ...facts })
    .filter((check) => check.level !== 'ok')
    .map(({ level, what, found }) => `${level} ${what} ${found}`);

test.each([
  ['[ws] Feishu 514: an error the table does not know (auth failed)', 'App Secret 不对'],
  ['[ws] code: 1000040350, too many connections', '连了太多程序'],
  ['[ws] Feishu did not answer: getaddrinfo ENOTFOUND open.feishu.cn', '连不到飞书'],
  ['', '会自己重连'],
])('a long connection that is lost says so, and what cures it: %s', (why, cure) => {
  const link = { connected: false, lostAt: NOW - 120_000, why };
  const found = judge({ ...WELL, connection: 'long', link }).find(({ what }) => what === '长连接');
  expect(found).toMatchObject({ level: 'bad', found: expect.stringContaining('断了 2 分钟') });
  expect(found).toMatchObject({ cure: expect.stringContaining(cure) });
  expect(wrong({ connection: 'long', link: { connected: true } })).toEqual([]);
});

test('a healthy office has nothing to do', () => expect(wrong({})).toEqual([]));

test('the scope of voice is missed only where voice is on', () => {
  const scopes = WELL.scopes?.filter(({ name }) => name !== 'speech_to_text:speech');
  expect(wrong({ scopes })).toEqual(['warn 缺权限 听懂语音（speech_to_text:speech）']);
  expect(wrong({ scopes, voice: false })).toEqual([]);
});

test.each<[Partial<Facts>, string]>([
  [
    { scopes: WELL.scopes?.filter(({ name }) => name !== 'im:chat') },
    'bad 缺权限 吹哨建群、加人，看值班群和群成员（im:chat）',
  ],
  [
    { scopes: WELL.scopes?.map((one) => ({ ...one, granted: one.name !== 'contact:user.id:readonly' })) },
    'warn 缺权限 名册导入：手机号找账号（contact:user.id:readonly）',
  ],
  [{ unreachable: [{ name: '派出所值班群', why: '群已经没有了' }] }, 'bad 通知不到 派出所值班群：群已经没有了'],
  [{ scopes: undefined, scopesWhy: '没有权限' }, 'warn 应用权限 查不到：没有权限'],
  [{ dutyChats: [{ office: '派出所', reachable: false }] }, 'bad 值班群 派出所：机器人不在群里'],
  [{ dutyChats: [{ office: '派出所', reachable: undefined }] }, 'warn 值班群 派出所：查不到（飞书没有回答）'],
  [{ dutyChats: [] }, 'warn 值班群 一个也没设'],
  [{ nobody: ['城市管理科'] }, 'warn 没有经办的部门 1 个：城市管理科'],
  [{ dispatchers: 0, deskChat: false }, 'bad 指挥室 没有派遣员'],
  [{ uncoveredYears: [2027] }, 'bad 工作日历 没有 2027 年的放假安排'],
  [{ lastTick: undefined }, 'bad 定时任务 还没有跑过'],
  [{ lastTick: NOW - 2 * 3_600_000 }, 'bad 定时任务 2 小时 前跑过'],
  [{ oldestDueAt: NOW - 3_600_000, waiting: 7 }, 'bad 待发消息 7 条，最早的等了 1 小时'],
  [{ dead: 3 }, 'warn 未送达 3 条'],
  [{ publicUrl: '' }, 'warn 手册网址 没设 PUBLIC_URL'],
])('%j', (facts, said) => expect(wrong(facts)).toEqual([said]));

test('every thing that is not well says what to do', () => {
  const facts = { dutyChats: [], nobody: ['城市管理科'], leaders: 0, admins: 0, publicUrl: '', dead: 1, scopes: [] };
  for (const check of judge({ ...WELL, ...facts })) if (check.level !== 'ok') expect(check.cure).toBeTruthy();
});

test('自检 still comes when the platform tells nothing, and dead letters can be sent again', async () => {
  const office = await openWorld({
    scopes: async () => {
      throw noScope();
    },
  });
  const [dead] = await queueAndBury(office);
  await office.clicks({ do: 'self-check' });
  expect(office.last()).toContain('查不到：应用没有这个权限');
  expect(office.last()).toContain('发「未送达」看原因');

  const { card } = await office.clicks({ do: 'roster', page: 'dead-letters' });
  expect(card).toContain('不在应用的可用范围里');
  const heard = office.spoken.length;
  await office.clicks({ do: 'roster-change', change: 'send-again', of: String(dead?.id) });
  expect(office.spoken.slice(heard)).toMatchObject([{ to: { openId: ADMIN }, content: { words: '在吗' } }]);
  expect(await office.world.store.deadLetters(5)).toEqual([]);
  office.close();
});

async function queueAndBury({ world }: Awaited<ReturnType<typeof openWorld>>) {
  const view = { view: 'words', words: '在吗' } as const;
  await world.store.commit({ at: NOW, changes: [], says: [{ kind: 'send', to: { openId: aPerson(ADMIN) }, view }] });
  const [queued] = await world.store.claim(1, NOW);
  if (queued) {
    const error = 'Feishu 230013: outside the range (x)';
    const { id, attempts } = queued;
    await world.store.commit({ at: NOW, changes: [{ kind: 'given-up', id, attempts, error, at: NOW }], says: [] });
  }
  return world.store.deadLetters(5);
}

test('files that say otherwise than what was published are named by their lines, the many that follow are counted', () => {
  const one = { about: 'CG04', name: '餐饮油烟扰民', part: '一句话答案', gone: ['手改的。'], come: ['发布的。'] };
  expect(wrong({ overruled: [one] })).toEqual([
    'warn 清单文件和发布的不一致 CG04 一句话答案：文件里「手改的。」，发布的是「发布的。」',
  ]);
  expect(wrong({ overruled: Array.from({ length: 7 }, () => ({ ...one, gone: [] })) })[0]).toMatch(
    /文件里没有，发布的是.*还有 2 处$/s,
  );
});

test('what was learned anew and not taken in is said with its counts', () => {
  expect(wrong({ unlearned: { sayings: 9, before: 8, after: 7 } })).toEqual([
    'warn 新的一版没学好 清单的 9 句说法，现在答对 8 句，重新学过只对 7 句',
  ]);
});

test('of each system that sends orders in it says when it was here, whom the door turned away, what was not taken', () => {
  const met = {
    ...{
      name: '141',
      how: 'signed' as 'signed' | 'unsigned' | 'keyed',
      silentHours: null as number | null,
      takenAt: NOW - 3_600_000,
    },
    ...{ refused: 0, why: null, dead: 0 },
  };
  const found = (more: Partial<typeof met> & { why?: string | null }) =>
    judge({ ...WELL, sources: [{ ...met, ...more }] })
      .filter(({ what }) => what.includes('141'))
      .map(({ level, found }) => [level, found]);
  expect(found({})).toEqual([['ok', '最近 1 小时 前来过']]);
  expect(found({ takenAt: null as never, how: 'unsigned' })).toEqual([['ok', '没有签名，只认地址；还没有来过']]);
  expect(found({ takenAt: null as never, how: 'keyed' })).toEqual([['ok', '没有签名，只认 api_key；还没有来过']]);
  // A source that should never be silent and is.
  expect(found({ silentHours: 2 })).toEqual([['ok', '最近 1 小时 前来过']]);
  expect(found({ silentHours: 1, takenAt: NOW - 3_600_001 })).toEqual([['bad', '已经 1 小时 没有声音']]);
  expect(found({ refused: 3, why: '签名不对' as never })[1]).toEqual(['warn', '今天有 3 次没让进：签名不对']);
  expect(found({ dead: 2 })[1]).toEqual(['bad', '2 条没送到']);
});
