import type { DaysStage } from './services.ts';

const [HEAD, WORKER, OFFICER] = ['联络站书记', '网格员甲', '执法队值班员'] as const;
const GROUP = '德加网格群';

/** A community worker's whole Tuesday, from the morning's card to the afternoon's, as each sees it. */
export async function takeStation(stage: DaysStage): Promise<void> {
  const { says, presses, shoot, sits, day, reaches, idOf } = stage;
  await reaches(-1, 10 * 60);
  await sits(HEAD);
  await stage.sendsTable(
    HEAD,
    ['日期', '社区', '姓名', '时间', '能当场定的'],
    [
      [day(0), '德加社区', OFFICER, '08:30-17:30', '占道、油烟当场看'],
      [day(1), '德加社区', '', '08:30-17:30', ''],
      [day(2), '德加社区', HEAD, '08:30-17:30', ''],
      [day(3), '德加社区', WORKER, '08:30-17:30', ''],
    ],
  );
  await shoot(/卡片：值班表：先看一遍/, 'station-table');
  await presses(HEAD, '收下');
  // What was reported the day before is due on Tuesday; what residents brought up waits.
  await sits(WORKER);
  await says(WORKER, '问题清单');
  await presses(WORKER, '记一个问题');
  await shoot(/卡片：记一个问题/, 'station-problem-form');
  const brought = { words: '烧烤店的烟飘到楼上，晚上最重', where: '德加小区3幢楼下', often: 'often' };
  await presses(WORKER, '记下', brought);
  await presses(WORKER, '归类：看是谁的事');
  await presses(WORKER, '就归到这里', { to: 'matter:CG04' });
  await shoot(/卡片：问题 · /, 'station-problem');
  await presses(WORKER, '交办，立事件');
  await presses(WORKER, '提交', {
    ...{ estate: '德加小区', detail: '3 幢楼下', description: '烧烤店的烟飘到楼上，晚上最重', object: '烧烤店' },
  });
  await says(WORKER, '问题清单');
  await presses(WORKER, '记一个问题');
  await presses(WORKER, '记下', { words: '3 幢门口要装充电桩，楼上楼下说不拢', where: '德加小区3幢', often: 'always' });
  await reaches(0, 8 * 60 + 31);
  await sits(HEAD);
  await shoot('卡片：今天', 'station-day');
  await sits(WORKER);
  await says(WORKER, '今天队员在吗');
  await shoot(/卡片：今天谁在/, 'station-there');
  await says(WORKER, '记 德加小区3幢401 楼道灯坏了两天，老人不敢下楼');
  await shoot(/卡片：走访记下了/, 'station-call');
  await stage.sendsPhoto(WORKER);
  await presses(WORKER, '转上报');
  await shoot(/卡片：上报事件/, 'station-call-report');
  await sits(HEAD);
  await says(HEAD, 'WT-2');
  await presses(HEAD, '拿去议事');
  await presses(HEAD, '约好了', {
    topic: '3 幢门口装不装充电桩',
    day: day(0),
    at: '08:30',
    where: '社区二楼议事厅',
    invited: '楼道长、物业',
  });
  await says(HEAD, '@谁管 表决 YS-1 同不同意装充电桩', GROUP);
  await presses(WORKER, '同意', undefined, GROUP);
  await sits(HEAD, GROUP);
  await shoot('卡片：表决', 'station-vote');
  await sits(HEAD, '谁管');
  await says(HEAD, 'YS-1');
  await presses(HEAD, '点票，不再收');
  await says(HEAD, 'YS-1');
  await presses(HEAD, '记一条决定');
  await shoot(/卡片：记一条决定/, 'station-task-form');
  await presses(HEAD, '记下', { what: '出线方案，装 6 个充电口', who: [idOf(OFFICER)], other: '', by: day(1) });
  await says(HEAD, 'YS-1');
  await presses(HEAD, '开好了');
  await presses(HEAD, '记下', {
    ...{ attended: '14', line0: '一楼怕吵，楼上要装', line1: '物业出线，不收电费差价', line2: '' },
    objections: '一楼两户不同意',
  });
  await says(HEAD, 'YS-1');
  await presses(HEAD, '公开');
  await shoot(/卡片：议事 · /, 'station-talk');
  const [address = ''] = /https?:\/\/[^"]*\/handbook\/talk\/[\w-]{22}/.exec(await stage.reads(HEAD)) ?? [];
  if (address) await stage.opensPage(address, 'station-talk-page');
  await says(HEAD, '我的班表');
  await presses(HEAD, await labelIn(stage, HEAD, '换班'));
  await presses(HEAD, '问他', { with: 'duty:ZB-4' });
  await sits(WORKER);
  await shoot(/想和您换班/, 'station-swap');
  await presses(WORKER, '同意换');
  await reaches(0, 16 * 60 + 5);
  await sits(HEAD);
  await shoot(/联络站没有人/, 'station-gap');
  await sits(OFFICER);
  await shoot(/要到期了/, 'station-task');
}

/** The whole label of the first button that ends so. */
async function labelIn({ reads }: DaysStage, name: string, end: string): Promise<string> {
  const [, label = ''] = new RegExp(`"content":"([^"]*${end})"`).exec(await reads(name)) ?? [];
  return label;
}
