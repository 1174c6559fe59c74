import { DAY_MS } from '../../../src/cases/calendar/calendar.ts';
import { personOf } from '../person.ts';
import type { Town } from '../town.ts';
import { castOf, closes } from './case.ts';

/** A week with a bit of everything, told on the next Monday; what was told changes when a case is opened anew. */
export async function figuresStory(town: Town): Promise<void> {
  const cast = castOf(town);
  const { worker, officer, leader, desk, station, reports, finds } = cast;
  for (const who of [leader, worker, officer, station]) await who.says('统计');
  await worker.says('周报');
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
  await desk.says('口径');
  await personOf(town, '物业人员').says('口径');
}
