import { afterEach, beforeEach, expect, test } from 'vitest';
import type { View } from '../../src/bot/ports/views.ts';
import type { CaseId } from '../../src/cases/record/ids.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { reportCase } from '../store/report-case.ts';
import { answered } from './answered.ts';

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

const says = (words: string, name?: string) => answered(opened, words, name);

test('by its whole number, without its letters, or by its last digits', async () => {
  const end = fumes.replace('WX-', '');
  for (const words of [
    end,
    end.replace('-', ''),
    `编号${end.replace('-', '')}到哪了`,
    `${fumes.slice(-3)}号事件怎么样了`,
  ])
    expect(await says(words), words).toMatchObject([{ view: 'case', case: fumes }, { view: 'timeline' }]);
});

test('of one that is not theirs to read people hear the same as of one that nobody has', async () => {
  const hidden = await says(fumes.replace('WX-', ''), '网格员乙');
  const absent = await says(fumes.replace(/WX-|...$/g, '').concat('899'), '网格员乙');
  const told = (views: View[]) => JSON.stringify(views).replaceAll(/WX-\d{6}-\d{3}/g, '…');
  expect(told(hidden)).toBe(told(absent));
  expect(hidden).toMatchObject([{ view: 'words', words: expect.stringContaining('不归您看') }]);
});

test.each(['最近那件', '上一单怎么样了', '最后一件'])('%s is the last of one’s own', async (words) => {
  expect(await says(words)).toMatchObject([{ view: 'case', case: lamp }, { view: 'timeline' }]);
});

test('a case at another building is not the one, and one about something else is only offered', async () => {
  expect(await says('德加小区3幢油烟那个怎么样了')).toMatchObject([{ case: fumes }, {}]);
  expect(await says('德加小区7幢的油烟后来怎么样了')).toMatchObject([{ view: 'cases-found', cases: [lamp] }]);
  expect(await says('德加小区3幢漏水那个后来怎么样了')).toMatchObject([{ view: 'cases-found' }]);
});
