import { expect, test } from 'vitest';
import { columnsCard } from '../../cards/exchange/columns-card.ts';
import { catalogue } from '../../catalogue/index.ts';
import { schemaErrors } from '../../sandbox/cards/schema.ts';
import { checkCard } from '../../sandbox/cards/semantic.ts';
import { columnFields, layoutPicked } from '../../src/bot/exchange/column-fields.ts';
import { BatchId, type OrderBatch } from '../../src/exchange/batch.ts';
import { halfKnown } from '../../src/exchange/sheet.ts';
import { aMessage, aPerson } from '../harness/ids.ts';
import { HOTLINE } from './sheets.ts';

const batchOf = (headers: string[]): OrderBatch => ({
  ...{ id: BatchId.parse('b'), version: 2, openId: aPerson('ou_desk'), at: 0, messageId: aMessage('om_file') },
  ...{ fileKey: 'f', fileName: '单.xlsx', state: 'columns', source: null, headers, dry: null, why: null },
});

test.each([1, 4, 9, 10, 12, 32, 33, 80])('the form for %i columns is a card that Feishu takes', (columns) => {
  const batch = batchOf(Array.from({ length: columns }, (_, n) => `${n}${'长'.repeat(59)}`));
  const { fields, more } = columnFields(batch, catalogue.sources);
  const card = columnsCard(batch, fields, more);
  expect([...schemaErrors(card), ...checkCard(card)]).toEqual([]);
});

test('what is known of a sheet is filled in, and comes back as it was, picked or written', () => {
  const wide = [...HOTLINE, ...Array.from({ length: 40 }, (_, n) => `备注${n}`)];
  for (const headers of [HOTLINE.slice(0, 6), HOTLINE, wide]) {
    const known = halfKnown(headers, catalogue.sources);
    const { fields, more } = columnFields(batchOf(headers), catalogue.sources, known);
    const shown = [...fields, ...more].map((field) => [field.name, 'preset' in field ? field.preset : undefined]);
    expect(layoutPicked(Object.fromEntries(shown), batchOf(headers))).toEqual(known);
  }
  expect(layoutPicked({ number: '没有这一列' }, batchOf(wide))).toEqual({ unknown: '没有这一列' });
});

test('of a sheet that two know alike, and of one that nobody knows, no source is filled in', () => {
  expect(halfKnown(['地址', '联系电话'], catalogue.sources)?.source).toBe('');
  expect(halfKnown(['甲', '乙'], catalogue.sources)).toBeUndefined();
});
