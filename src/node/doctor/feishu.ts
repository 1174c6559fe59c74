import type { Check } from '../../../cards/roster/self-check-card.ts';
import type { PlatformFault } from '../../bot/ports/messenger.ts';
import { whyInChinese } from '../../bot/roster/fault-words.ts';
import { scopeChecks } from '../../bot/roster/self-check/scopes.ts';
import type { Config } from '../../config.ts';
import { subscribedEvents } from '../../feishu/app-version.ts';
import { createDirectory } from '../../feishu/directory.ts';
import { rootOf } from '../../feishu/errors.ts';
import { createCaller, createMessenger } from '../../feishu/mouth.ts';
import { BAD_CREDENTIALS } from '../../health.ts';
import { isPlatformFault } from '../../outgoing/platform-fault.ts';

const PATIENCE = 8_000;
/** Feishu's signature is not older than that at our door; its tokens live two hours. */
const CLOCK_OFF = 60_000;
const CLOCK_WRONG = 5 * 60_000;

/** What the bot listens for, and what does not work without it (docs/部署手册.md asks for the same). */
const EVENTS: [type: string, without: string, must: boolean][] = [
  ['im.message.receive_v1', '收不到任何消息', true],
  ['im.chat.member.bot.added_v1', '进群时不会问要不要设为值班群', false],
  ['im.chat.member.bot.deleted_v1', '被移出群时不知道', false],
  ['im.chat.disbanded_v1', '群解散时不知道', false],
  ['im.chat.access_event.bot_p2p_chat_entered_v1', '第一次见面不会说明怎么问', false],
  ['application.bot.menu_v6', '底部按钮点了没反应', false],
];

/** Whether Feishu is there, knows the app, and lets it do what it must. Asks only; nobody sees anything of it. */
export async function feishu(config: Config, now: () => number): Promise<Check[]> {
  const time = await clock(config.domain, now);
  const who = await createMessenger(config, now)
    .botOpenId()
    .then(() => undefined, asFault);
  if (who) return [...time, refusal(who, config)];
  const known: Check = { level: 'ok', what: 'App ID 和 Secret', found: '飞书认得，机器人在' };
  const directory = createDirectory(config, now);
  const { call } = createCaller(config, now);
  const [scopes, events, long] = await Promise.all([
    directory.scopes().then((told) => ({ told }), asFault),
    subscribedEvents(call, config.app.id).then((told) => ({ told }), asFault),
    config.connection === 'long' ? longConnection(config) : undefined,
  ]);
  return [
    ...time,
    known,
    ...scopeChecks({
      voice: config.voice,
      ...('told' in scopes ? { scopes: scopes.told } : { scopes: undefined, scopesWhy: wordsOf(scopes) }),
    }),
    ...('told' in events ? eventChecks(events.told) : [eventsUnknown(wordsOf(events))]),
    ...(long ? [long] : []),
  ];
}

type Refused = Pick<PlatformFault, 'message' | 'code'>;
const asFault = (error: unknown): Refused =>
  isPlatformFault(error) ? error : { message: error instanceof Error ? error.message : String(error) };
const wordsOf = ({ message }: Refused) => whyInChinese(message);

function refusal({ code, message }: Refused, { domain }: Config): Check {
  if (BAD_CREDENTIALS.includes(code ?? 0)) {
    const cure = '到开发者后台「凭证与基础信息」重新抄 App ID 和 App Secret，两样要是同一个应用的，别带空格。';
    return { level: 'bad', what: 'App ID 和 Secret', found: `飞书不认（${code}）`, cure };
  }
  if (code === undefined) {
    const cure = '看这台机器能不能上网、防火墙放不放行、FEISHU_DOMAIN 写得对不对。';
    return { level: 'bad', what: '飞书', found: `${domain} 连不上：${message.slice(0, 200)}`, cure };
  }
  return {
    level: 'bad',
    what: '机器人',
    found: whyInChinese(message),
    cure: '在「应用能力」里添加机器人，再发布一个版本。',
  };
}

async function clock(domain: string, now: () => number): Promise<Check[]> {
  const answer = await fetch(`${domain}/open-apis/`, { signal: AbortSignal.timeout(PATIENCE) }).catch(() => undefined);
  const theirs = Date.parse(answer?.headers.get('date') ?? '');
  await answer?.body?.cancel();
  if (Number.isNaN(theirs)) return [];
  const off = Math.abs(now() - theirs);
  if (off < CLOCK_OFF) return [{ level: 'ok', what: '时钟', found: '和飞书一致' }];
  const found = `和飞书差 ${off < 3_600_000 ? `${Math.round(off / 60_000)} 分钟` : `${Math.round(off / 3_600_000)} 小时`}`;
  const cure = '打开自动对时：sudo timedatectl set-ntp true。时限和提醒都照这台机器的钟。';
  return [{ level: off < CLOCK_WRONG ? 'warn' : 'bad', what: '时钟', found, cure }];
}

function eventChecks(subscribed: string[] | undefined): Check[] {
  if (!subscribed)
    return [
      { level: 'bad', what: '版本', found: '应用还没有发布过', cure: '开发者后台「版本管理与发布」创建版本并发布。' },
    ];
  const missing = EVENTS.filter(([type]) => !subscribed.includes(type));
  if (missing.length === 0) return [{ level: 'ok', what: '事件', found: `${EVENTS.length} 个都订了` }];
  return missing.map(([type, without, must]) => ({
    level: must ? 'bad' : 'warn',
    what: '缺事件',
    found: `${without}（${type}）`,
    cure: `到开发者后台「事件与回调」添加 ${type}，再发布一个版本。`,
  }));
}

const eventsUnknown = (why: string): Check => ({
  level: 'warn',
  what: '事件',
  found: `查不到：${why}`,
  cure: '照部署手册的表核对「事件与回调」；开了 application:application:self_manage 权限就能在这里查。',
});

/** Asks where to connect to, as the long connection does; does not connect, for that could take an event from the host. */
async function longConnection({ domain, app }: Config): Promise<Check> {
  const what = '长连接';
  const body = JSON.stringify({ AppID: app.id, AppSecret: app.secret });
  const headers = { 'content-type': 'application/json', locale: 'zh' };
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const answer = await fetch(`${domain}/callback/ws/endpoint`, { method: 'POST', headers, body, signal });
    const { code, data } = (await answer.json()) as { code?: number; data?: { URL?: string } };
    if (code !== 0 || !data?.URL)
      return {
        level: 'bad',
        what,
        found: `飞书不给连（${code}）`,
        cure: '看应用有没有发布；连接太多就停掉别处的程序。',
      };
    const there = new URL(data.URL.replace(/^ws/, 'http'));
    await fetch(there.origin, { signal: AbortSignal.timeout(PATIENCE), redirect: 'manual' });
    return { level: 'ok', what, found: '飞书让连，路也通' };
  } catch (error) {
    const cure = '让防火墙放行到飞书的 443 端口（wss）。';
    return { level: 'bad', what, found: `连不上：${rootOf(error)}`, cure };
  }
}
