import { DAY_MS } from '../../../src/cases/calendar/calendar.ts';
import { findCaseNumber } from '../../../src/cases/record/numbering.ts';
import type { Person } from '../person.ts';
import type { Stories } from '../story.ts';
import type { Town } from '../town.ts';
import { castOf } from './case.ts';

type Cast = ReturnType<typeof castOf>;

const SHOP = { estate: '德加小区', detail: '底商面馆', object: '河渚面馆', description: '油烟从窗口直排，后厨也脏' };

/** 反馈 with a picture; every line is put right. */
async function feedsBack(who: Person, text: string, lines: string[]): Promise<void> {
  await who.clicks('反馈');
  await who.sends('img_9');
  await who.submits({ outcome: 'solved', text, corrected: lines, seen: true });
}

/** One report of a restaurant for two departments: each ends its own, who leads says so, the desk looks, one notice. */
async function wholeBundle(town: Town): Promise<void> {
  const cast = castOf(town);
  const { worker, other, officer, market, desk, finds } = cast;
  const reports = async (who: Person, facts: string[], given: Record<string, unknown> = {}) => {
    await who.says('小饭店归谁管');
    return who.fills('报一个问题', { facts, ...SHOP, ...given });
  };
  const toast = await reports(worker, ['kitchen', 'fume', 'slops'], { wantsReply: true, phone: '13800001234' });
  const parent = findCaseNumber(toast);
  if (!parent) throw new Error(`not reported: ${toast}`);
  const children = [1, 2].map((n) => `${parent.slice(0, -3)}${String(Number(parent.slice(-3)) + n).padStart(3, '0')}`);
  const [kitchen = '', fumes = ''] = children;

  await reports(other, ['fume', 'outside'], { description: '晚上油烟更大，桌子也摆出来了' });
  await worker.sends('img_1');
  await finds(worker, parent);
  await worker.fills('补充', { text: '今晚又在冒' });

  await finds(market, kitchen);
  await market.fills('退单', { reason: 'not-ours', basis: '后厨不归我们', suggested: 'enforcement-team' });
  await finds(desk, kitchen);
  await desk.fills('指定承办', { lead: 'market-supervision', text: '食品安全归市监所' });

  await finds(officer, fumes);
  await officer.clicks('签收');
  await finds(officer, fumes);
  await officer.fills('复查', {
    line_1: 'corrected',
    line_2: 'partly',
    seen: true,
    due: '2026-12-20',
    text: '油烟好了，泔水桶还没到',
  });
  await officer.fills('不再需要配合', { text: '油烟检测过了' });
  await finds(officer, fumes);
  await officer.fills('复查', { line_2: 'corrected', line_3: 'corrected', seen: true });
  await finds(officer, fumes);
  await feedsBack(officer, '烟道接好了，泔水桶也换了', ['2', '3']);
  await finds(desk, fumes);
  await desk.clicks('核查通过').catch(() => '');

  await finds(market, kitchen);
  await market.clicks('签收');
  await finds(market, kitchen);
  await market.clicks('反馈');
  await market.sends('img_9');
  await market.submits({ outcome: 'solved', text: '后厨洗干净了，店家发了照片', corrected: ['1'], seen: false });
  await finds(market, kitchen);
  await finds(desk, kitchen);
  await desk.clicks('核查通过').catch(() => '');
  await endsWhole(parent, cast);

  await finds(desk, fumes);
  await desk.fills('重新打开', { text: '又冒烟了' });
  await finds(worker, parent);
  await finds(officer, fumes);
  await feedsBack(officer, '净化器滤网换了', ['1', '2', '3']);
  await finds(desk, fumes);
  await desk.clicks('核查通过').catch(() => '');
  await finds(market, parent);
  await market.clicks('可以结了');
  await finds(desk, parent);
  await desk.fills('退回重办', { reason: 'other', text: '再看一眼泔水桶' });
  await endsWhole(parent, cast);
}

/** Who leads says that it may end, the desk looks once, and the reporter hears it once. */
async function endsWhole(parent: string, { market, desk, worker, finds }: Cast): Promise<void> {
  await market.says('待办');
  await finds(market, parent);
  await market.clicks('可以结了');
  await finds(desk, parent);
  await desk.clicks('核查通过');
  await finds(worker, parent);
}

/** A rented flat: what is private stands by itself, what opens nothing is told, and nobody has signed yet: it is taken back. */
async function rentalTakenBack(town: Town): Promise<void> {
  const { worker, other, desk, finds } = castOf(town);
  const FLAT = { estate: '德加小区', detail: '3 幢 402', description: '住了十一个人' };
  await worker.says('出租房归谁管');
  const toast = await worker.fills('报一个问题', {
    facts: ['partition', 'wiring', 'unregistered', 'money', 'crime'],
    ...FLAT,
  });
  const parent = findCaseNumber(toast) ?? '';
  await worker.says('我的事件');
  await desk.says('指挥台');
  await town.passes(20 * DAY_MS);
  await desk.says(parent.replace(/\d$/, (digit) => String(Number(digit) + 2)));
  await finds(worker, parent);
  await worker.clicks('撤回');
  await other.says('出租房归谁管');
  await other.fills('报一个问题', { facts: ['partition'], onSite: ['partition'], ...FLAT });
  await other.says('出租房归谁管');
  await other.fills('报一个问题', { facts: [], ...FLAT }).catch(() => '');
  await other.submits({ facts: ['crime'], ...FLAT }).catch(() => '');
  await other.says('出租房归谁管');
  await other.fills('报一个问题', { facts: ['partition', 'gas-smell'], ...FLAT, reportedPerson: true });
}

/** 举报 under a bundle: there is no 总事件, and each part keeps by itself who said it. */
export async function secretBundle(town: Town): Promise<void> {
  const { worker, officer, market, desk, finds } = castOf(town);
  await worker.says('小饭店归谁管');
  const given = { ...SHOP, ...town.reportsWith, reportedPerson: true };
  const number = findCaseNumber(await worker.fills('报一个问题', { facts: ['kitchen', 'fume'], ...given })) ?? '';
  await worker.says('我的事件');
  await desk.says('指挥台');
  await market.clicks('签收');
  await officer.says('待办');
  await officer.clicks('签收');
  await officer.fills('不再需要配合', { text: '检测过了' });
  await feedsBack(officer, '烟道接好了', ['1']);
  await finds(desk, number);
}

export const stories: Stories = {
  'a report of several departments': { play: wholeBundle },
  'a report taken back, private and secret ones': { play: rentalTakenBack },
};
