import { onVisitOwner } from '../../../src/bot/visits/on-owner.ts';
import { ownerShows, ownerSigns } from '../../../src/bot/visits/owner.ts';
import { DAY_MS, dayOf } from '../../../src/cases/calendar/calendar.ts';
import { VisitId } from '../../../src/visits/visit.ts';
import { deliverDue } from '../../harness/deliver-due.ts';
import { aDraft } from '../../harness/ids.ts';
import { keepTold } from '../../visits/told-visit.ts';
import type { Stories } from '../story.ts';
import { tapping } from '../tapping.ts';
import type { Town } from '../town.ts';
import { hazard, kept, NOODLES, visit as summed } from './a-place.ts';
import { playing } from './playing.ts';
import { commonPartsStory, unplannedStory } from './unplanned-visits.ts';
import { aClick, withoutPages } from './without-pages.ts';

const TOKEN = 'AAAAAAAAAAAAAAAAAAAAAA';

/** Visits from the plan to the last line: pressed and said, by those who may and those who may not; and a shed of e-bikes. */
async function visitStory(town: Town): Promise<void> {
  const [market, team, head] = [
    playing(town, '市监所值班员'),
    playing(town, '执法队值班员'),
    playing(town, '执法队负责人'),
  ];
  const [worker, leader, police] = [
    playing(town, '网格员甲'),
    playing(town, '带班领导'),
    playing(town, '派出所值班员'),
  ];
  const tap = tapping(town);
  const today = dayOf(town.clock.now);
  const v = async (visit: string): Promise<number> => {
    const row = town.database.raw.prepare('SELECT version FROM visits WHERE id = ?').get(visit);
    return Number(row?.version ?? 0);
  };

  // Nothing is planned.
  for (const who of [market, worker, leader])
    for (const said of ['开始检查', '接着查', '完成', '店家评价']) await who.says(said);
  await worker.says('3不 7没 其余符合');
  await worker.says('3不 7没 其余符合', '德加网格群');

  // Three places, one plan.
  for (const [n, name] of ['河渚面馆', '德加烧烤', '关门的店'].entries()) {
    await tap(market, { do: 'subject-new', bundle: 'small-restaurant', name });
    await market.submits({ ...NOODLES, name, detail: `河渚街${n}号` });
  }
  await tap(team, { do: 'plan-new', bundle: 'small-restaurant' });
  await team.submits({
    ...{ name: '联查', subjects: ['DA-1', 'DA-2', 'DA-3'], departments: ['enforcement-team', 'market-supervision'] },
    ...{ from: today, to: today, notice: false, reason: 'plan' },
  });
  await team.clicks('送批');
  await head.clicks('同意');
  await market.clicks('同意');
  await head.fills('派人', { people: [head.openId, team.openId] });
  await market.fills('派人', { people: [market.openId] });
  await tap(team, { do: 'visit-begin', plan: 'JH-1', subject: 'DA-1' });
  await team.clicks('定下，不预先通知');
  for (const who of [worker, police]) await tap(who, { do: 'visit-begin', plan: 'JH-1', subject: 'DA-1' });
  await tap(team, { do: 'visit-begin', plan: 'JH-99', subject: 'DA-1' });
  await tap(team, { do: 'visit-begin', plan: 'JH-1', subject: 'DA-99' });
  await team.says('开始检查');
  await tap(team, { do: 'visit-begin', plan: 'JH-1', subject: 'DA-1' });
  await tap(head, { do: 'visit-start' });
  await tap(head, { do: 'visit-begin', plan: 'JH-1', subject: 'DA-1' });
  await tap(police, { do: 'visit-begin', plan: 'JH-1', subject: 'DA-1' });

  // One that was shut.
  await tap(team, { do: 'visit-begin', plan: 'JH-1', subject: 'DA-3' });
  await tap(team, { do: 'visit-not-done', visit: 'JC-2', why: 'closed', v: 99 });
  await tap(team, { do: 'visit-not-done', visit: 'JC-2', why: 'closed', v: await v('JC-2') });
  await tap(team, { do: 'visit-see', visit: 'JC-2' });
  await tap(team, { do: 'visit-answer', visit: 'JC-2', item: 'GAS-ALARM', answer: 'ok' });

  // Answers: pressed, said, wrong, of others.
  const of = { visit: 'JC-1' };
  for (let group = 0; group < 8; group++)
    for (const who of [team, market, head]) await tap(who, { do: 'visit-group', ...of, group });
  const items = town.database.raw.prepare("SELECT body FROM visits WHERE id = 'JC-1'").get();
  const visit = JSON.parse(String(items?.body)) as {
    items: { id: string; department: string; grade: string; call: string | null }[];
  };
  const own = visit.items.filter(({ department }) => department === 'enforcement-team');
  const one = own[0]?.id ?? '';
  const urgent = own.find(({ grade }) => grade === '立即处置')?.id ?? one;
  for (const answer of ['ok', 'bad', 'na', 'unseen']) await tap(team, { do: 'visit-answer', ...of, item: one, answer });
  await tap(team, { do: 'visit-on-site', ...of, item: one, corrected: true });
  await tap(team, { do: 'visit-answer', ...of, item: one, answer: 'bad' });
  await tap(team, { do: 'visit-group', ...of, group: 0 });
  await town.passes(11 * 60_000);
  await team.sends('img_1');
  await team.sends('img_2', 'img_3');
  await tap(worker, { do: 'visit-photo', ...of, item: one, from: 'nothing' });
  await tap(team, { do: 'visit-photo', visit: 'JC-99', item: one, from: 'nothing' });
  await team.clicks(`${own[0] ? '' : ''}8`);
  await tap(team, { do: 'visit-photo', ...of, item: one, from: 'nothing' });
  await tap(team, { do: 'visit-on-site', ...of, item: one, corrected: true });
  await tap(team, { do: 'visit-item', ...of, item: one });
  await tap(team, { do: 'visit-on-site', ...of, item: one, corrected: false });
  await tap(head, { do: 'visit-answer', ...of, item: one, answer: 'ok' });
  await tap(team, { do: 'visit-answer', ...of, item: urgent, answer: 'bad' });
  for (let n = 0; n < 11; n++) await team.sends(`img_more_${n}`);
  await tap(team, { do: 'visit-group', ...of, group: 0 });
  for (let group = 0; group < 8; group++) await tap(team, { do: 'visit-group', ...of, group });
  for (const { id } of visit.items) await tap(team, { do: 'visit-item', ...of, item: id });
  const mended = own.at(-1)?.id ?? '';
  await tap(team, { do: 'visit-answer', ...of, item: mended, answer: 'bad' });
  await tap(team, { do: 'visit-on-site', ...of, item: mended, corrected: true });
  await tap(team, { do: 'visit-group', ...of, group: 99 });
  await tap(team, { do: 'visit-item', ...of, item: 'NO-SUCH' });
  await tap(team, { do: 'visit-answer', ...of, item: 'NO-SUCH', answer: 'ok' });
  for (const who of [worker, police])
    for (const value of [
      { do: 'visit-see', ...of },
      { do: 'visit-group', ...of, group: 0 },
      { do: 'visit-answer', ...of, item: one, answer: 'ok' },
      { do: 'visit-finish', ...of },
      { do: 'visit-tell', ...of, v: 1 },
      { do: 'visit-told', ...of },
      { do: 'visit-owner', ...of },
      { do: 'visit-paper', ...of },
      { do: 'visit-form', ...of, form: 'visit-sign' },
    ])
      await tap(who, value);
  for (const said of ['99不', '1不 2', '1不 1符合', '不 1没', '其余不', '3不知道'].map((x) => `${x}`))
    await team.says(`1符合 ${said}`);
  await market.says('1-7符合 8不涉及');
  await team.says('完成');
  await market.says('其余没看成');
  const before = { at: town.clock.now - 20 * DAY_MS, hazards: [hazard('烟道', { item: urgent })] };
  await kept(town, [{ kind: 'visit-summed', visit: summed(7, before), counts: false }]);
  await team.says('完成');
  await tap(team, { do: 'visit-tell', ...of, v: await v('JC-1') });
  await tap(team, { do: 'visit-rest', ...of, rest: 'unseen', v: 1 });
  await tap(team, { do: 'visit-rest', ...of, rest: 'unseen', v: await v('JC-1') });
  await tap(team, { do: 'visit-not-done', ...of, why: 'moved', v: await v('JC-1') });
  await tap(team, { do: 'visit-owner', ...of });
  await tap(team, { do: 'visit-paper', ...of });

  // Who has to do with the owner steps aside; nobody is left to take their place.
  await tap(team, { do: 'visit-form', ...of, form: 'visit-step-aside' });
  await team.submits({ who: '-' });

  // Somebody more, once nobody is left to choose; the code alone.
  await tap(team, { do: 'visit-form', ...of, form: 'visit-join' });
  await team.submits({ who: '-' });
  await team.submits({ who: police.openId });
  await tap(team, { do: 'visit-form', ...of, form: 'visit-join' });
  await tap(team, { do: 'visit-begin', plan: 'JH-1', subject: 'DA-2' });
  await team.says('完成');
  await team.says('1符合');
  await tap(team, { do: 'visit-form', visit: 'JC-3', form: 'visit-light' });
  await team.submits({ code: ' ' });
  await team.submits({ code: '330106-1' });
  await tap(team, { do: 'visit-finish', visit: 'JC-3' });
  await tap(team, { do: 'visit-tell', visit: 'JC-3', v: await v('JC-3') });
  await tap(team, { do: 'visit-told', visit: 'JC-3' });

  // Told, signed, refused, shown, looked at again.
  await tap(team, { do: 'visit-told', ...of });
  await tap(team, { do: 'visit-tell', ...of, v: 1 });
  await tap(team, { do: 'visit-tell', ...of, v: await v('JC-1') });
  await tap(team, { do: 'visit-tell', ...of, v: await v('JC-1') });
  await tap(team, { do: 'visit-answer', ...of, item: one, answer: 'ok' });
  await tap(team, { do: 'visit-finish', ...of });
  await tap(team, { do: 'visit-see', ...of });
  await tap(team, { do: 'visit-photo', ...of, item: one, from: 'nothing' });
  await tap(team, { do: 'visit-owner', ...of });
  await tap(team, { do: 'visit-paper', ...of });
  await team.says('查 河渚面馆');
  await team.fills('退单', { reason: 'not-ours', basis: '不归我们', suggested: 'market-supervision' });
  await tap(team, { do: 'visit-recheck', ...of });
  await tap(team, { do: 'visit-recheck', ...of });
  await tap(team, { do: 'visit-recheck', visit: 'JC-3' });
  await tap(worker, { do: 'visit-recheck', ...of });
  await team.says('开始检查');
  await team.says('完成');
  await tap(team, { do: 'visit-group', visit: 'JC-4', group: 0 });
  await tap(team, { do: 'visit-answer', visit: 'JC-4', item: one, answer: 'bad' });
  await tap(team, { do: 'visit-rest', visit: 'JC-4', rest: 'ok', v: await v('JC-4') });
  await tap(market, { do: 'visit-rest', visit: 'JC-4', rest: 'unseen', v: await v('JC-4') });
  await tap(team, { do: 'visit-finish', visit: 'JC-4' });
  await tap(team, { do: 'visit-tell', visit: 'JC-4', v: await v('JC-4') });
  await tap(team, { do: 'visit-form', ...of, form: 'visit-sign' });
  for (const wrong of [{ kind: '-' }, { kind: 'paper', name: ' ' }, { kind: 'refused', reason: '不在', witness: ' ' }])
    await team.submits({ name: '店主', reason: '不在', witness: '样例', ...wrong });
  await team.submits({ kind: 'paper', name: '样例店主', reason: ' ', witness: ' ' });
  await tap(team, { do: 'visit-told', visit: 'JC-4' });
  await tap(team, { do: 'visit-form', ...of, form: 'visit-sign' });
  await team.submits({ kind: 'paper', name: '样例店主', reason: ' ', witness: ' ' });

  // The owner: signs, shows what was put right.
  await keepTold(town.world, team.openId, TOKEN, 'JC-50');
  await ownerShows(TOKEN, { item: 'IT-1', picture: new Uint8Array([1]) }, town.world);
  await ownerSigns(TOKEN, { name: '样例店主', drawing: undefined }, town.world);
  await deliverDue(town.world);
  for (let n = 0; n < 10; n++)
    await kept(town, [{ kind: 'visit-rated', rating: { hash: `h${n}`, stars: 4, words: null } }]);
  for (const who of [leader, worker]) await who.says('店家评价');
  for (const who of [market, team]) await who.says('公示名单');
  await leader.says('统计');

  // An office without a public address has no page for owners.
  await withoutPages(town, (world) =>
    onVisitOwner({ do: 'visit-owner', visit: VisitId.parse('JC-50') }, aClick('owner', team), world),
  );

  // What is not there, forms of others and twice.
  for (const value of [
    { do: 'visit-see', visit: 'JC-99' },
    { do: 'visit-group', visit: 'JC-99', group: 0 },
    { do: 'visit-tell', visit: 'JC-99', v: 1 },
    { do: 'visit-owner', visit: 'JC-99' },
    { do: 'visit-paper', visit: 'JC-99' },
    { do: 'visit-recheck', visit: 'JC-99' },
    { do: 'visit-form', visit: 'JC-99', form: 'visit-sign' },
    { do: 'visit-submit', draft: aDraft('no-such-form') },
    { do: 'visit-own', list: 'ebike-place' },
  ])
    await tap(team, value);
  await commonPartsStory(town);
  await unplannedStory(town);
  for (const { id } of town.database.raw.prepare('SELECT id FROM drafts').all())
    for (const who of [team, head]) await tap(who, { do: 'visit-submit', draft: id });
  await town.passes(DAY_MS);
}

export const stories: Stories = {
  visits: { play: visitStory },
};
