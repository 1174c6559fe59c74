import { onTick } from '../../../src/bot/on-tick.ts';
import { writeWorkbook } from '../../../src/workbook/write.ts';
import { deliverDue } from '../../harness/deliver-due.ts';
import { tapping } from '../tapping.ts';
import type { Town } from '../town.ts';
import { playing } from './playing.ts';

const GROUP = '德加网格群';

/** The station's day: duties, problems, talks, visits at home, the morning's card; whatever may be pressed wrong. */
export async function stationStory(town: Town): Promise<void> {
  const [head, worker, far] = [playing(town, '联络站书记'), playing(town, '网格员甲'), playing(town, '网格员乙')];
  const [officer, desk, stranger] = [
    playing(town, '执法队值班员'),
    playing(town, '指挥室派遣员'),
    playing(town, 'a neighbour'),
  ];
  const market = playing(town, '市监所值班员');
  const tap = tapping(town);
  const strike = async (shanghai: string) => {
    town.clock.now = Date.parse(`${shanghai}+08:00`);
    await onTick(town.world);
    await deliverDue(town.world);
  };
  const header = ['日期', '社区', '姓名', '时间', '手机', '备注'];
  const table = (rows: string[][], first = header) => writeWorkbook([{ name: '值班', header: first, rows }]);
  const sends = async (who: typeof head, name: string, bytes: Uint8Array) => {
    await who.sendsFile(name, bytes).catch(() => '');
    await deliverDue(town.world);
  };
  const draftOf = (form: string) =>
    String(
      town.database.raw.prepare(`SELECT id FROM drafts WHERE body LIKE '%"${form}"%' ORDER BY rowid DESC`).get()?.id,
    );

  // Nothing yet, and what is somebody else's.
  for (const words of ['今天', '今天谁在', '我的班表', '问题清单', '议事', '走访']) {
    await worker.says(words);
    await stranger.says(words);
  }
  for (const words of ['WT-9', 'YS-9', 'ZB-9', '表决 YS-9 装不装']) await head.says(words);
  await head.says('表决 YS-9 装不装', GROUP);
  for (const value of [
    { do: 'problem-see', problem: 'WT-9' },
    { do: 'problem-form', problem: 'WT-9', form: 'problem-sort' },
    { do: 'problem-new' },
    { do: 'talk-new', problem: null },
    { do: 'talk-new', problem: 'WT-9' },
    { do: 'talk-form', talk: 'YS-9', form: 'talk-task' },
    { do: 'call-report', call: 'ZF-9' },
    { do: 'call-erase', call: 'ZF-9' },
    { do: 'call-see', call: 'ZF-9' },
    { do: 'duty-swap', duty: 'ZB-9' },
    { do: 'duty-answer', duty: 'ZB-9', agree: true },
    { do: 'duty-take', draft: 'none' },
    { do: 'station-submit', draft: 'none' },
    { do: 'talk-vote', talk: 'YS-9', choice: 'yes' },
  ]) {
    await tap(head, value);
    await tap(stranger, value);
  }

  // A duty table: of nobody's, of no use, wrong in every column, and one that is taken.
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

  // 换班: asked, taken back, refused, agreed; with oneself, of somebody else, of one that was changed meanwhile.
  await tap(head, { do: 'duties' });
  await worker.says('我的班表');
  const swap = (duty: string) => ({ do: 'duty-swap', duty });
  const answer = (duty: string, agree: boolean) => ({ do: 'duty-answer', duty, agree });
  await tap(stranger, swap('ZB-3'));
  await tap(worker, swap('ZB-3'));
  await worker.submits({ with: 'duty:ZB-99' });
  await worker.submits({ with: 'duty:ZB-4' });
  await tap(worker, { do: 'duty-mine' });
  await tap(stranger, answer('ZB-3', false));
  await tap(stranger, answer('ZB-3', true));
  await tap(worker, answer('ZB-3', false));
  await tap(worker, swap('ZB-3'));
  await worker.submits({ with: 'duty:ZB-4' });
  await tap(head, answer('ZB-3', false));
  await tap(worker, swap('ZB-3'));
  await worker.submits({ with: `person:${head.openId}` });
  await deliverDue(town.world);
  await head.clicks('同意替');
  await tap(worker, swap('ZB-5'));
  await worker.submits({ with: 'duty:ZB-4' });
  await deliverDue(town.world);
  await head.clicks('同意换');
  await tap(head, answer('ZB-5', true));
  // Somebody is asked for a time at which they stand elsewhere; and a card that comes only when it is settled.
  await tap(head, swap('ZB-5'));
  await head.submits({ with: 'duty:ZB-4' });
  const late = { view: 'duty-asked' as const, duty: 'ZB-9' as never, openId: head.openId };
  await town.world.store.commit({
    at: town.clock.now,
    changes: [],
    says: [{ kind: 'send', to: { openId: head.openId }, view: late }],
  });
  await deliverDue(town.world);

  // Problems: every way they may go.
  const problem = (n: number) => ({ problem: `WT-${n}` });
  const form = (n: number, name: string) => ({ do: 'problem-form', ...problem(n), form: `problem-${name}` });
  const brings = async (words: string, where = '德加小区3幢楼下') => {
    await tap(worker, { do: 'problem-new' });
    await worker.submits({ words, where, often: 'often' });
  };
  await worker.says('问题清单');
  await worker.clicks('记一个问题');
  await tap(far, { do: 'station-submit', draft: draftOf('problem-new') }, {});
  await worker.submits({ words: '烧烤店油烟太大', where: '德加小区3幢楼下', often: 'often' });
  await tap(worker, { do: 'station-submit', draft: draftOf('problem-new') }, {});
  await tap(far, form(1, 'sort'));
  await tap(far, { do: 'problem-see', ...problem(1) });
  await tap(worker, form(1, 'sort'));
  await worker.submits({ to: 'matter:CG04' });
  await worker.clicks('交办，立事件');
  await tap(worker, { do: 'problem-see', ...problem(1) });
  await worker.clicks('表单再打开一次');
  await worker.submits({ estate: '德加小区', detail: '3幢楼下', description: '烧烤店油烟太大', object: '烧烤店' });
  await tap(worker, { do: 'problem-see', ...problem(1) });
  await tap(worker, form(1, 'settle'));
  await worker.submits({ note: '找了店家' });
  await worker.clicks('答复居民');
  await worker.submits({ note: '' });
  await worker.submits({ note: '执法队在办' });
  await tap(worker, form(1, 'answer'));
  await worker.submits({ note: '再说一次' });
  await brings('楼道灯坏了');
  await tap(worker, form(2, 'answer'));
  await worker.submits({ note: '还没办' });
  await worker.clicks('社区自己办');
  await worker.submits({ note: '找物业换了灯' });
  await tap(worker, form(2, 'answer'));
  await worker.submits({});
  await brings('邻居家的风水镜照着我家', '');
  await tap(worker, form(3, 'nobody'));
  await worker.submits({ note: '' });
  await worker.submits({ note: '法律没有规定' });
  await brings('出租房住了很多人');
  await tap(worker, form(4, 'sort'));
  await worker.submits({ to: 'bundle:rental-flat' });
  await tap(worker, { do: 'problem-hand', ...problem(4) });
  // A case that was taken back: residents wait for an answer all the same.
  await brings('烧烤店又冒烟');
  await tap(worker, form(5, 'sort'));
  await worker.submits({ to: 'matter:CG04' });
  await tap(worker, { do: 'problem-hand', ...problem(5) });
  await worker.submits({ estate: '星洲小区', detail: '5幢楼下', description: '烧烤店又冒烟', object: '烧烤店' });
  await worker.clicks('撤回');
  await tap(worker, { do: 'problem-see', ...problem(5) });
  // Whoever works elsewhere by now hands no form in.
  await tap(worker, form(5, 'answer'));
  const moved = (community: string) =>
    town.database.raw.prepare('UPDATE grants SET community = ? WHERE open_id = ?').run(community, worker.openId);
  moved('骆家庄社区');
  await worker.submits({ note: '说过了' });
  moved('德加社区');
  await brings('记错了的');
  await worker.clicks('记错了，撤掉');
  await tap(worker, { do: 'problem-drop', ...problem(6) });
  await tap(worker, { do: 'problem-hand', ...problem(6) });
  await brings('不知道是什么');
  await tap(worker, form(7, 'sort'));
  await worker.submits({ to: '-' });
  await tap(worker, { do: 'problem-see', ...problem(7) });
  await worker.clicks('拿去议事');
  await worker.submits({ day: '2026-11-24', at: '八点' });
  await worker.submits({ topic: '不知道是什么', day: '2026-11-24', at: '08:00', where: '二楼', invited: '楼道长' });
  await tap(worker, { do: 'problem-see', ...problem(7) });
  await tap(far, { do: 'talk-new', ...problem(7) });
  for (let i = 0; i < 13; i++) {
    await brings(`样例问题 ${i}`);
    town.clock.now += 60_000;
  }
  await head.says('问题清单');

  // A talk: too early, without a decision, with one; the vote; made public and taken back; one that failed.
  const talk = (n: number) => ({ talk: `YS-${n}` });
  const write = (n: number, name: string) => ({ do: 'talk-form', ...talk(n), form: `talk-${name}` });
  await tap(far, write(1, 'task'));
  await tap(far, { do: 'talk-see', ...talk(1) });
  await tap(head, write(1, 'held'));
  const held = { attended: '9', line0: '都说要装', line1: '', line2: '', objections: '两户不同意' };
  await head.submits({ ...held, attended: '很多' });
  await head.submits(held);
  await tap(head, write(1, 'task'));
  await head.submits({ what: '装 6 个充电口', who: [], other: '', by: '2026-11-27' });
  await head.submits({ what: '装 6 个充电口', who: [officer.openId], other: '', by: '2026-11-20' });
  await head.submits({ what: '装 6 个充电口', who: [officer.openId], other: '', by: '2026-11-27' });
  await tap(head, write(1, 'task'));
  await head.submits({ what: '贴告示', who: [], other: '物业', by: '2026-11-27' });
  await tap(head, write(1, 'failed'));
  await head.submits({ why: '谈不拢' });
  await far.says('表决 YS-1 装不装', GROUP);
  await head.says('表决 YS-1 装不装', GROUP);
  await head.says('表决 YS-1 再问一次', GROUP);
  await worker.clicks('同意');
  await worker.clicks('不同意');
  await tap(stranger, { do: 'talk-vote', ...talk(1), choice: 'yes' });
  await tap(far, { do: 'talk-count', ...talk(1) });
  await tap(head, { do: 'talk-see', ...talk(1) });
  await head.clicks('点票，不再收');
  await tap(head, { do: 'talk-count', ...talk(1) });
  await worker.clicks('再议');
  await deliverDue(town.world);
  await tap(head, { do: 'talk-page', ...talk(1), open: true });
  await tap(head, write(1, 'held'));
  await head.submits(held);
  await tap(head, write(1, 'failed'));
  await head.submits({ why: '谈不拢' });
  await tap(worker, { do: 'talk-page', ...talk(1), open: true });
  const { publicUrl } = town.world.config;
  town.world.config.publicUrl = '';
  await tap(head, { do: 'talk-page', ...talk(1), open: true });
  town.world.config.publicUrl = publicUrl || 'https://shuiguan.example';
  await tap(head, { do: 'talk-page', ...talk(1), open: true });
  await tap(head, { do: 'talk-page', ...talk(1), open: false });
  town.world.config.publicUrl = publicUrl;
  await tap(market, { do: 'talk-done', ...talk(1), n: 1, done: true });
  await tap(head, { do: 'talk-done', ...talk(1), n: 9, done: true });
  await tap(worker, { do: 'talk-new', problem: null });
  await worker.submits({ topic: '停车', day: '2026-11-30', at: '14:30', where: '二楼', invited: '' });
  await tap(worker, write(2, 'task'));
  for (let n = 0; n < 13; n++) {
    await tap(worker, write(2, 'task'));
    await worker.submits({ what: `样例 ${n}`, who: [worker.openId], other: '', by: '2026-11-30' });
  }
  await tap(worker, write(2, 'held'));
  await worker.submits(held);
  await tap(worker, { do: 'talk-new', problem: null });
  await worker.submits({ topic: '遛狗', day: '2026-11-24', at: '08:00', where: '二楼', invited: '' });
  await tap(worker, write(3, 'held'));
  await worker.submits(held);
  await tap(worker, write(3, 'failed'));
  await worker.submits({ why: '谈不拢' });
  await tap(worker, write(3, 'held'));
  await worker.submits(held);
  await tap(worker, write(3, 'task'));
  await worker.submits({ what: '样例', who: [], other: '物业', by: '2026-11-30' });
  await tap(head, { do: 'talk-see', ...talk(3) });
  await worker.says('议事');

  // Visits at home.
  await worker.says('记 独居老人，灯坏了', GROUP);
  await stranger.says('记 灯坏了');
  await worker.says('记 德加小区3幢401 楼道灯坏了');
  await worker.sends('img_corridor');
  await tap(worker, { do: 'call-see', call: 'ZF-1' });
  await tap(far, { do: 'call-see', call: 'ZF-1' });
  await tap(far, { do: 'call-erase', call: 'ZF-1' });
  await tap(head, { do: 'call-report', call: 'ZF-1' });
  await tap(head, { do: 'call-see', call: 'ZF-1' });
  await worker.clicks('转上报');
  await worker.submits({ estate: '德加小区', detail: '3幢401', description: '楼道灯坏了' });
  await tap(worker, { do: 'call-report', call: 'ZF-1' });
  await tap(worker, { do: 'call-see', call: 'ZF-1' });
  await worker.says('走访');
  await tap(worker, { do: 'call-erase', call: 'ZF-1' });
  const everywhere = town.database.raw;
  everywhere.prepare("UPDATE grants SET community = NULL WHERE open_id = ? AND role = 'grid'").run(far.openId);
  await far.says('记 灯坏了');
  await tap(far, { do: 'problem-new' });
  await far.submits({ words: '样例', where: '', often: 'once', community: '没有的社区' });
  await tap(far, { do: 'talk-new', problem: null });
  await far.submits({ topic: '样例', day: '2026-11-30', at: '14:30', where: '二楼', community: '没有的社区' });

  // Four in the afternoon, the mornings, the task that ends; who has left is nobody's duty.
  await strike('2026-11-24T16:05:00');
  await strike('2026-11-25T08:31:00');
  await strike('2026-11-26T16:05:00');
  await officer.clicks('办好了');
  await strike('2026-11-27T08:31:00');
  await officer.says('今天');
  await head.says('今天');
  await strike('2026-12-01T08:31:00');
  await head.says('今天');
  await worker.says('今天');
  await desk.says('今天');
  await strike('2026-12-20T16:05:00');
  await head.says('问题清单');
  // What comes only when it is settled.
  const views = [
    { view: 'talk-task', talk: 'YS-1', n: 1, openId: officer.openId },
    { view: 'duty-import', draft: imported, openId: head.openId },
  ];
  for (const view of views)
    await town.world.store.commit({
      at: town.clock.now,
      changes: [],
      says: [{ kind: 'send', to: { openId: view.openId }, view: view as never }],
    });
  await deliverDue(town.world);
}
