import type { WholeStage } from './stage.ts';

const WORKER = '网格员甲';
const [TEAM, TEAM_CHAT] = ['执法队值班员', '执法队值班群'] as const;
const [DESK, DESK_CHAT] = ['指挥室派遣员', '指挥室'] as const;
const STATION = '联络站书记';

/** A question, its case from the report to the reporter's word, and a whistle: how the manual begins. */
export async function takeWalk(stage: WholeStage): Promise<void> {
  await takeCase(stage);
  await takeWhistle(stage);
}

async function takeCase({ says, presses, shoot, sits, sendsPhoto, offers }: WholeStage): Promise<void> {
  await says(WORKER, '楼下烧烤店油烟太大谁管');
  await shoot('卡片：餐饮油烟扰民', 'ask', 'left');
  await presses(WORKER, '上报事件');
  await shoot('卡片：上报事件', 'report', 'left');
  await presses(WORKER, '提交', {
    estate: '德加小区',
    detail: '3 幢底商',
    description: '油烟直排，三楼不敢开窗，晚上七点最重',
    urgent: true,
  });
  await sits(TEAM, TEAM_CHAT);
  await shoot(/卡片：请签收/, 'duty', 'right');
  await presses(TEAM, '签收', undefined, TEAM_CHAT);
  await presses(TEAM, '反馈', undefined, TEAM_CHAT);
  await sendsPhoto(TEAM);
  await presses(TEAM, '提交', { outcome: 'solved', text: '净化器当场清洗并开足，责令三日内换滤网' });
  if (await offers(DESK, '核查通过', DESK_CHAT)) await presses(DESK, '核查通过', undefined, DESK_CHAT);
  await sits(WORKER);
  await shoot(/卡片：现场解决了吗/, 'confirm', 'left');
}

async function takeWhistle({ says, presses, shootFirst, sits }: WholeStage): Promise<void> {
  await says(STATION, 'CG32');
  await presses(STATION, '上报事件');
  await presses(STATION, '提交', {
    estate: '德加小区',
    detail: '南门废品回收站',
    description: '占道堆放、噪声、异味，业委会和房东说法不一',
  });
  await presses(STATION, '吹哨');
  await presses(STATION, '提交', {
    departments: ['market-supervision', 'police', 'community'],
    why: '一家办不了：占道、证照、噪声都有',
    grade: 'urgent',
    tried: '社区开过两次协商会，房东没有到场',
  });
  await sits(TEAM, /【吹哨】/);
  await shootFirst('whistle');
}
