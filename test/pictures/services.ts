import type { WholeStage } from './stage.ts';

/** What a story of several days is played on, with the calendar of it. */
export type DaysStage = Omit<WholeStage, 'day'> & Awaited<ReturnType<WholeStage['from']>>;

const [HOST, WORKER, NEIGHBOUR] = ['联络站书记', '网格员甲', '物业人员'] as const;
const SESSION = 'KB-1';

/** One class from its opening to the roll, as the host, a worker at a door and a neighbour see it. */
export async function takeServices(stage: DaysStage): Promise<void> {
  const { says, presses, shoot, sits, day, reaches } = stage;
  await reaches(0, 10 * 60);
  await sits(HOST);
  await says(HOST, '开班');
  await shoot('卡片：开班', 'service-opening');
  await presses(HOST, '咖啡拉花班');
  await shoot(/卡片：开班 · /, 'service-form');
  await presses(HOST, '开班', { first: day(2), places: '2' });
  await sits(NEIGHBOUR);
  await says(NEIGHBOUR, '请问有没有夜校');
  await shoot('卡片：青年夜校', 'service');
  await says(NEIGHBOUR, SESSION);
  await presses(NEIGHBOUR, '报名');
  await presses(NEIGHBOUR, '报名', { name: '样例甲', age: '30' });
  await shoot('卡片：咖啡拉花班', 'service-in');
  await sits(WORKER);
  for (const [name, phone] of [
    ['样例乙', '10000000021'],
    ['样例丙', '10000000022'],
    ['样例丁', '10000000023'],
  ]) {
    await says(WORKER, SESSION);
    await presses(WORKER, '替别人报名');
    if (name === '样例丁') await shoot(/卡片：替他报名/, 'service-for-other');
    await presses(WORKER, '替他报名', { name, phone, age: '70', consent: 'yes' });
  }
  await shoot('卡片：咖啡拉花班', 'service-waiting');
  await sits(NEIGHBOUR);
  await presses(NEIGHBOUR, '退出');
  await sits(WORKER);
  await shoot(/卡片：轮到您了/, 'service-offer');
  await presses(WORKER, '要这个位子（样例丙）');
  await sits(HOST);
  await says(HOST, '我的班');
  await presses(HOST, '名单　咖啡拉花班　收 2 人，满了，1 人候补');
  await shoot(/卡片：名单/, 'service-list');
  await reaches(1, 18 * 60 + 5);
  await sits(WORKER);
  await shoot('卡片：明天上课', 'service-eve');
  await reaches(2, 19 * 60 + 5);
  await sits(HOST);
  await presses(HOST, '名单');
  await presses(HOST, '点名：第 1 次　今天 19:00');
  await presses(HOST, '样例丙');
  await shoot(/卡片：点名/, 'service-roll');
  await presses(HOST, '点好了');
}
