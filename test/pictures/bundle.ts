import { findCaseNumber } from '../../src/cases/record/numbering.ts';
import type { WholeStage } from './stage.ts';

/** The cases of one report: the 总事件 and its children, in the order of their numbers. */
const numbered = (card: string, count: number): string[] => {
  const first = findCaseNumber(card);
  if (!first) throw new Error(`no case on the card: ${card.slice(0, 200)}`);
  const at = Number(first.slice(-3));
  return Array.from({ length: count }, (_, n) => `${first.slice(0, -3)}${String(at + n).padStart(3, '0')}`);
};

/** 反馈 of a child with a picture, each of its lines put right. */
async function feedsBack({ says, presses, sendsPhoto }: WholeStage, who: string, number: string, text: string) {
  await says(who, `事件 ${number}`);
  await presses(who, '反馈');
  await sendsPhoto(who);
  await presses(who, '提交', { outcome: 'solved', text, corrected: ['1'], seen: true });
}

/** A rented flat from one report to its one closing notice: three departments, each by its own officer. */
export async function takeBundle(stage: WholeStage): Promise<void> {
  const { says, presses, shoot, sits, reads } = stage;
  await sits('网格员甲');
  await says('网格员甲', '出租房归谁管');
  await shoot('卡片：出租房一件事', 'bundle');
  await presses('网格员甲', '报一个问题');
  await shoot('卡片：报一个问题：出租房', 'bundle-form');
  await presses('网格员甲', '提交', {
    facts: ['partition', 'ebike', 'unregistered'],
    estate: '德加小区',
    detail: '3 幢 402',
    description: '客厅隔成三间住了十一个人，电线从窗口拉下去充电瓶，租客说没人登记过',
    phone: '10000000099',
    wantsReply: true,
  });
  await shoot('卡片：出租房一件事', 'bundle-parent');
  const [parent = '', police = '', team = '', fire = ''] = numbered(await reads('网格员甲'), 4);

  await presses('派出所值班员', '签收', undefined, '派出所值班群');
  await presses('执法队值班员', '签收', undefined, '执法队值班群');
  await sits('执法队值班员', '执法队值班群');
  await shoot(/^卡片：群租房/, 'bundle-child');
  await says('派出所值班员', `事件 ${team}`);
  await presses('派出所值班员', '配合反馈');
  await presses('派出所值班员', '提交', { text: '租客身份都核过了' });
  for (const left of ['housing', 'emergency-fire']) {
    await says('执法队值班员', `事件 ${team}`);
    await presses('执法队值班员', '不再需要配合');
    await presses('执法队值班员', '提交', { department: left, text: '看过了，不用再来' });
  }
  await feedsBack(stage, '派出所值班员', police, '十一个人都登记了，房东也报了');
  await feedsBack(stage, '执法队值班员', team, '隔断拆了，多住的人搬到正规房间');

  await says('应急消防经办', `事件 ${fire}`);
  await presses('应急消防经办', '签收');
  await feedsBack(stage, '应急消防经办', fire, '飞线剪了，电瓶放到楼下充电棚');
  for (const number of [police, team, fire]) {
    await says('带班领导', `事件 ${number}`);
    await presses('带班领导', '核查通过').catch(() => undefined);
  }

  await says('指挥室派遣员', `事件 ${parent}`);
  await presses('指挥室派遣员', '代点「可以结了」');
  await says('带班领导', `事件 ${parent}`);
  await presses('带班领导', '核查通过');
  await sits('网格员甲');
  await shoot('卡片：已办结：出租房一件事', 'bundle-closed');
}
