import type { Check } from '../../../cards/roster/self-check-card.ts';
import { span } from '../../../cards/when.ts';
import type { Scope } from '../ports/directory.ts';
import { NEEDED } from './needed-scopes.ts';

/** What 自检 looked at. undefined: the platform did not tell. */
export type Facts = {
  now: number;
  connection: 'webhook' | 'long';
  publicUrl: string;
  voice: boolean;
  scopes: Scope[] | undefined;
  /** Why the scopes could not be asked for, in Chinese. */
  scopesWhy?: string | undefined;
  dutyChats: { office: string; reachable: boolean | undefined; why?: string | undefined }[];
  /** Departments that lead a matter and have nobody; what the list never sends anything to does not matter. */
  nobody: string[];
  dispatchers: number;
  deskChat: boolean;
  leaders: number;
  admins: number;
  uncoveredYears: number[];
  lastTick: number | undefined;
  oldestDueAt: number | undefined;
  waiting: number;
  dead: number;
  /** Duty chats and rostered people that nothing gets through to, and why. */
  unreachable: { name: string; why: string }[];
};

const MINUTE = 60_000;
const ok = (what: string, found: string): Check => ({ level: 'ok', what, found });
const warn = (what: string, found: string, cure: string): Check => ({ level: 'warn', what, found, cure });
const bad = (what: string, found: string, cure: string): Check => ({ level: 'bad', what, found, cure });

/** Everything looked at, each as it is and, where it is not well, what to do. */
export function judge(facts: Facts): Check[] {
  return [
    ...scopes(facts),
    ...dutyChats(facts),
    ...people(facts),
    calendar(facts),
    tick(facts),
    outbox(facts),
    facts.dead === 0
      ? ok('未送达', '没有')
      : warn('未送达', `${facts.dead} 条`, '发「未送达」看原因，处理好再点「再发」。'),
    ...notReached(facts),
    ...address(facts),
  ];
}

function scopes({ scopes: given, scopesWhy, voice }: Facts): Check[] {
  if (!given)
    return [warn('应用权限', `查不到：${scopesWhy ?? '飞书没有回答'}`, '到开发者后台「权限管理」照部署手册核对。')];
  const granted = new Set(given.filter((scope) => scope.granted).map((scope) => scope.name));
  const needed = NEEDED.filter((need) => voice || !need.voice);
  const missing = needed.filter((need) => !need.scopes.some((scope) => granted.has(scope)));
  if (missing.length === 0) return [ok('应用权限', `${needed.length} 项都有`)];
  return missing.map(({ scopes: [scope = ''], why, must }) => {
    const cure = `到开发者后台「权限管理」开通 ${scope}，再发布一个版本。`;
    return must ? bad('缺权限', `${why}（${scope}）`, cure) : warn('缺权限', `${why}（${scope}）`, cure);
  });
}

function dutyChats({ dutyChats: chats }: Facts): Check[] {
  const lost = chats.filter((chat) => chat.reachable === false);
  const unknown = chats.filter((chat) => chat.reachable === undefined);
  if (chats.length === 0)
    return [warn('值班群', '一个也没设', '事件会发给值班的人；要发到群里，就发「名册」→ 部门 → 设值班群。')];
  return [
    ...lost.map(({ office }) =>
      bad('值班群', `${office}：机器人不在群里`, '把机器人拉回群；群没了就发「名册」换一个。'),
    ),
    ...unknown.map(({ office, why }) =>
      warn('值班群', `${office}：查不到（${why ?? '飞书没有回答'}）`, '过一会儿再查。'),
    ),
    ...(lost.length + unknown.length < chats.length
      ? [ok('值班群', `${chats.length - lost.length - unknown.length} 个通`)]
      : []),
  ];
}

function people({ nobody, dispatchers, deskChat, leaders, admins }: Facts): Check[] {
  const shown = nobody.slice(0, 12).join('、');
  return [
    dispatchers > 0 || deskChat
      ? ok('指挥室', dispatchers > 0 ? `${dispatchers} 人` : '有值班群')
      : bad('指挥室', '没有派遣员', '没人值班的、说不清归谁的事都到指挥室。发「名册」加指挥室的人。'),
    nobody.length === 0
      ? ok('各部门', '都有经办')
      : warn(
          '没有经办的部门',
          `${nobody.length} 个：${shown}${nobody.length > 12 ? '……' : ''}`,
          '派给它们的事会转到指挥室。发「名册」加经办。',
        ),
    leaders > 0
      ? ok('带班领导', `${leaders} 人`)
      : warn('带班领导', '没有', '第二次暂缓、督办要带班领导。发「名册」加人。'),
    admins > 1
      ? ok('管理员', `${admins} 人`)
      : warn('管理员', admins === 1 ? '只有 1 人' : '没有', '加一名备份，以免休假时没人管名册。'),
  ];
}

function calendar({ uncoveredYears: years }: Facts): Check {
  if (years.length === 0) return ok('工作日历', '时限用到的年份都有');
  return bad(
    '工作日历',
    `没有 ${years.join('、')} 年的放假安排`,
    `现在按周一到周五算。把国务院办公厅的通知写进 ${years.map((year) => `catalogue/calendar/${year}.yaml`).join('、')}（照上一年的写），检查后重启，时限会自动重算。`,
  );
}

function tick({ lastTick, now }: Facts): Check {
  const cure = '时限提醒靠它。看主机进程或 Cloudflare 的定时触发是否在跑。';
  if (lastTick === undefined) return bad('定时任务', '还没有跑过', cure);
  const ago = now - lastTick;
  return ago <= 3 * MINUTE ? ok('定时任务', '在跑') : bad('定时任务', `${span(ago)} 前跑过`, cure);
}

function outbox({ oldestDueAt, waiting, now }: Facts): Check {
  const late = oldestDueAt === undefined ? 0 : now - oldestDueAt;
  if (late <= 5 * MINUTE) return ok('待发消息', '没有积压');
  return bad('待发消息', `${waiting} 条，最早的等了 ${span(late)}`, '飞书没有收下。看日志里的错误码，或稍后再查。');
}

function notReached({ unreachable }: Facts): Check[] {
  return unreachable.map(({ name, why }) =>
    bad('通知不到', `${name}：${why}`, '该他们办的事会转给值班的人、负责人、指挥室。改好之后，下一条送到就自动消失。'),
  );
}

function address({ connection, publicUrl }: Facts): Check[] {
  const how = connection === 'long' ? ok('连接方式', '长连接') : ok('连接方式', '回调地址');
  if (!publicUrl)
    return [how, warn('手册网址', '没设 PUBLIC_URL', '卡片上没有「看说明书」的链接。要用就设 PUBLIC_URL 再重启。')];
  if (!publicUrl.startsWith('https://'))
    return [how, warn('手册网址', publicUrl, '不是 https 地址，手机上可能打不开。改 PUBLIC_URL 再重启。')];
  return [how, ok('手册网址', publicUrl)];
}
