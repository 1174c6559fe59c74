import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { rulesOf } from '../../src/bot/core/office.ts';
import { readRoster } from '../../src/bot/core/reading.ts';
import type { Message } from '../../src/bot/ports/incoming.ts';
import { actVisit } from '../../src/bot/visits/act-visit.ts';
import { publishClock, publishWord } from '../../src/bot/visits/publishing.ts';
import type { OpenId } from '../../src/brands.ts';
import { typed } from '../../src/brands.ts';
import type { Command } from '../../src/visits/commands.ts';
import { publishRow, toPublish } from '../../src/visits/publish.ts';
import { type Visit, VisitId } from '../../src/visits/visit.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { aChat, aMessage, aPerson } from '../harness/ids.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { idOf } from '../store/report-case.ts';
import { beginning, item } from './a-visit.ts';

const MARKET = aPerson(idOf('市监所值班员'));
const DAY = 86_400_000;
const { publish } = catalogue.limits.inspections;
let opened: Opened;

/** The word, said to the bot alone. */
const askedBy = (openId: OpenId): Message => ({
  ...{ kind: 'message', key: 'om_1', messageId: aMessage('om_1'), chatId: aChat('oc_own'), inGroup: false },
  ...{ who: { openId }, content: { type: 'words', words: typed('公示名单'), images: [] } },
});

/** A visit told now: its first item is food, failed and put right before anybody left. */
async function told(id: string, food: boolean): Promise<Visit> {
  const { world } = opened;
  const roster = await readRoster(world);
  const person = { openId: MARKET, name: '市监所值班员' };
  const of = { department: 'market-supervision', group: food ? '食品' : '证照' };
  const items = [item(1, of), item(2, of)];
  const people = [{ ...person, number: null, departments: ['market-supervision'] }];
  const commands: Command[] = [
    beginning(2, { id: VisitId.parse(id), subject: null, items, people, name: `店 ${id}` }),
    { do: 'answer', answers: [{ item: 'IT-1', answer: 'bad' }], rest: 'unseen', of: ['IT-2'] },
    { do: 'on-site', item: 'IT-1', corrected: true },
    { do: 'tell', cases: [] },
  ];
  let found: Visit | undefined;
  for (const [n, command] of commands.entries()) {
    const acted = await actVisit({ found, command, actor: person, key: `${id}:${n}`, seen: null, roster }, world);
    if (acted.kind === 'refused') throw new Error(acted.why);
    await world.store.commit({ at: world.now(), changes: acted.changes, says: [] });
    found = acted.next;
  }
  if (!found) throw new Error('no visit');
  return found;
}

beforeAll(async () => {
  opened = await openWorld();
});
afterAll(() => opened.close());

test('what the law has made public is reminded of five working days before, once, and stands in the list until its day', async () => {
  const { world, clock, store } = opened;
  const visit = await told('JC-1', true);
  await told('JC-2', false);
  const one = toPublish(visit, publish, rulesOf(world).calendar);
  // Told on Tuesday 2026-11-24: twenty working days later, and five before.
  expect(one).toMatchObject({ by: '2026-12-22', remind: '2026-12-15' });
  let words: string[] = [];
  const heard: typeof world = {
    ...world,
    store: {
      ...store,
      async commit(commit) {
        const done = await store.commit(commit);
        if (done === 'done') words = [...words, ...commit.says.map((say) => JSON.stringify(say))];
        return done;
      },
    },
  };
  const days = async (many: number) => {
    for (let day = 0; day < many; day++) {
      clock.now += DAY;
      for (let twice = 0; twice < 2; twice++) await publishClock.work(heard);
    }
  };
  await days(20);
  expect(words).toEqual([]);
  await days(3);
  expect(words).toHaveLength(1);
  expect(words[0]).toContain('店 JC-1（JC-1）2026-12-22 以前');
  expect(words[0]).not.toContain('JC-2');
  if (!one) throw new Error('nothing to publish');
  expect(publishRow(one, publish)).toEqual([
    ...['JC-1', '店 JC-1', '样例路 1 号', '2026-11-24', '1 条不符合', '第 1 样坏了', '', '2026-12-22'],
  ]);
  const sent: string[] = [];
  const messenger = {
    ...world.messenger,
    async uploadFile(_: Uint8Array, name: string) {
      sent.push(name);
      return 'file';
    },
  };
  for (const openId of [aPerson(idOf('执法队值班员')), MARKET]) {
    const says = [{ kind: 'publish-list' as const, id: `list-${openId}`, openId }];
    await store.commit({ at: clock.now, changes: [], says });
    await deliverDue({ ...world, messenger });
  }
  expect(sent).toEqual(['公示名单 2026-12-17.xlsx']);
  // With every last day over there is nothing to list, and no empty table is sent.
  await days(10);
  const shown = publishWord(MARKET);
  const asked = 'answer' in shown ? await shown.answer(askedBy(MARKET), world) : undefined;
  expect(JSON.stringify(asked)).toContain('现在没有要公开的检查结果');
  expect(JSON.stringify(asked)).not.toContain('publish-list');
});
