import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestHarness, type TestHarness } from 'wrangler';
import { readWorkbook } from '../../src/workbook/read.ts';
import { writeWorkbook } from '../../src/workbook/write.ts';
import { workbookOf } from '../abuse/zip.ts';
import { foreign } from './foreign.ts';

const LIMITS = { bytes: 5 * 1024 * 1024, cells: 200_000 };
// More than a megabyte of XML: a writer that takes other threads for large parts has none here.
const rows = Array.from({ length: 5000 }, (_, i) => [`${i}`, `=第 ${i} 条\n第二行`, '很长的一句话'.repeat(20)]);
const SHEETS = [{ name: '群众说法', header: ['编号', '说法', '说明'], rows }];

let worker: TestHarness;
beforeAll(async () => {
  worker = createTestHarness({ workers: [{ configPath: 'test/workbook/wrangler.toml' }] });
  await worker.listen();
});
afterAll(() => worker?.close());

test('workerd reads what Node writes, and writes what Node reads', async () => {
  const written = await writeWorkbook(SHEETS);
  const expected = await readWorkbook(written, LIMITS);
  expect(expected[0]?.cells).toHaveLength(15_003);
  const read = await worker.fetch('/read', { method: 'POST', body: written });
  expect(await read.json()).toEqual(expected);
  const back = await worker.fetch('/write', { method: 'POST', body: JSON.stringify(SHEETS) });
  expect(await readWorkbook(new Uint8Array(await back.arrayBuffer()), LIMITS)).toEqual(expected);
});

test('the workbook of another program, and one that is none', async () => {
  const pages = [
    {
      name: '人员',
      rows: [[{ runs: ['张', '三'], sound: 'zhangsan' }, { serial: 46_349, format: 14 }, { error: '#N/A' }]],
    },
  ];
  const bytes = foreign(pages, {
    places: 'none',
    stringsPart: 'xl/SharedStrings.xml',
    targets: 'backslash',
    wide: true,
  });
  const read = await worker.fetch('/read', { method: 'POST', body: bytes });
  expect(await read.json()).toEqual(await readWorkbook(bytes, LIMITS));
  const refused = await worker.fetch('/read', { method: 'POST', body: workbookOf('<a>'.repeat(1_000_000)) });
  expect(await refused.text()).toMatch(/^打不开/);
  expect(refused.status).toBe(400);
});
