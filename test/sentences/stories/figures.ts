import { openCatalogue } from '../../../catalogue/catalogue.ts';
import { DAY_MS } from '../../../src/cases/calendar/calendar.ts';
import { THREE_RATES } from '../../../src/figures/three-rates.ts';
import { personOf } from '../person.ts';
import type { Stories } from '../story.ts';
import type { Town } from '../town.ts';
import { castOf, closes } from './case.ts';

/** A week with a bit of everything, told on the next Monday; what was told changes when a case is opened anew. */
async function figuresStory(town: Town): Promise<void> {
  const cast = castOf(town);
  const { worker, officer, market, leader, desk, station, reports, finds } = cast;
  for (const who of [leader, worker, officer, station]) await who.says('统计');
  await worker.says('周报');
  const sent = await reports({ urgent: false });
  await finds(officer, sent);
  await officer.fills('退单', { reason: 'not-ours', basis: '不归我们', suggested: 'market-supervision' });
  await finds(desk, sent);
  await desk.fills('改派', { lead: 'market-supervision', text: '先查证照' });
  await finds(market, sent);
  await market.clicks('签收');
  await officer.says('统计');
  await officer.clicks('退单');
  const closed = await reports({ urgent: false });
  await finds(officer, closed);
  await officer.clicks('签收');
  await closes(officer, closed, cast);
  for (let i = 0; i < 9; i++) await reports({ urgent: false, phone: '13800001234', wantsReply: true });
  await town.passes(7 * DAY_MS);
  await leader.says('周报');
  await leader.clicks('看最久的那件');
  await leader.says('周报');
  await leader.clicks('要表格');
  await leader.clicks('新报');
  await leader.clicks('接着看');
  await leader.clicks('办结');
  await leader.clicks('按时办结');
  await leader.clicks('没数到的');
  await leader.says('周报');
  await leader.clicks('看本周');
  for (const span of ['上周', '本月', '上月', '今天']) await leader.clicks(span);
  await leader.clicks('怎么数的');
  await finds(worker, closed);
  await worker.clicks('重新打开');
  await worker.submits({ text: '又冒烟了' });
  await leader.says('周报');
  await reports({ urgent: false });
  await town.passes(7 * DAY_MS);
  await leader.says('上周');
  await worker.says('统计');
  await leader.says('月报 13月');
  await officer.says('月报 3月');
  await officer.says('本月月报');
  await withWeights(town, () => leader.says('周报'));
  await desk.says('口径');
  await personOf(town, '物业人员').says('口径');
}

/** Where a county makes one number of the three rates, and enough were counted. */
async function withWeights(town: Town, show: () => Promise<unknown>): Promise<void> {
  const { catalogue, store } = town.world;
  const threeRates = { contacted: 0.3, solved: 0.35, pleased: 0.35, source: '示例文件' };
  town.world.catalogue = openCatalogue({ ...catalogue, limits: { ...catalogue.limits, threeRates } });
  const parts = THREE_RATES.flatMap((figure) => ['n', 'd'].map((part) => ({ figure, part, key: '', count: 20 })));
  town.world.store = { ...store, sums: async () => parts };
  await show();
  Object.assign(town.world, { catalogue, store });
}

export const stories: Stories = {
  'the figures of a week': { play: figuresStory },
};
