import type { Check } from '../../../../cards/roster/self-check-card.ts';
import { span } from '../../../../cards/when.ts';
import { whyInWords } from '../../core/base-fault.ts';
import { bad, ok, warn } from './check.ts';
import type { Facts } from './facts.ts';

const MINUTE = 60_000;

/** Whether the clock ticks. */
export function tick({ lastTick, now }: Facts): Check {
  const cure = '时限提醒靠它。看主机进程或 Cloudflare 的定时触发是否在跑。';
  if (lastTick === undefined) return bad('定时任务', '还没有跑过', cure);
  const ago = now - lastTick;
  return ago <= 3 * MINUTE ? ok('定时任务', '在跑') : bad('定时任务', `${span(ago)} 前跑过`, cure);
}

/** Whether messages go out in time. */
export function outbox({ oldestDueAt, waiting, now }: Facts): Check {
  const late = oldestDueAt === undefined ? 0 : now - oldestDueAt;
  if (late <= 5 * MINUTE) return ok('待发消息', '没有积压');
  return bad('待发消息', `${waiting} 条，最早的等了 ${span(late)}`, '飞书没有收下。看日志里的错误码，或稍后再查。');
}

/** Whether messages were given up. */
export function undelivered({ dead }: Facts): Check {
  return dead === 0 ? ok('未送达', '没有') : warn('未送达', `${dead} 条`, '发「未送达」看原因，处理好再点「再发」。');
}

/** Whether the ledger is kept, where it is switched on. */
export function ledger({ ledger }: Facts): Check[] {
  if (!ledger) return [];
  const { fault } = ledger;
  if (fault === undefined) return [ok('多维表格台账', '在记')];
  return [bad('多维表格台账', `停住了：${whyInWords(fault)}`, '改好后发「多维表格」，点「改好了，接着记」。')];
}
