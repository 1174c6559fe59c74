import { afterEach, beforeEach, expect, test } from 'vitest';
import type { View } from '../../src/bot/ports/views.ts';
import { receive } from '../../src/bot/receive.ts';
import { typed } from '../../src/brands.ts';
import type { CaseId } from '../../src/cases/record/ids.ts';
import { aChat, aMessage } from '../harness/ids.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { idOf, reportCase } from '../store/report-case.ts';

let opened: Opened;
let fumes: CaseId;
let lamp: CaseId;
beforeEach(async () => {
  opened = await openWorld();
  const at = { estate: '德加小区', object: '', urgent: true };
  fumes = await reportCase(opened, { ...at, detail: '3幢', description: '油烟', object: '烧烤店' });
  opened.clock.now += 60_000;
  lamp = await reportCase(opened, { ...at, detail: '东门', description: '路灯不亮' }, 'CG25');
  opened.clock.now += 3_600_000;
});
afterEach(() => opened.close());

/** The views that words of somebody are answered with; of plain words these. */
async function answered(words: string, name = '网格员甲'): Promise<View[]> {
  const [last] = opened.database.raw.prepare('SELECT max(id) AS id FROM outbox').all();
  const key = `om_${words}_${name}`;
  const content = { type: 'words' as const, words: typed(words), images: [] };
  const who = { openId: idOf(name) };
  await receive(
    { kind: 'message', key, messageId: aMessage(key), chatId: aChat(`oc_${name}`), inGroup: false, who, content },
    opened.world,
  );
  return opened.database.raw
    .prepare("SELECT body FROM outbox WHERE kind = 'send' AND id > ? ORDER BY id")
    .all(Number(last?.id))
    .flatMap(({ body }) => JSON.parse(String(body)).view)
    .filter(({ view }) => view !== 'help');
}

test('by its whole number, without its letters, or by its last digits', async () => {
  const end = fumes.replace('WX-', '');
  for (const words of [
    end,
    end.replace('-', ''),
    `编号${end.replace('-', '')}到哪了`,
    `${fumes.slice(-3)}号事件怎么样了`,
  ])
    expect(await answered(words), words).toMatchObject([{ view: 'case', case: fumes }, { view: 'timeline' }]);
});

test('of one that is not theirs to read people hear the same as of one that nobody has', async () => {
  const hidden = await answered(fumes.replace('WX-', ''), '网格员乙');
  const absent = await answered(fumes.replace(/WX-|...$/g, '').concat('899'), '网格员乙');
  const told = (views: View[]) => JSON.stringify(views).replaceAll(/WX-\d{6}-\d{3}/g, '…');
  expect(told(hidden)).toBe(told(absent));
  expect(hidden).toMatchObject([{ view: 'words', words: expect.stringContaining('不归您看') }]);
});

test.each(['最近那件', '上一单怎么样了', '最后一件'])('%s is the last of one’s own', async (words) => {
  expect(await answered(words)).toMatchObject([{ view: 'case', case: lamp }, { view: 'timeline' }]);
});

test('a case at another building is not the one, and one about something else is only offered', async () => {
  expect(await answered('德加小区3幢油烟那个怎么样了')).toMatchObject([{ case: fumes }, {}]);
  expect(await answered('德加小区7幢的油烟后来怎么样了')).toMatchObject([{ view: 'cases-found', cases: [lamp] }]);
  expect(await answered('德加小区3幢漏水那个后来怎么样了')).toMatchObject([{ view: 'cases-found' }]);
});
