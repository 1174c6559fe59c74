import { DAY_MS } from '../../../src/cases/calendar/calendar.ts';
import { faultOf } from '../../../src/feishu/errors.ts';
import { aChat } from '../../harness/ids.ts';
import { personOf } from '../person.ts';
import type { Stories } from '../story.ts';
import type { Town } from '../town.ts';
import { castOf, closes } from './case.ts';

const HOUR = 3_600_000;

/** A whistle from the asking to the end of its group, then a second round of another that nobody attends. */
export async function whistleStory(town: Town): Promise<void> {
  const { worker, officer, market, desk, day, reports, finds } = castOf(town);
  const police = personOf(town, '派出所值班员');
  const keeper = personOf(town, '清单管理员');

  const number = await reports();
  await finds(officer, number);
  await officer.clicks('签收');
  await finds(worker, number);
  await worker.fills('吹哨', {
    departments: ['market-supervision', 'police'],
    people: [police.openId],
    representatives: '居民代表甲、居民代表乙',
    why: '夜里装车没人拦',
    tried: '房东、物业谈过两次',
    grade: 'normal',
  });
  await finds(desk, number);
  await desk.clicks('同意吹哨');
  const group = town.newestGroup();
  await police.saysIn(aChat(group), '小结');
  await market.clicks('报到');
  await police.clicks('报到');
  await police.saysIn(aChat(group), '进展 已查，没有备案');
  await police.saysIn(aChat(group), '决定 周五前搬走');
  await police.saysIn(aChat(group), '小结');
  await officer.saysIn(aChat(group), '分工 市监所 查执照 明天');
  await officer.clicks('确认分工');
  await market.clicks('已完成');
  await officer.saysIn(aChat(group), '分工 隔壁办 清运');
  await officer.saysIn(aChat(group), '分工');
  await officer.fills('改一改', { department: 'police', what: '核查线索', by: day(1) });
  await officer.clicks('把边界问题交给清单管理员');
  await town.passes(3 * DAY_MS);
  await desk.fills('明确牵头', {
    lead: 'enforcement-team',
    minutes: '执法队牵头，三天内搬完',
    supports: ['market-supervision'],
    districtBody: '区商务部门',
    districtBy: day(3),
  });
  await officer.clicks('把边界问题交给清单管理员').catch(() => '');
  await finds(keeper, number);
  await finds(market, number);
  await market.fills('配合反馈', { text: '执照查过了' });
  await closes(officer, number, castOf(town));
  await police.clicks('该吹');
  await worker.clicks('及时到');
  await officer.clicks('改名【已结】');
  await officer.clicks('解散这个群');
}

/** A whistle whose group takes no announcement, whose boundary goes to the keeper, and that is whistled once more. */
export async function unclearStory(town: Town): Promise<void> {
  const { officer, market, desk, station, reports, finds } = castOf(town);
  town.world.chats.announce = async () => {
    throw faultOf(232002, 'no rights', 400);
  };
  const number = await reports();
  await finds(officer, number);
  await officer.fills('退单', { reason: 'boundary-unclear', basis: '说不清归谁', suggested: 'market-supervision' });
  await finds(desk, number);
  await desk.fills('吹哨', { departments: ['market-supervision'], why: '边界不清', grade: 'urgent' });
  const first = town.newestGroup();
  await station.saysIn(aChat(first), '小结');
  // Told in vain at first that nobody came: by the time it is told they have.
  town.refused.push({ words: '吹哨未报到', fault: faultOf(99991400, 'rate limited', 429, 3 * 3_600) });
  while (town.refused.length > 0) await town.passes(HOUR);
  await finds(market, number);
  await market.clicks('报到');
  await town.passes(4 * HOUR);
  await desk.clicks('把边界问题交给清单管理员');
  await finds(desk, number);
  await desk.fills('明确牵头', { lead: 'market-supervision', minutes: '市监所牵头' });
  await finds(market, number);
  await market.fills('吹哨', { departments: ['police'], why: '还要派出所', grade: 'urgent' });
  // The second group is gone before the end: the department says in its own chat what the whistle was worth.
  await town.happens('chat-disbanded', aChat(town.newestGroup()));
  await finds(desk, number);
  await desk.fills('明确牵头', { lead: 'market-supervision', minutes: '市监所牵头' });
  await closes(market, number, castOf(town));
  await personOf(town, '派出所值班员').clicks('该吹');
}

export const stories: Stories = {
  'a whistle': { play: whistleStory },
  'a boundary nobody knows': { play: unclearStory },
};
