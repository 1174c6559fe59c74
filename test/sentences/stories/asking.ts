import { openCatalogue } from '../../../catalogue/catalogue.ts';
import { worthAsking } from '../../../src/bot/questions/asked-back.ts';
import { typed, type Words } from '../../../src/brands.ts';
import { readSpoken } from '../../../src/matters/learn/compiled.ts';
import { personOf } from '../person.ts';
import type { Stories } from '../story.ts';
import type { Town } from '../town.ts';

/** What is asked and how it is answered: every matter, the four answers, what is outside, the list, how to ask. */
async function asking(town: Town): Promise<void> {
  const worker = personOf(town, '网格员甲');
  const { catalogue } = town.world;
  await worker.enters();
  await personOf(town, '新来的').says('你好');
  await personOf(town, '清单管理员').says('没答上的');
  for (const { id } of catalogue.matters) await worker.says(id);
  for (const words of ['楼下烧烤店油烟太大谁管', '整栋楼停电了找谁', '三楼着火了快来人', 'qwerty', '清单', '清单 燃气'])
    await worker.says(words);
  await worker.says('塔罗牌占卜改名字要收钱');
  await worker.says('楼下烧烤店油烟太大谁管');
  await worker.clicks('部门不对');
  for (const words of ['出租房归谁管', '瓶装燃气归谁管', '一件事']) await worker.says(words);
  await worker.clicks('小餐饮一件事');
  await worker.says('清单 qwertyuiop');
  await worker.says('导出');
  await worker.clicks('回到五大类');
  for (const key of ['ask', 'my-cases', 'todo', 'list', 'help']) await worker.menu(key);
  for (const referral of catalogue.referrals) await worker.says(referral.sayings[0] ?? referral.name);
  for (const { sayings } of catalogue.matters) await worker.says(sayings.at(-1) ?? '');
  for (const words of ['太吵了', '占道了', '没有证', '漏水', '狗', '垃圾没人清', '井盖', '怎么办', '刚转了钱给骗子'])
    await worker.says(words);
}

/** What is understood besides a matter: a part of one, several, a case, duty, lists, a person, only a place, too little. */
async function understood(town: Town): Promise<void> {
  const worker = personOf(town, '网格员甲');
  const { catalogue } = town.world;
  const fumes = '楼下烧烤店油烟太大谁管';
  const parts = ['那要罚多少', '法律依据呢', '怎么拍照', '谁配合', '哪些不归你们管', '到现场先做什么', '哪些事不能做'];
  for (const words of [...parts, '部门接下来怎么走流程', '几天要答复', '电话呢', '怎么跟他说', '主责到底是哪家']) {
    await worker.says(fumes);
    await worker.says(words);
  }
  const without = catalogue.referrals.find(({ reach }) => !reach.some((way) => /\d{3}/.test(way)));
  for (const said of ['山上放炮开石头，山快挖空了', without?.sayings[0] ?? ''])
    for (const words of [said, '电话多少', '他们不管怎么办', '那我找谁']) await worker.says(words);
  await worker.says('店外经营占道的罚多少');
  await worker.says('小区里乱堆东西要罚多少');
  await worker.says('1、路灯坏了不亮 2、楼道堆满杂物');
  for (const words of ['看整张卡', '上报', '罚多少']) await worker.says(words);
  const lamp = catalogue.matter('CG25');
  await worker.clicks(`${lamp?.name}（${catalogue.nameOf(lamp?.lead.department ?? '')}）`);
  await worker.says('1、路灯坏了 2、公积金怎么提取');
  await worker.says('1、路灯坏了不亮 2、楼下烟味很大');
  await worker.says(fumes);
  await worker.says('不对，答非所问');
  await worker.says(fumes);
  await worker.says('不对，是路灯坏了不亮');
  await personOf(town, '网格员乙').says('你答错了');
  for (const words of [
    '我上报的那个处理了没',
    '德加那个油烟后来处理得怎么样了',
    '城管今天谁值班',
    '供电公司电话多少',
    '今晚谁带班',
  ])
    await worker.says(words);
  for (const days of ['昨天', '本周', '上周', '本月', '上月']) await worker.says(`${days}报了多少件`);
  for (const words of [
    '今天报了多少件',
    '谢谢',
    '你好厉害',
    '你真笨',
    '再见',
    '你是机器人吗',
    '转人工',
    '周末去爬山好不好呀',
    '德加小区12幢2单元',
    '那个',
  ])
    await worker.says(words);
  for (let report = 0; report < 2; report++) {
    await worker.says('CG04');
    await worker.fills('上报事件', {
      estate: '德加小区',
      detail: `${report} 幢`,
      description: '油烟',
      object: `${report} 号店`,
    });
  }
  for (const words of ['德加那个油烟后来处理得怎么样了', '住建局今天谁值班']) await worker.says(words);
  // Long after, with nothing before it that it could be about.
  town.clock.now += 3_600_000;
  for (const words of ['防火门被人反锁要罚多少钱', '紧急出口用货架顶住了要罚多少钱']) await worker.says(words);
  for (const name of ['指挥室派遣员', '清单管理员']) {
    const person = personOf(town, name);
    for (const words of ['今天报了多少件', '超期的有哪些', '督办的有哪些', '没答上的问题有哪些'])
      await person.says(words);
  }
  await keeperAsksWhy(town);
  await whoIsThere(town);
  town.database.raw.exec('DELETE FROM shifts; DELETE FROM grants');
  town.clock.now += 3_600_000;
  for (const words of ['今晚谁带班', '转人工']) await worker.says(words);
  await tooLittle(town);
}

/** Words that say so little that nothing comes to mind; which of those people say do so changes with what was learned. */
async function tooLittle(town: Town): Promise<void> {
  town.clock.now += 3_600_000;
  const { understand, search } = town.world;
  const isTooLittle = (words: Words) =>
    understand({ words, before: [] }).want === 'unclear' && search(words).kind === 'not-listed';
  const words = readSpoken()
    .filter(({ intent, text }) => intent === 'unclear' && !text.includes('{'))
    .map(({ text }) => typed(text))
    .find(isTooLittle);
  if (words === undefined) throw new Error('of all words that say too little, something comes to mind');
  await personOf(town, '网格员甲').says(words);
}

/** 「为什么」, before anything was asked, of a place, of an answer, and by somebody who keeps no list. */
async function keeperAsksWhy(town: Town): Promise<void> {
  const keeper = personOf(town, '清单管理员');
  await keeper.says('为什么');
  await keeper.says('德加小区12幢2单元');
  await keeper.says('为什么');
  await keeper.says('qwertyuiop');
  await keeper.says('为什么');
  for (const kind of ['ask', 'candidates'] as const) {
    await keeper.says(answeredWith(kind, town));
    await keeper.says('为什么');
  }
  await personOf(town, '网格员甲').says('为什么');
}

/** Words that are answered with a question or with several matters; which of those people say are changes with what was learned. */
function answeredWith(kind: 'ask' | 'candidates', { world }: Town): string {
  const { catalogue, search, understand } = world;
  const isAsked = (words: Words) =>
    understand({ words, before: [] }).want === 'matter' && worthAsking(search(words), world).kind === kind;
  const words = catalogue.matters
    .flatMap(({ sayings }) => sayings)
    .map((one) => typed(one))
    .find(isAsked);
  if (words === undefined) throw new Error(`no saying of the list is answered with ${kind}`);
  return words;
}

/** Who is on duty, as it stands on a card: until when, in a group, of several, of an intake, and where nobody is. */
async function whoIsThere(town: Town): Promise<void> {
  const worker = personOf(town, '网格员甲');
  const sql = (text: string) => town.database.raw.exec(text);
  await worker.says('老人困在电梯里');
  await worker.says('CG04', '德加网格群');
  await worker.says('城管今天谁值班', '德加网格群');
  await worker.says('楼上漏水漏到我家了');
  await worker.says('德加小区12幢2单元');
  await worker.says('SC13');
  await worker.says('小孩吃了发霉蛋糕呕吐');
  for (const words of ['捡到一个没标签的化学桶', '有人私自给煤气瓶灌气', '有人私下卖剧毒化学药'])
    await worker.says(words);
  await worker.says('CG04');
  for (const label of ['上报事件', '当场已处理']) {
    await worker.clicks(label);
    await worker.submits({ detail: '', description: '油烟', text: '好了' }).catch(() => undefined);
  }
  sql("UPDATE shifts SET from_minute = 480, to_minute = 1320 WHERE department = 'enforcement-team'");
  await worker.says('CG04');
  await worker.says('城管今天谁值班');
  sql("DELETE FROM shifts WHERE department = 'enforcement-team'");
  for (const at of ['a', 'b', 'c'])
    sql(`INSERT INTO people VALUES ('ou_${at}', NULL, '队员${at}', NULL, 'chat', 0, 0);
      INSERT INTO grants VALUES ('g_${at}', 'ou_${at}', 'officer', 'enforcement-team', NULL, NULL, NULL)`);
  await worker.says('CG04');
  sql("INSERT INTO grants VALUES ('g_um', 'ou_a', 'officer', 'urban-management', NULL, NULL, NULL)");
  await worker.says('供水到几点');
  for (const { id, lead } of town.world.catalogue.matters)
    if (town.world.catalogue.department(lead.department)?.intake === 'urban-management') await worker.says(id);
  await worker.says('住建局今天谁值班');
  const evening = town.clock.now;
  town.clock.now += 12 * 3_600_000;
  await worker.says('CG04');
  sql('DELETE FROM shifts');
  await worker.says('CG04');
  town.clock.now = evening;
}

/** A matter with everything a matter may have. */
async function fullestMatter(town: Town): Promise<void> {
  const { catalogue: today } = town.world;
  const law = { law: '中华人民共和国噪声污染防治法', article: '第六十四条' } as const;
  const matters = today.matters.map((matter) =>
    matter.id === 'CG04'
      ? {
          ...matter,
          limits: { ...matter.limits, urgentWhen: [{ when: '正在冒火', first: '先撤人', call: '119' }] },
          thresholds: [{ of: '离住户', is: '9 米以内不得开', ...law }],
        }
      : matter,
  );
  town.world.catalogue = openCatalogue({ ...today, matters });
  await personOf(town, '网格员甲').says('CG04');
}

/** A matter that went out of use, with another in its place and without. */
async function stoppedMatter(town: Town): Promise<void> {
  const { catalogue: today } = town.world;
  const worker = personOf(town, '网格员甲');
  await worker.says('CG04');
  for (const more of [{ replacedBy: 'CG03' }, { stoppedBecause: '权力收回区里' }]) {
    const matters = today.matters.map((one) =>
      one.id === 'CG04' ? { ...one, status: '停用' as const, ...more } : one,
    );
    town.world.catalogue = openCatalogue({ ...today, matters });
    await worker.clicks('上报事件').catch(() => '');
    await worker.says('CG04');
  }
  town.world.catalogue = today;
}

/** A list that was published anew meanwhile: what was opened under the old one shows the old one. */
async function olderEdition(town: Town): Promise<void> {
  const { catalogue: today } = town.world;
  const older = today.matters.map((matter) =>
    matter.id === 'CG04' ? { ...matter, hash: 'older-hash', name: '餐饮油烟' } : matter,
  );
  const kept = older.filter(({ hash }) => hash === 'older-hash');
  await town.world.store.keepMatterVersions(
    kept.map((matter) => ({ hash: matter.hash, matter: matter.id, content: JSON.stringify(matter) })),
    town.clock.now,
  );
  town.world.catalogue = openCatalogue({ ...today, matters: older });
  const worker = personOf(town, '网格员甲');
  await worker.says('CG04');
  await worker.fills('上报事件', { detail: '9 幢', description: '油烟直排' });
  town.world.catalogue = today;
  await worker.clicks('说明书');
}

export const stories: Stories = {
  asking: { play: asking },
  'a matter with everything': { play: fullestMatter },
  'a matter out of use': { play: stoppedMatter },
  'an older edition': { play: olderEdition },
  'more than matters': { play: understood },
};
