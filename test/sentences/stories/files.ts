import { DAY_MS } from '../../../src/cases/calendar/calendar.ts';
import { CaseId } from '../../../src/cases/record/ids.ts';
import { SubjectId } from '../../../src/inspections/subjects/subject.ts';
import { workbook } from '../../roster/workbook.ts';
import { personOf } from '../person.ts';
import type { Stories } from '../story.ts';
import { tapping } from '../tapping.ts';
import type { Town } from '../town.ts';
import { hazard, kept, NOODLES, visit } from './a-place.ts';
import { castOf } from './case.ts';

const CODE = '91350100M000100Y43';

/** The file of a place from its beginning to its end, with everybody who looks it up, and the forms that are refused. */
async function fileStory(town: Town): Promise<void> {
  const { admin, worker, reports } = castOf(town);
  const [market, team, keeper] = [
    personOf(town, '市监所值班员'),
    personOf(town, '执法队值班员'),
    personOf(town, '清单管理员'),
  ];
  const tap = tapping(town);
  await worker.says('查 河渚面馆');
  await market.says('查 河渚面馆');
  const begun = { do: 'subject-new', bundle: 'small-restaurant', name: '河渚面馆' };
  await market.fills('小餐饮一件事', { ...NOODLES, detail: ' ' }).catch(() => '');
  await market.submits({ ...NOODLES, creditCode: '91350100M000100Y44' }).catch(() => '');
  await market.submits({ ...NOODLES, community: '没有的社区' }).catch(() => '');
  const papers = { f_small_restaurant_food: 'JY1', u_small_restaurant_food: '2026-12-20' };
  await market.submits({ ...NOODLES, creditCode: CODE, ...papers });
  await tap(market, begun);
  await market.submits(NOODLES).catch(() => '');
  await tap(keeper, { ...begun, bundle: 'rental' });
  await keeper.submits(NOODLES);
  await tap(market, { ...begun, bundle: 'no-such-bundle' });
  await tap(worker, begun);

  // What happened there: open, put right, and all well; a case.
  const first = await reports();
  const caseId = CaseId.parse(/[A-Z]+-\d{6}-\d+/.exec(`${first}`)?.[0]);
  const put = hazard('灭火器过期', { correctedAt: Date.UTC(2026, 10, 21) });
  const ten = Array.from({ length: 10 }, (_, n) => hazard(`出口堵了 ${n}`, { due: null }));
  await kept(town, [
    {
      kind: 'visit-summed',
      visit: visit(1, { hazards: [hazard('煤气管老化', { grade: '立即处置' }), ...ten] }),
      counts: true,
    },
    { kind: 'visit-summed', visit: visit(2, { state: 'closed', hazards: [put] }), counts: true },
    { kind: 'visit-summed', visit: visit(3, { state: 'closed', items: 0, kind: 'walk' }), counts: false },
    { kind: 'subject-case', subject: SubjectId.parse('DA-1'), caseId, at: town.world.now() },
  ]);
  for (const name of ['市监所值班员', '网格员甲', '联络站书记', '指挥室派遣员', '物业人员', '网格员乙'])
    await personOf(town, name).says('查 河渚面馆');
  await tap(personOf(town, '物业人员'), { do: 'subject-see', subject: 'DA-1' });
  await tap(market, { do: 'subject-see', subject: 'DA-999' });
  await tap(market, { do: 'subject-see', subject: 'DA-1' });

  // Changed, by whoever may; twice the same is no change; somebody was faster.
  await market.fills('改档案', { f_small_restaurant_operator: '王五 13800001234', ...papers });
  await market.says('查 DA-1');
  await market.fills('改档案', { ...papers, f_small_restaurant_operator: '王五 13800001234' });
  await market.says('查 DA-1');
  await market.clicks('改档案');
  await team.says('查 DA-1');
  await team.fills('改档案', { f_small_restaurant_operator: '赵六 13800001235', ...papers }).catch(() => '');
  await market.submits({ f_small_restaurant_operator: '王五 13800001236', ...papers }).catch(() => '');
  await market.says('查 DA-1');
  await tap(market, { do: 'subject-form', subject: 'DA-1', form: 'edit', v: 1 });
  await tap(market, { do: 'subject-form', subject: 'DA-999', form: 'edit', v: 1 });
  await tap(worker, { do: 'subject-form', subject: 'DA-1', form: 'edit', v: 1 });
  await tap(market, { do: 'subject-again', subject: 'DA-1', v: 1 });
  await tap(market, { do: 'subject-again', subject: 'DA-999', v: 1 });
  await tap(worker, { do: 'subject-again', subject: 'DA-1', v: 1 });

  // Another file of the same place, merged; and what is refused of that.
  for (let n = 0; n < 12; n++) {
    await tap(market, { ...begun, name: `面馆${n}` });
    await market.submits({ ...NOODLES, name: `面馆${n}`, detail: `河渚街${n + 20}号` });
  }
  await market.says('查 面馆');
  await market.says('查 面馆3');
  await market.fills('改档案', NOODLES).catch(() => '');
  await market.says('查 DA-1');
  await market.fills('和另一份合并', { other: 'DA-999', sure: true }).catch(() => '');
  for (const [other, sure] of [
    ['DA-1', true],
    ['DA-2', false],
    ['DA-2', true],
  ] as const)
    await market.submits({ other, sure }).catch(() => '');
  await market.says('查 DA-2');
  await market.fills('换店、停业', { what: 'operator', name: '新面馆' });
  await market.says('查 DA-1');
  await market.fills('换店、停业', { what: '-' }).catch(() => '');
  await market.submits({ what: 'closed' });
  await market.says('查 DA-1');
  await market.clicks('又开了');

  // Erased at an admin's word, and nobody else's.
  await admin.says('删除经营者 DA-1');
  await admin.clicks('删除');
  await tap(worker, { do: 'subject-erase', subject: 'DA-1' });
  await tap(admin, { do: 'subject-erase', subject: 'DA-999' });

  // Workbooks: with faults, with changes, the same again; by somebody who keeps nothing.
  await worker.says('档案模板');
  await market.says('档案模板');
  const heads = [
    '店名',
    '门牌',
    '统一社会信用代码',
    '社区',
    '用气',
    '食品许可／小餐饮登记证',
    '食品许可／小餐饮登记证到期',
  ];
  const bad = Array.from({ length: 90 }, (_, n) => [`店${n}`, `路${n}号`, 'x', '没有', '木柴', '证', '明天']);
  await keeper.sendsFile('一店一档.xlsx', workbook({ 小餐饮一件事: [heads, ...bad] }));
  const good = Array.from({ length: 10 }, (_, n) => [
    `新店${n}`,
    `新路${n}号`,
    '',
    '德加社区',
    '瓶装',
    '证',
    '2027-06-30',
  ]);
  const again = good.map(([name = '', detail = '', ...rest]) => [
    name,
    detail,
    ...rest.slice(0, 2),
    '管道',
    ...rest.slice(3),
  ]);
  for (const rows of [good, [...again, ...[['再来一家', '新路99号']]], again]) {
    await keeper.sendsFile('一店一档.xlsx', workbook({ 小餐饮一件事: [heads, ...rows] }));
    await keeper.clicks('确认导入').catch(() => '');
  }
  await keeper.sendsFile('一店一档.xls', new Uint8Array([1]));
  await team.says('查 新店1');

  // Two places with a code each are no one place; what another keeps is not imported by somebody else.
  await tap(market, { ...begun, name: '另一家' });
  await market.submits({ ...NOODLES, name: '另一家', detail: '另一号', creditCode: '92330106MA00000X11' });
  await market.says('查 另一家');
  await market.fills('和另一份合并', { other: 'DA-1', sure: true }).catch(() => '');

  // A month before a paper ends, and after it has.
  await town.passes(40 * DAY_MS);
  await market.says('查 DA-1');

  // Whoever left the department meanwhile imports nothing; a form is used once, by whoever opened it.
  const late = workbook({ 小餐饮一件事: [heads, ['最后一家', '最后一号']] });
  await market.sendsFile('一店一档.xlsx', late);
  await kept(town, [{ kind: 'grant-removed', id: `${market.openId}-0` }]);
  await market.clicks('确认导入').catch(() => '');
  const forms = town.database.raw.prepare("SELECT id FROM drafts WHERE body LIKE '%subject-import%'").all();
  for (const { id } of forms) await tap(keeper, { do: 'inspection-submit', draft: id });
}

export const stories: Stories = {
  'the file of a place': { play: fileStory },
};
