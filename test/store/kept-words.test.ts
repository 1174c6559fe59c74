import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Message } from '../../src/bot/ports/incoming.ts';
import { receive } from '../../src/bot/receive.ts';
import { typed } from '../../src/brands.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { aChat, aMessage } from '../harness/ids.ts';
import { type Opened, openWorld } from './open-world.ts';
import { idOf } from './report-case.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

let messages = 0;
const message = (words: string, inGroup: boolean): Message => ({
  kind: 'message',
  key: `om_${++messages}`,
  messageId: aMessage(`om_${messages}`),
  chatId: aChat(inGroup ? 'oc_group' : 'oc_own'),
  inGroup,
  who: { openId: idOf('网格员甲') },
  content: { type: 'words', words: typed(words), images: [] },
});

/** The tables that have the text anywhere. */
const tablesWith = (said: string) => {
  const ask = (sql: string) => opened.database.raw.prepare(sql).all();
  return ask("SELECT name FROM sqlite_master WHERE type = 'table'")
    .map(({ name }) => String(name))
    .filter((name) => JSON.stringify(ask(`SELECT * FROM "${name}"`)).includes(said));
};

const PRIVATE: [what: string, said: string, mask: string][] = [
  ['a mobile', '13812345678', '【电话】'],
  ['a mobile in Chinese digits', '一三八一二三四五六七八', '【电话】'],
  ['an identity card', '33010619900101123X', '【证件号】'],
  ['a plate', '浙A12345', '【车牌】'],
  ['a bank card', '6222021234567890123', '【号码】'],
];

test.each(PRIVATE.flatMap((one) => [false, true].map((inGroup) => [...one, inGroup] as const)))(
  '%s (%s) in a question is kept nowhere, neither before nor after its answer (%s, in a group: %s)',
  async (_, said, mask, inGroup) => {
    for (const words of [`楼下烧烤店油烟太大谁管 ${said}`, `${said} 天上掉馅饼谁管`, `有人煤气中毒了 ${said}`]) {
      await receive(message(words, inGroup), opened.world);
      expect(tablesWith(said)).toEqual([]);
      await deliverDue(opened.world);
      expect(tablesWith(said)).toEqual([]);
    }
    const kept = opened.database.raw.prepare('SELECT words FROM questions').all();
    expect(kept.map(({ words }) => String(words).includes(mask))).toEqual([true, true, true]);
  },
);
