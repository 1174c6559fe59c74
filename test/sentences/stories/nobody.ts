import { faultOf } from '../../../src/feishu/errors.ts';
import type { Stories } from '../story.ts';
import type { Town } from '../town.ts';
import { castOf } from './case.ts';

/** A duty chat that is gone: the case goes on to the people, and the desk reads whom nothing gets through to. */
async function nobodyHears(town: Town): Promise<void> {
  const { desk, reports } = castOf(town);
  town.refused.push({ words: '请签收', fault: faultOf(230002, 'the bot is out of the chat', 400) });
  await reports();
  await desk.says('指挥台');
}

/** Departments that nobody in Feishu acts for: the desk calls, and stands in. */
async function noPeople(town: Town): Promise<void> {
  const { worker, officer, desk, day, reports, finds } = castOf(town);
  await worker.says('塔罗牌占卜改名字要收钱');
  await worker.fills('提交指挥室', { estate: '德加小区', detail: '门口', description: '一堆说不清的东西' });
  await desk.fills('派遣', { lead: 'drainage-company' });
  await reports({ urgent: false }, 'CG25');
  await desk.fills('派遣', { lead: 'power-company' }).catch(() => desk.fills('改派', { lead: 'power-company' }));
  await desk.clicks('代签收');
  const number = await reports();
  await finds(officer, number);
  await officer.clicks('签收');
  await finds(officer, number);
  await officer.fills('吹哨', { departments: ['drainage-company'], why: '管子要他们开', grade: 'urgent' });
  await finds(desk, number);
  await desk.clicks('代报到');
  await finds(officer, number);
  await desk.fills('分工', { department: 'drainage-company', what: '开井盖看管子', by: day(1) });
  await finds(desk, number);
  await desk.clicks('排水公司：代完成');
}

export const stories: Stories = {
  'nobody hears': { play: nobodyHears },
  'nobody works there': { play: noPeople },
};
