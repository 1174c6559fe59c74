import { type AtStation, GROUP } from './at-station.ts';

/** A duty table: of nobody’s, of no use, wrong in every column, and one that is taken, whose form is named. */
export async function dutyTable({
  head,
  worker,
  officer,
  desk,
  stranger,
  tap,
  table,
  sends,
  draftOf,
}: AtStation): Promise<string> {
  await sends(stranger, '值班表.xlsx', new Uint8Array([1]));
  await sends(head, '值班表.csv', new Uint8Array([1]));
  await sends(head, '值班表.xlsx', new Uint8Array([1]));
  await sends(head, '值班表.xlsx', await table([], ['日期']));
  await sends(head, '值班表.xlsx', await table([]));
  await sends(
    head,
    '值班表.xlsx',
    await table([
      ['十二月', '某社区', '某人', '晚上', '', ''],
      ['2026-11-26', '德加', '', '', '123', ''],
      ['2026-11-26', '德加', '', '', '19999999999', ''],
      ['2026-11-26', '德加', '网格员甲', '', '', ''],
      ['2026-11-26', '德加', '网格员甲', '', '', ''],
    ]),
  );
  const rows = [
    ['2026-11-24', '德加', '执法队值班员', '08:30-17:30', '', '占道当场看'],
    ['2026-11-25', '德加', '', '', '', ''],
    ['2026-11-26', '德加', '网格员甲', '', '', ''],
    ['2026-11-27', '德加', '联络站书记', '', '', ''],
    ['2026-11-30', '德加', '网格员甲', '', '', ''],
    ...Array.from({ length: 20 }, (_, i) => [
      `2026-12-${String(i + 1).padStart(2, '0')}`,
      '德加',
      '市监所值班员',
      '',
      '',
      '',
    ]),
    ...['网格员乙', '执法队负责人', '市监所值班员', '派出所值班员', '指挥室派遣员', '带班领导', '司法所经办'].map(
      (name) => [...['2026-11-24', '德加', name, '', '', '']],
    ),
  ];
  await sends(head, '值班表.xlsx', await table(rows));
  const imported = draftOf('duty-import');
  await tap(stranger, { do: 'duty-take', draft: imported });
  await tap(desk, { do: 'duty-take', draft: imported });
  await head.clicks('收下');
  await tap(head, { do: 'duty-take', draft: imported });
  await tap(head, { do: 'duty-take', draft: 'none' });
  await worker.says('今天谁在');
  await worker.says('今天谁在', GROUP);
  await officer.says('今天');
  await officer.says('今天谁在');
  await worker.says('今天');
  await desk.says('今天');
  return imported;
}
