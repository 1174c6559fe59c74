import type { Check } from '../../../cards/roster/self-check-card.ts';
import { span } from '../../../cards/when.ts';
import type { ListDifference } from '../../../catalogue/edit/list-difference.ts';
import { whyInWords } from '../core/base-fault.ts';
import type { Scope } from '../ports/directory.ts';
import type { Link } from '../ports/link.ts';
import type { Unlearned } from '../ports/world.ts';
import { NEEDED } from './needed-scopes.ts';

/** What 自检 looked at. undefined: the platform did not tell. */
export type Facts = {
  now: number;
  connection: 'webhook' | 'long';
  publicUrl: string;
  voice: boolean;
  /** The other systems that are let in, how each was met lately, and how many of its receipts were not taken. */
  sources: SourceFact[];
  /** The ledger in a 多维表格, where it is switched on, and why it stands still. */
  ledger?: { fault: string | undefined } | undefined;
  /** The long connection, where there is one. */
  link?: Link | undefined;
  scopes: Scope[] | undefined;
  /** Why the scopes could not be asked for, in Chinese. */
  scopesWhy?: string | undefined;
  dutyChats: { office: string; reachable: boolean | undefined; why?: string | undefined }[];
  /** 行政执法证 that are over or end soon, and whose they are. */
  certificates: { name: string; until: string; over: boolean }[];
  /** Departments that lead a matter and have nobody; what the list never sends anything to does not matter. */
  nobody: string[];
  dispatchers: number;
  deskChat: boolean;
  leaders: number;
  admins: number;
  uncoveredYears: number[];
  /** Where the files of the build say otherwise than what was published over them. */
  overruled: readonly ListDifference[];
  /** What was learned anew and not taken in. */
  unlearned: Unlearned | undefined;
  lastTick: number | undefined;
  oldestDueAt: number | undefined;
  waiting: number;
  dead: number;
  /** Duty chats and rostered people that nothing gets through to, and why. */
  unreachable: { name: string; why: string }[];
};

/** Another system that is let in; times in epoch ms, `refused` today, `why` the last time. */
export type SourceFact = {
  name: string;
  how: 'signed' | 'unsigned' | 'keyed';
  /** After so many hours without a word something is wrong; null: it may be silent. */
  silentHours: number | null;
  takenAt: number | null;
  refused: number;
  why: string | null;
  dead: number;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const HOW: Record<SourceFact['how'], string> = {
  signed: '',
  unsigned: '没有签名，只认地址；',
  keyed: '没有签名，只认 api_key；',
};
const ok = (what: string, found: string): Check => ({ level: 'ok', what, found });
const warn = (what: string, found: string, cure: string): Check => ({ level: 'warn', what, found, cure });
const bad = (what: string, found: string, cure: string): Check => ({ level: 'bad', what, found, cure });

/** Everything looked at, each as it is and, where it is not well, what to do. */
export function judge(facts: Facts): Check[] {
  return [
    ...scopeChecks(facts),
    ...dutyChats(facts),
    ...people(facts),
    ...certificates(facts),
    calendar(facts),
    ...files(facts),
    ...learning(facts),
    tick(facts),
    outbox(facts),
    facts.dead === 0
      ? ok('未送达', '没有')
      : warn('未送达', `${facts.dead} 条`, '发「未送达」看原因，处理好再点「再发」。'),
    ...ledgerChecks(facts),
    ...sourceChecks(facts),
    ...notReached(facts),
    ...address(facts),
  ];
}

/** The app's rights as the platform tells them, beside what the bot uses. */
export function scopeChecks({
  scopes: given,
  scopesWhy,
  voice,
  ledger,
}: Pick<Facts, 'scopes' | 'scopesWhy' | 'voice' | 'ledger'>): Check[] {
  if (!given)
    return [warn('应用权限', `查不到：${scopesWhy ?? '飞书没有回答'}`, '到开发者后台「权限管理」照部署手册核对。')];
  const granted = new Set(given.filter((scope) => scope.granted).map((scope) => scope.name));
  const isOn = { voice, ledger: ledger !== undefined };
  const needed = NEEDED.filter(({ only }) => only === undefined || isOn[only]);
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

function certificates({ certificates: ending }: Facts): Check[] {
  return ending.map(({ name, until, over }) =>
    over
      ? bad('执法证', `${name}：${until} 已过期`, '过期不能检查。换了新证，发「名册」→ 这个人 → 登记执法证。')
      : warn('执法证', `${name}：${until} 到期`, '到期前换证；换好发「名册」→ 这个人 → 登记执法证。'),
  );
}

function calendar({ uncoveredYears: years }: Facts): Check {
  if (years.length === 0) return ok('工作日历', '时限用到的年份都有');
  return bad(
    '工作日历',
    `没有 ${years.join('、')} 年的放假安排`,
    `现在按周一到周五算。把国务院办公厅的通知写进 ${years.map((year) => `catalogue/calendar/${year}.yaml`).join('、')}（照上一年的写），检查后重启，时限会自动重算。`,
  );
}

/** So many lines of difference are named; the rest are counted. */
const MOST_LINES = 5;

function files({ overruled }: Facts): Check[] {
  if (overruled.length === 0) return [];
  const some = overruled.slice(0, MOST_LINES).map(({ about, part, gone, come }) => {
    const says = (lines: readonly string[]) => (lines.length > 0 ? `「${lines.join('；')}」` : '没有');
    return `${about} ${part}：文件里${says(gone)}，发布的是${says(come)}`;
  });
  const more = overruled.length > MOST_LINES ? [`还有 ${overruled.length - MOST_LINES} 处`] : [];
  const cure = '照发布的答。以发布的为准，就运行 npm run catalogue:pull；以文件为准，就按清单管理的办法再提一次。';
  return [warn('清单文件和发布的不一致', [...some, ...more].join('\n'), cure)];
}

function learning({ unlearned }: Facts): Check[] {
  if (!unlearned) return [];
  const { sayings, before, after } = unlearned;
  const found = `清单的 ${sayings} 句说法，现在答对 ${before} 句，重新学过只对 ${after} 句`;
  const cure = '没有换上，新加的说法照样算数。看看刚发布的说法是不是两项都用得上，改好再发布。';
  return [warn('新的一版没学好', found, cure)];
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

function ledgerChecks({ ledger }: Facts): Check[] {
  if (!ledger) return [];
  const { fault } = ledger;
  if (fault === undefined) return [ok('多维表格台账', '在记')];
  return [bad('多维表格台账', `停住了：${whyInWords(fault)}`, '改好后发「多维表格」，点「改好了，接着记」。')];
}

/** Each system that sends orders in: when it was last here, whom its door turned away, what it did not take. */
export function sourceChecks({ sources, now }: Pick<Facts, 'sources' | 'now'>): Check[] {
  return sources.flatMap(({ name, how, takenAt, silentHours, refused, why, dead }) => [
    takenAt !== null && silentHours !== null && now - takenAt > silentHours * HOUR
      ? bad(
          `来单 ${name}`,
          `已经 ${span(now - takenAt)} 没有声音`,
          '对方的系统或中间的网络多半断了：马上打电话问。断着的时候出了事，这里不会知道。',
        )
      : ok(`来单 ${name}`, `${HOW[how]}${takenAt === null ? '还没有来过' : `最近 ${span(now - takenAt)} 前来过`}`),
    ...(refused > 0
      ? [
          warn(
            `来单 ${name}`,
            `今天有 ${refused} 次没让进：${why ?? ''}`,
            '签名、时间、地址不对的进不来。是对方的，请对方照「来单接口」改；不是，就是有人乱敲，不用管。',
          ),
        ]
      : []),
    ...(dead > 0
      ? [
          bad(
            `回执 ${name}`,
            `${dead} 条没送到`,
            '请对方看回执地址通不通、认不认签名；好了请指挥室发「来单」→「对方系统」点「再发」。',
          ),
        ]
      : []),
  ]);
}

function notReached({ unreachable }: Facts): Check[] {
  return unreachable.map(({ name, why }) =>
    bad('通知不到', `${name}：${why}`, '该他们办的事会转给值班的人、负责人、指挥室。改好之后，下一条送到就自动消失。'),
  );
}

/** What cures a long connection, by what it last complained of. */
const LINK_CURES: [RegExp, string][] = [
  [
    /\b514\b|\b1000040345\b|10014|10015|auth/i,
    'App ID 或 App Secret 不对：到开发者后台「凭证与基础信息」核对，改了要重启。',
  ],
  [/1000040350|too many/i, '同一个应用连了太多程序：停掉多余的；试验环境请另建应用。'],
  [/\b403\b|forbidden/i, '应用没有发布，或订阅方式没选「使用长连接接收」：到开发者后台核对并发布。'],
  [
    /ENOTFOUND|ECONN|EAI_AGAIN|timeout|did not answer|proxy|CONNECT/i,
    '这台机器连不到飞书：看网络、防火墙；要走代理就设 HTTPS_PROXY，设了就看代理开没开、账号对不对。',
  ],
];

function longLink(link: Link | undefined, now: number): Check {
  if (!link || link.connected) return ok('连接方式', '长连接，通着');
  const { lostAt = now, why = '' } = link;
  const cure =
    LINK_CURES.find(([like]) => like.test(why))?.[1] ??
    '飞书断开了，会自己重连；一直不通就看日志里的 long connection。';
  return bad('长连接', `断了 ${span(now - lostAt)}：这期间发给机器人的话还没收到，连上后飞书会补送`, cure);
}

function address({ connection, publicUrl, link, now }: Facts): Check[] {
  const how = connection === 'long' ? longLink(link, now) : ok('连接方式', '回调地址');
  if (!publicUrl)
    return [how, warn('手册网址', '没设 PUBLIC_URL', '卡片上没有「看说明书」的链接。要用就设 PUBLIC_URL 再重启。')];
  if (!publicUrl.startsWith('https://'))
    return [how, warn('手册网址', publicUrl, '不是 https 地址，手机上可能打不开。改 PUBLIC_URL 再重启。')];
  return [how, ok('手册网址', publicUrl)];
}
