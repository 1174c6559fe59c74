import { DAY_MS, dayOf } from '../../../src/cases/calendar/calendar.ts';
import { findCaseNumber } from '../../../src/cases/record/numbering.ts';
import { type Person, personOf } from '../person.ts';
import type { Stories } from '../story.ts';
import type { Town } from '../town.ts';

const HOUR = 3_600_000;

/** Who plays, and how a case is reported and found. */
export function castOf(town: Town) {
  const worker = personOf(town, '网格员甲');
  let doors = 0;
  return {
    worker,
    other: personOf(town, '网格员乙'),
    officer: personOf(town, '执法队值班员'),
    market: personOf(town, '市监所值班员'),
    desk: personOf(town, '指挥室派遣员'),
    leader: personOf(town, '带班领导'),
    station: personOf(town, '联络站书记'),
    admin: personOf(town, '清单管理员'),
    day: (ahead: number) => `${dayOf(town.clock.now + ahead * DAY_MS)} +0800`,
    /** A new case, each behind a door of its own; returns its number. */
    async reports(given: Record<string, unknown> = {}, matter = 'CG04'): Promise<string> {
      await worker.says(matter);
      const place = { estate: '德加小区', detail: `${++doors} 幢`, description: '油烟直排', urgent: true };
      const filled = await worker.fills('上报事件', { ...place, ...town.reportsWith, ...given });
      // Something like it was reported nearby: this is another.
      const toast = filled === '' ? await worker.clicks('不是，新建') : filled;
      const number = findCaseNumber(toast);
      if (!number) throw new Error(`not reported: ${toast}`);
      return number;
    },
    finds: async (who: Person, number: string) => void (await who.says(`事件 ${number}`)),
  };
}

type Cast = ReturnType<typeof castOf>;

/** Fed back by whoever works it, looked at by the desk where it must be, confirmed by the reporter. */
export async function closes(by: Person, number: string, { worker, desk, finds }: Cast): Promise<void> {
  await finds(by, number);
  await by.clicks('反馈');
  await by.sends('img_9');
  await by.submits({ outcome: 'solved', text: '净化器已清洗' });
  await finds(desk, number);
  await desk.clicks('核查通过').catch(() => '');
  await finds(worker, number);
  await worker.clicks('已解决');
  await worker.clicks('满意').catch(() => '');
  await finds(worker, number);
}

/** A case to its closure, with everything that is told and shown on the way. */
export async function wholeCase(town: Town): Promise<void> {
  const { worker, officer, market, leader, day, reports, finds } = castOf(town);
  const number = await reports({
    phone: '13800001234',
    wantsReply: true,
    object: '老王烧烤',
    source: '12345',
    outsideNumber: '12345-7',
    reportedPerson: true,
    joinsGroup: true,
  });
  await worker.sends('img_1');
  await worker.sends('img_2');
  await finds(officer, number);
  await officer.clicks('签收');
  await finds(officer, number);
  await officer.fills('请求配合', { department: 'market-supervision', for: '查证照' });
  await finds(market, number);
  await market.fills('配合反馈', { text: '证照齐全' });
  await finds(worker, number);
  await worker.says(`催办 ${number}`);
  await worker.clicks('催办');
  await worker.says(`催办 ${number}`);
  await worker.says(`重新打开 ${number}`);
  await finds(officer, number);
  await officer.fills('请求配合', { department: 'police', for: '维持秩序' });
  await finds(officer, number);
  await officer.fills('不再需要配合', {});
  await finds(leader, number);
  await leader.fills('督办', { required: '今天办结', by: day(1) });
  for (const image of ['img_3', 'img_4', 'img_5']) await worker.sends(image);
  await closes(officer, number, castOf(town));
  await finds(worker, number);
  await worker.clicks('更早的');
  await worker.clicks('较新的');
}

/** What goes another way: returned, assigned, held, merged, referred, declined, settled, unconfirmed, overdue. */
export async function otherWays(town: Town): Promise<void> {
  const { worker, other, officer, market, desk, leader, station, day, reports, finds } = castOf(town);
  // Returned twice: the rule whistles.
  const returned = await reports();
  await finds(officer, returned);
  await officer.fills('退单', { reason: 'not-ours', basis: '属于食品经营许可', suggested: 'market-supervision' });
  await finds(desk, returned);
  await desk.fills('改派', { lead: 'market-supervision', text: '先查证照' });
  await finds(market, returned);
  await market.fills('退单', { reason: 'boundary-unclear', basis: '证照齐全', suggested: 'ecology' });
  await finds(worker, returned);
  await worker.clicks('经过');

  const assigned = await reports();
  await finds(officer, assigned);
  await officer.fills('退单', { reason: 'not-ours', basis: '不归我们', suggested: 'market-supervision' });
  await finds(desk, assigned);
  await desk.fills('指定承办', { lead: 'enforcement-team', text: '先查' });
  await finds(officer, assigned);
  await officer.clicks('签收');
  await officer.fills('暂缓', { reason: 'owner-away', text: '店主回老家了', until: day(3) });
  await finds(desk, assigned);
  await desk.clicks('同意暂缓');
  await town.passes(4 * DAY_MS);

  // Withdrawn, and a picture sent to it all the same, while another case of theirs is open.
  await reports();
  const withdrawn = await reports();
  await finds(worker, withdrawn);
  await worker.clicks('撤回');
  await worker.sends('img_10');

  // Nobody confirms: closed as unconfirmed.
  await finds(officer, assigned);
  await officer.clicks('反馈');
  await officer.sends('img_4');
  await officer.submits({ outcome: 'explained', text: '已上门解释' });
  await finds(desk, assigned);
  await desk.clicks('核查通过').catch(() => '');
  await town.passes(6 * DAY_MS);
  await finds(worker, assigned);

  // With an outside body, under its number.
  const outside = await reports();
  await finds(desk, outside);
  await desk.fills('转出', { body: '区交通运输局', outsideNumber: 'JT-7', due: day(5), text: '高速桥下归他们' });
  await finds(worker, outside);
  await finds(desk, outside);
  await desk.fills('外单位已回复', { result: 'back', text: '他们说是小区道路' });
  await finds(officer, outside);

  // Alike, and merged.
  const first = await reports({ urgent: false });
  await other.says('CG04');
  await other.fills('上报事件', { estate: '德加小区', detail: '同一家', description: '油烟', urgent: false });
  await other.clicks('就是这件，关注').catch(() => '');
  // Somebody who may not read the other case reports the same: merged, they hear that it goes on and that it is over.
  const neighbour = personOf(town, '物业人员');
  await neighbour.says('CG04');
  const toast = await neighbour.fills('上报事件', {
    estate: '德加小区',
    detail: '88 幢',
    description: '油烟',
    urgent: true,
    phone: '13900004321',
    wantsReply: true,
  });
  await finds(desk, findCaseNumber(toast) ?? '');
  await desk.fills('合并办理', { into: first, text: '同一家店' });
  await finds(officer, first);
  await officer.clicks('签收');
  await town.passes(10 * HOUR);
  await closes(officer, first, castOf(town));
  // Closed in the night and opened again before the morning tells of it.
  await finds(worker, first);
  await worker.fills('重新打开', { text: '又开始了' });
  await town.passes(3 * DAY_MS);
  await closes(officer, first, castOf(town));
  for (const who of [worker, other]) await finds(who, first);
  await other.says('CG04');
  const repeated = { estate: '德加小区', detail: '1 幢', object: '老王烧烤', description: '又来了', urgent: true };
  for (let n = 0; n < 2; n++) {
    await other.says('CG04');
    await other.fills('上报事件', repeated);
  }
  await town.passes(85 * 60_000);
  await personOf(town, '物业人员').says('CG04');
  await personOf(town, '物业人员').fills('上报事件', { ...repeated, urgent: false });

  // Not in the list, and settled on the spot.
  await worker.says('塔罗牌占卜改名字要收钱');
  const unclear = { estate: '德加小区', detail: '门口', description: '一堆说不清的东西' };
  const declined = findCaseNumber(await worker.fills('提交指挥室', unclear)) ?? '';
  await desk.says('指挥台');
  for (const shelf of ['待派遣', '退单待定', '待核查', '已超期', '督办', '会商中']) await desk.clicks(shelf);
  await finds(desk, declined);
  await desk.fills('不予受理', { reason: 'other-channel', channel: '请打 96345' });
  await castOf(town).admin.says(`删除反映人 ${declined}`);
  await town.passes(60_000);
  await worker.says('CG04');
  await worker.fills('当场已处理', { estate: '德加小区', detail: '5 幢', how: 'corrected', text: '劝说后已停' });
  for (let n = 0; n < 6; n++) await reports();
  await worker.says('我的事件');
  await worker.clicks('下一页');
  await worker.clicks('上一页');
  await personOf(town, '物业人员').says('我的事件');
  await station.says('联络站');
  await leader.says('待办');

  // Late, until the morning's digest and beyond the calendar that is known.
  await town.passes(HOUR);
  await town.passes(3 * DAY_MS);
  await officer.says('待办');
  await reports({ urgent: false });
  await town.passes(40 * DAY_MS);
  await finds(worker, await reports({ urgent: false }));
}

export const stories: Stories = {
  'a whole case': { play: wholeCase },
  'cases that go another way': { play: otherWays },
};
