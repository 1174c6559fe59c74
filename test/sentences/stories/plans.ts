import { readRoster } from '../../../src/bot/core/reading.ts';
import { actPlan } from '../../../src/bot/inspections/act-plan.ts';
import { DAY_MS, dayOf } from '../../../src/cases/calendar/calendar.ts';
import type { Command } from '../../../src/inspections/plans/commands.ts';
import { PlanId } from '../../../src/inspections/plans/plan.ts';
import { SubjectId } from '../../../src/inspections/subjects/subject.ts';
import type { VisitSummary } from '../../../src/inspections/summary.ts';
import { EVERYWHERE } from '../../../src/roster/roles.ts';
import { personOf } from '../person.ts';
import type { Stories } from '../story.ts';
import { tapping } from '../tapping.ts';
import type { Town } from '../town.ts';
import { kept, NOODLES, visit } from './a-place.ts';

/** A plan from its draft to its end, over the cap, urgent, joined, called off; and what is refused on the way. */
async function planStory(town: Town): Promise<void> {
  const [market, team, head] = [
    personOf(town, '市监所值班员'),
    personOf(town, '执法队值班员'),
    personOf(town, '执法队负责人'),
  ];
  const worker = personOf(town, '网格员甲');
  const tap = tapping(town);
  const day = (n: number) => dayOf(town.clock.now + n * DAY_MS);

  // A certificate of an officer: registered, shown, taken away.
  const admin = personOf(town, '清单管理员');
  const officer = personOf(town, '派出所值班员');
  const page = { do: 'roster', page: 'person', of: officer.openId };
  await tap(admin, { do: 'roster-form', form: 'certificate', of: officer.openId });
  for (const wrong of [
    { department: '-' },
    { number: ' ' },
    { number: '1'.repeat(41) },
    { until: day(-3) },
    { number: '33010001', until: day(300) },
  ])
    await admin.submits({ department: 'police', number: '33010001', until: day(300), ...wrong }).catch(() => '');
  await tap(admin, page);
  await admin.clicks('移除', `${officer.openId} police`).catch(() => '');

  await market.says('排检查');
  await market.fills('小餐饮一件事').catch(() => '');
  await worker.says('排检查');
  for (const [n, name] of ['河渚面馆', '德加烧烤'].entries()) {
    await tap(market, { do: 'subject-new', bundle: 'small-restaurant', name });
    await market.submits({ ...NOODLES, name, detail: `河渚街${n}号` });
  }
  for (const word of ['计划检查', '我的检查', '今天', '今天的检查']) await team.says(word);
  await worker.says('我的检查');
  await tap(worker, { do: 'plan-new', bundle: 'small-restaurant' });
  const given = {
    name: '小餐饮',
    subjects: ['DA-1'],
    departments: ['enforcement-team', 'market-supervision'],
    from: day(2),
    to: day(3),
    notice: true,
    reason: 'plan',
  };
  const begin = async (more: Record<string, unknown>) => {
    await tap(team, { do: 'plan-new', bundle: 'small-restaurant', subject: 'DA-1' });
    return team.submits({ ...given, ...more }).catch(() => '');
  };
  for (const wrong of [
    { name: ' ' },
    { subjects: [] },
    { lists: [] },
    { departments: [] },
    { from: '' },
    { reason: '-' },
  ])
    await begin(wrong);
  await begin({});
  await team.clicks('送批');
  await head.says('今天');
  await head.clicks('同意');
  await market.fills('退回', { words: ' ' }).catch(() => '');
  await market.submits({ words: '那天有会' });
  await team.fills('改计划', { notice: false });
  await team.clicks('送批');
  await head.clicks('同意');
  await market.clicks('同意');
  await head.fills('派人', { people: [] }).catch(() => '');
  await head.submits({ people: [head.openId, team.openId] });
  await market.fills('派人', { people: [market.openId] });
  await team.clicks('定下，不预先通知');
  // Whoever does not go reads how far it is; who goes prints the list.
  const leader = personOf(town, '带班领导');
  await tap(leader, { do: 'plan-see', plan: 'JH-1' });
  for (const who of [team, worker]) for (const plan of ['JH-1', 'JH-99']) await tap(who, { do: 'plan-paper', plan });
  await team.says('今天');
  await town.passes(2 * DAY_MS);
  await tap(leader, { do: 'plan-see', plan: 'JH-1' });

  // The visits as whoever keeps them writes them, to the end.
  const goes = async (plan: string, subject: string, state: VisitSummary['state']) =>
    byItself(town, plan, { do: 'visit', subject: SubjectId.parse(subject), visit: `V-${plan}-${subject}`, state });
  for (const state of ['running', 'told', 'correcting', 'closed'] as const) {
    await goes('JH-1', 'DA-1', state);
    await tap(team, { do: 'plan-see', plan: 'JH-1' });
  }
  await kept(town, [{ kind: 'visit-summed', visit: visit(1, { at: town.clock.now }), counts: true }]);
  await kept(town, [{ kind: 'visit-summed', visit: visit(2, { at: town.clock.now }), counts: true }]);

  // Over the cap: never by the yearly plan; with who allowed it for a complaint. Called off.
  await begin({});
  await team.clicks('送批').catch(() => '');
  await team.fills('取消', { words: ' ' }).catch(() => '');
  await team.submits({ words: '不去了' });
  await tap(team, { do: 'plan-see', plan: 'JH-2' });
  await begin({ reason: 'complaint', file: 'TS-1', from: day(3), to: day(4) });
  await team.clicks('送批');
  await team.submits({ approver: '区执法局', file: '西综法1号' });
  await tap(head, { do: 'plan-see', plan: 'JH-3' });

  // Another that comes there anyway is joined; somebody heads two bodies.
  const role = { ...EVERYWHERE, role: 'head' as const, department: 'police' };
  await kept(town, [{ kind: 'grant', grant: { id: 'two', openId: market.openId, ...role } }]);
  await tap(market, { do: 'plan-new', bundle: 'small-restaurant', subject: 'DA-1' });
  const other = { ...given, from: day(4), to: day(4), departments: ['market-supervision', 'emergency-fire', 'police'] };
  await market.submits({ ...other, lists: ['small-restaurant', 'street-shop'] });
  await market.clicks('河渚面馆：并到那一次（JH-3');
  await tap(market, { do: 'plan-join', plan: 'JH-99', subject: 'DA-1', into: 'JH-3', v: 1 });
  await tap(market, { do: 'plan-see', plan: 'JH-3' });

  // What cannot wait: approved afterwards, or told to be late.
  await begin({ reason: 'accident', file: 'SG-1', from: day(0), to: day(0), subjects: ['DA-1'] });
  await team.fills('紧急，先查后补批', { words: ' ', approver: '区执法局', file: '1号' }).catch(() => '');
  await team.submits({ words: '有人闻到煤气', approver: '区执法局', file: '1号' });
  await goes('JH-5', 'DA-1', 'not-done');
  await town.passes(5 * DAY_MS);
  await tap(team, { do: 'plan-see', plan: 'JH-5' });

  // Told beforehand; more places than a card tells apart.
  for (let n = 3; n < 14; n++) {
    await tap(market, { do: 'subject-new', bundle: 'small-restaurant', name: `店${n}` });
    await market.submits({ ...NOODLES, name: `店${n}`, detail: `新路${n}号` });
  }
  await tap(team, { do: 'plan-new', bundle: 'small-restaurant' });
  const many = Array.from({ length: 11 }, (_, n) => `DA-${n + 3}`);
  await team.submits({ ...given, subjects: many, departments: ['enforcement-team'], from: day(1), to: day(1) });
  await team.clicks('送批');
  await head.clicks('同意');
  await head.fills('派人', { people: [head.openId, team.openId] });
  await team.clicks('定下，通知店家');
  for (let n = 0; n < 9; n++) await begin({ reason: 'above', file: '文1号', from: day(5), to: day(5) });
  await team.says('计划检查');
  await team.clicks('下一页');
  await team.clicks('上一页');

  // What is not there, of others, twice.
  await tap(team, { do: 'plan-see', plan: 'JH-99' });
  await tap(worker, { do: 'plan-see', plan: 'JH-1' });
  await tap(team, { do: 'plan-agree', plan: 'JH-99', department: 'police', v: 1 });
  for (const form of ['submit', 'return', 'send', 'urgent', 'cancel', 'revise'])
    await tap(worker, { do: 'plan-form', plan: 'JH-1', form, department: 'police', v: 1 });
  await tap(team, { do: 'inspection-submit', draft: 'no-such-form' });
  const forms = town.database.raw.prepare('SELECT id FROM drafts').all();
  for (const { id } of forms) for (const who of [team, head]) await tap(who, { do: 'inspection-submit', draft: id });
}

/** A step of whoever keeps visits, written as they write it. */
async function byItself(town: Town, id: string, command: Command): Promise<void> {
  const { world } = town;
  const [found, roster] = await Promise.all([world.store.plan(PlanId.parse(id)), readRoster(world)]);
  const key = `by-itself-${id}-${found?.version}`;
  const acted = await actPlan({ found, command, actor: null, key, seen: null, roster }, world);
  if (acted.kind === 'refused') throw new Error(acted.why);
  await kept(town, acted.changes);
}

export const stories: Stories = {
  'a plan of joint visits': { play: planStory },
};
