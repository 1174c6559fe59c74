import type { Card } from '../../../cards/elements.ts';
import { deadLettersCard } from '../../../cards/roster/dead-letters-card.ts';
import { isChatId } from '../../brands.ts';
import type { Roster } from '../../roster/roster.ts';
import { addresseeName } from '../core/addressee-name.ts';
import type { World } from '../ports/world.ts';
import { whyInChinese } from './fault-words.ts';

/** The latest that are listed. */
const MOST = 80;

const JOBS: [prefix: string, words: string][] = [
  ['refresh:', '卡片更新'],
  ['retire:', '旧卡片'],
  ['photo:', '照片'],
  ['voice:', '语音'],
  ['council:', '吹哨群'],
  ['roster:', '名册'],
  ['orders:', '来单表格'],
  ['order:', '来单'],
  ['receipt:', '给对方系统的回执'],
  ['told:', '给对方系统的回执'],
  ['picture:', '来单的照片'],
  ['partner:', '转给对方平台的事件'],
  ['partner-look:', '转给对方平台的事件'],
];

/** 未送达, with people and groups by their names. */
export async function deadLettersPage(n: number, roster: Roster, world: World): Promise<Card> {
  const letters = await world.store.deadLetters(MOST);
  const groups = new Map((await world.store.groups()).map(({ chatId, name }) => [chatId, name]));
  const nameOf = (queue: string): string => {
    const job = JOBS.find(([prefix]) => queue.startsWith(prefix));
    if (job) return job[1];
    const [id = ''] = queue.split('~');
    return addresseeName(id, roster, world) ?? (isChatId(id) ? groups.get(id) : undefined) ?? '一个会话';
  };
  const shown = letters.map(({ id, at, queue, error, about }) => ({
    id,
    at,
    to: nameOf(queue),
    why: whyInChinese(error),
    about: about?.match(/^[A-Z0-9]+-\d{6}-\d{3,}$/) ? about : undefined,
  }));
  return deadLettersCard(shown, n, world.now());
}
