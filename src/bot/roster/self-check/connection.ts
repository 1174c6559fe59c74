import type { Check } from '../../../../cards/roster/self-check-card.ts';
import { span } from '../../../../cards/when.ts';
import type { Link } from '../../ports/link.ts';
import { bad, ok, warn } from './check.ts';
import type { Facts } from './facts.ts';

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

/** How Feishu reaches this host, and people the handbook. */
export function address({ connection, publicUrl, link, now }: Facts): Check[] {
  const how = connection === 'long' ? longLink(link, now) : ok('连接方式', '回调地址');
  if (!publicUrl)
    return [how, warn('手册网址', '没设 PUBLIC_URL', '卡片上没有「看说明书」的链接。要用就设 PUBLIC_URL 再重启。')];
  if (!publicUrl.startsWith('https://'))
    return [how, warn('手册网址', publicUrl, '不是 https 地址，手机上可能打不开。改 PUBLIC_URL 再重启。')];
  return [how, ok('手册网址', publicUrl)];
}
