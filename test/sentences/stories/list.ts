import { openCatalogue } from '../../../catalogue/catalogue.ts';
import { inForceOn, layered } from '../../../catalogue/edit/layered.ts';
import { catalogue as ofTheFiles } from '../../../catalogue/index.ts';
import { readRoster } from '../../../src/bot/core/reading.ts';
import { act } from '../../../src/bot/list/act.ts';
import { DAY_MS, dayOf } from '../../../src/cases/calendar/calendar.ts';
import type { Command } from '../../../src/list/proposals/commands.ts';
import { ProposalId } from '../../../src/list/proposals/proposal.ts';
import { EVERYWHERE } from '../../../src/roster/roles.ts';
import { deliverDue } from '../../harness/deliver-due.ts';
import { type Person, personOf } from '../person.ts';
import type { Stories } from '../story.ts';
import { tapping } from '../tapping.ts';
import type { Town } from '../town.ts';

/** What the host does of itself: the list of the town is what is in force. */
async function comesIntoForce({ world }: Town): Promise<void> {
  const editions = inForceOn(await world.store.editions(), dayOf(world.now()));
  world.catalogue = openCatalogue(layered(ofTheFiles, editions).list);
}

/** A step of the clock, written as the job or the tick writes it. */
async function byItself({ world }: Town, id: string, command: Command): Promise<void> {
  const [found, roster] = await Promise.all([world.store.proposal(ProposalId.parse(id)), readRoster(world)]);
  const acted = await act({ found, command, actor: null, key: `by-itself-${world.now()}`, seen: null, roster }, world);
  if (acted.kind === 'refused') throw new Error(acted.why);
  await world.store.commit({ at: world.now(), changes: acted.changes, says: acted.says });
  await deliverDue(world);
}

const numberIn = (toast: string): string => /TY-\d+/.exec(toast)?.[0] ?? '';

/** From an opinion to an edition and back, with everybody who has a part in it; and what is refused on the way. */
async function listStory(town: Town): Promise<void> {
  const [keeper, leader, legal] = ['清单管理员', '带班领导', '司法所经办'].map((name) => personOf(town, name)) as [
    Person,
    Person,
    Person,
  ];
  const [team, market] = [personOf(town, '执法队值班员'), personOf(town, '市监所值班员')];
  const tap = tapping(town);
  const today = () => dayOf(town.clock.now);
  await keeper.says('提议');
  const inMind = await leader.says('我的提议');
  if (inMind) throw new Error(inMind);

  // The fast lane: a saying, tried and published; a referral's word; what turns wrong needs a reason.
  await keeper.says('改 CG04');
  await keeper.fills('加一句群众说法', { saying: '锅气钻进被窝', why: ' ' }).catch(() => '');
  const saying = numberIn(await keeper.fills('加一句群众说法', { saying: '锅气钻进被窝', why: '居民问过' }));
  await keeper.fills('试一试', { words: '锅气钻进被窝' });
  await keeper.fills('试一试', { words: '阳台外墙掉瓷砖' });
  await keeper.fills('试一试', { words: ' ' }).catch(() => '');
  const turned = { words: '油烟', was: '餐饮油烟扰民', becomes: '占道烧烤' };
  const list = (await town.world.store.proposal(ProposalId.parse(saying)))?.proof?.list ?? '';
  const proof = { list, questions: 600, wrong: { count: 1, some: [turned] }, right: { count: 1, some: [turned] } };
  await byItself(town, saying, { do: 'prove', proof });
  await keeper.fills('写明原因再发布', { words: '那一句本来就含糊' });
  await comesIntoForce(town);
  const referral = town.world.catalogue.referrals[0];
  await keeper.says(`改 ${referral?.name}`);
  await keeper.fills('加一句群众说法', { saying: '这句话谁也没说过', why: ' ' });
  await keeper.clicks('撤回');

  // What is said by half, or of a matter that is not there.
  for (const words of ['改', '改CG99', '下载', '下载 CG99', '下载 新事项', '意见', '意见 CG99', '意见 CG04'])
    await keeper.says(words);

  // A department's own words; the keeper writes them and turns the first down.
  await team.says('意见 CG04');
  await team.submits({ words: '时限太短', why: ' ' }).catch(() => '');
  await team.submits({ words: '时限太短', why: '等检测' });
  await keeper.fills('不采纳', { words: '先看一个月' });
  await keeper.says('改 CG04');
  const days = numberIn(await keeper.fills('改办理时限', { days: '8', why: '检测要一周' }));
  await keeper.clicks('送会签');
  await town.passes(2 * 60_000);
  // One person for two departments answers for each.
  await town.world.store.commit({
    at: town.world.now(),
    changes: [
      {
        kind: 'grant',
        grant: { id: 'two', openId: market.openId, ...EVERYWHERE, role: 'head', department: 'ecology' },
      },
    ],
    says: [],
  });
  await tap(market, { do: 'proposal-see', proposal: days });
  await market.clicks('同意（生态环境分局）');
  await tap(market, { do: 'proposal-see', proposal: days });
  await market.fills('不同意、要改', { answer: 'object', words: '八天太长' });
  await tap(market, { do: 'proposal-form', proposal: days, step: 'answer', v: 1 });
  await town.passes(7 * DAY_MS);
  await keeper.fills('记会商结果', { words: '各说各的' });
  await legal.fills('法审', { verdict: 'lawful', words: '没有问题' });
  await tap(leader, { do: 'proposal-see', proposal: days });
  await leader.fills('采纳', { meeting: '第12次办公会', date: today(), from: today() });
  await comesIntoForce(town);
  await tap(leader, { do: 'proposal-see', proposal: days });
  await leader.fills('回退', { words: '不合适', meeting: '第13次办公会', date: today() });
  await comesIntoForce(town);

  // More lines than a card holds, and more proposals than a page.
  const sayings = town.world.catalogue.matter('CG04')?.sayings.slice(0, 7) ?? [];
  await keeper.says('改 CG06');
  await keeper.fills('加一句群众说法', { saying: '没有人这样说过', why: '试' });
  const many = numberIn(await keeper.latest());
  const roster = await readRoster(town.world);
  // Opinions change nothing yet, so that they are not tried on all that people ask.
  for (let n = 0; n < 8; n++) {
    await team.says('意见 CG06');
    await team.submits({ words: `说得更明白些${n}`, why: '试' });
  }
  const edits = sayings.map((one, at) => ({ do: 'unsay' as const, matter: 'CG04', saying: one, at }));
  const found = await town.world.store.proposal(ProposalId.parse(many));
  const actor = {
    openId: keeper.openId,
    name: '清单管理员',
    keeper: true,
    leader: false,
    legal: false,
    departments: [],
  };
  const command = { do: 'revise', edits, why: '太多了' } as const;
  const revised = await act({ found, command, actor, key: 'revised', seen: null, roster }, town.world);
  if (revised.kind === 'refused') throw new Error(revised.why);
  await town.world.store.commit({ at: town.world.now(), changes: revised.changes, says: revised.says });
  await deliverDue(town.world);
  await keeper.says('提议');
  await keeper.clicks('下一页');
  await keeper.clicks('上一页');

  // Who has no part in it, what is not there, and twice.
  await tap(keeper, { do: 'proposal-see', proposal: 'TY-999' });
  await tap(personOf(town, '网格员甲'), { do: 'proposal-see', proposal: days });
  await tap(keeper, { do: 'proposal-submit', draft: 'no-such-form' });
  const forms = town.database.raw.prepare('SELECT id FROM drafts WHERE used_at IS NOT NULL').all();
  for (const { id } of forms) await tap(keeper, { do: 'proposal-submit', draft: id });
  for (const { id } of forms) await tap(leader, { do: 'proposal-submit', draft: id });
  await tap(keeper, { do: 'proposal-edit', about: 'CG99', short: 'saying' });
  await tap(keeper, { do: 'proposal-word', about: 'no-such-card' });
  const worker = personOf(town, '网格员甲');
  await tap(worker, { do: 'proposal-edit', about: 'CG04', short: 'saying' });
  await tap(worker, { do: 'proposal-try', proposal: days });
  await tap(worker, { do: 'proposal-opinion', about: 'CG04' });
}

export const stories: Stories = {
  'the list is changed': { play: listStory },
};
