import type { ServiceMeasures, ShareOf } from '../../src/services/measures.ts';
import { type Card, card, facts, note } from '../elements.ts';

const share = ({ n, d }: ShareOf): string => (d === 0 ? '还没有' : `${n}/${d}`);

/** How services were asked for, signed up for and come to: sums over all sessions, n of d, and of nobody. */
export function measuresCard(measures: ServiceMeasures, days: number): Card {
  const { asked, sessions, cancelled, signed, came, unused, waiting, missed } = measures;
  return card(
    { title: '服务统计', subtitle: `最近 ${days} 天　${sessions} 个班`, tone: 'answer' },
    facts([
      ['问服务的', `${asked} 次`],
      ['报上的 / 名额', share(signed)],
      ['来的 / 该来的', share(came)],
      ['空着的位子 / 名额', share(unused)],
      ['在候补', `${waiting} 人`],
      ['没轮到', `${missed} 人`],
      ['取消的班', `${cancelled} 个`],
    ]),
    note('来的只数点过名的课；空着的只数结了课的。不数每个人'),
  );
}
