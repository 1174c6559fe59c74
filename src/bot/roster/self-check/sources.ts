import type { Check } from '../../../../cards/roster/self-check-card.ts';
import { span } from '../../../../cards/when.ts';
import { bad, ok, warn } from './check.ts';
import type { Facts, SourceFact } from './facts.ts';

const HOUR = 3_600_000;
const HOW: Record<SourceFact['how'], string> = {
  signed: '',
  unsigned: '没有签名，只认地址；',
  keyed: '没有签名，只认 api_key；',
};

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
