import { openCatalogue, type Published } from '../../../catalogue/catalogue.ts';
import { MATTER_SHEETS } from '../../../catalogue/exchange/columns.ts';
import { matterRows } from '../../../catalogue/exchange/to-rows.ts';
import { writeList } from '../../../catalogue/exchange/write-xlsx.ts';
import { unanswered } from '../../../src/bot/core/waits.ts';
import type { Question } from '../../../src/bot/ports/questions.ts';
import { DAY_MS, dayOf } from '../../../src/cases/calendar/calendar.ts';
import { aChat, aPerson, aQuestion } from '../../harness/ids.ts';
import { type Person, personOf } from '../person.ts';
import type { Stories } from '../story.ts';
import { tapping } from '../tapping.ts';
import type { Town } from '../town.ts';
import { castOf } from './case.ts';

const ASKERS = ['网格员甲', '网格员乙', '物业人员'];

/** Several people's questions that nothing was found for, as the bot keeps them. */
export async function allAsk({ world }: Town, words: readonly string[], from = 0): Promise<void> {
  const asked = words.map(
    (said, i): Question => ({
      id: aQuestion(`q-${said.slice(0, 12)}-${from + i}`),
      at: world.now(),
      chatId: aChat(`oc_${from + i}`),
      asker: aPerson(`ou_asker_${from + i}`),
      words: said,
      outcome: 'not-listed',
      hits: world.search(said).hits.slice(0, 12),
      state: { asked: [], offered: [] },
    }),
  );
  const changes = asked.flatMap((question) => [{ kind: 'question' as const, question }, unanswered(question, world)]);
  await world.store.commit({ at: world.now(), changes, says: [] });
}

/** 清单台: what waits, page by page, each decision once, by whoever may, and what is refused. */
async function deskStory(town: Town): Promise<void> {
  const keeper = personOf(town, '清单管理员');
  const tap = tapping(town);
  // One matter is to be looked over in a month.
  const { catalogue } = town.world;
  const matters = catalogue.matters.map((one) =>
    one.id === 'CG04' ? { ...one, reviewBy: dayOf(town.world.now()) } : one,
  );
  town.world.catalogue = openCatalogue({ ...catalogue, matters });
  await keeper.says('清单台');
  town.world.catalogue = catalogue;
  for (const name of ASKERS) {
    const person = personOf(town, name);
    await person.says('CG04');
    await person.clicks('边界不清');
    await person.says('CG06');
    await person.clicks('内容过时');
  }
  const kites = ['风筝线割手', '天上风筝线太多', '风筝线谁来收'];
  await allAsk(town, kites);
  await allAsk(town, ['铜锣敲个不停', '半夜敲铜锣', '铜锣声太大'], 3);
  await allAsk(town, ['孔雀叫了一夜', '孔雀跑出来', '谁家孔雀'], 6);
  await allAsk(town, ['喷泉水珠溅人', '喷泉池冒泡', '喷泉柱歪掉'], 9);
  await allAsk(town, ['甲乙丙', '丁戊己', '庚辛壬'], 12);
  await personOf(town, '执法队值班员').says('意见 CG04');
  await personOf(town, '执法队值班员').submits({ words: '时限太短', why: '等检测' });
  await keeper.says('清单台');
  await keeper.clicks('下一页');
  await keeper.clicks('上一页');
  await laws(town, keeper);
  const [first] = town.database.raw
    .prepare("SELECT id FROM waiting WHERE question LIKE 'q-风筝%' ORDER BY at, id")
    .all();
  const at = { row: String(first?.id), seen: 'another' };
  await tap(keeper, { do: 'waiting-decide', ...at, outcome: 'ignored' });
  await tap(personOf(town, '网格员甲'), { do: 'waiting-decide', ...at, outcome: 'ignored' });
  await keeper.clicks('内容要改');
  await tap(keeper, { do: 'waiting-decide', row: 'nothing', seen: 'another', outcome: 'ignored' });
  await keeper.clicks('不用管');
  await keeper.says('清单台');
  await keeper.clicks('提请准入');
  await keeper.fills('归别人', { about: '' }).catch(() => '');
  await keeper.submits({ about: town.world.catalogue.referrals[0]?.id });
  await keeper.says('清单台');
  await keeper.fills('是别的事项', { about: 'CG30' });
  const long = '石狮子'.repeat(22);
  await allAsk(town, [`${long}裂了`, `${long}歪了`, `${long}倒了`], 20);
  await keeper.says('清单台');
  await keeper.fills('是别的事项', { about: 'CG30' }).catch(() => '');
  for (const name of ASKERS) {
    await personOf(town, name).says('CG30');
    await personOf(town, name).clicks('边界不清');
  }
  await keeper.says('清单台');
  await keeper.clicks('边界不清');
  await town.passes(7 * DAY_MS);
  await workbooks(town, keeper);
}

/** The laws in doubt, many and none; what was learned anew and not taken in, on the desk and in 自检. */
async function laws(town: Town, keeper: Person): Promise<void> {
  const { catalogue } = town.world;
  await keeper.says('清单台');
  await keeper.clicks('看哪些事项引用了');
  const many = catalogue.doubted.map(({ law }) => ({ law, is: 'changed' as const }));
  town.world.catalogue = openCatalogue({ ...catalogue, doubted: many });
  town.world.unlearned = { sayings: 5000, before: 4900, after: 4800 };
  await keeper.says('清单台');
  await tapping(town)(keeper, { do: 'list-laws', page: 0 });
  await castOf(town).admin.says('名册');
  await castOf(town).admin.clicks('自检');
  town.world.unlearned = undefined;
  town.world.catalogue = openCatalogue({ ...catalogue, doubted: [] });
  await tapping(town)(keeper, { do: 'list-laws', page: 0 });
  town.world.catalogue = catalogue;
}

/** A workbook that comes back: of sayings alone, of more, into a draft that waits; what is missing, and what is gone. */
async function workbooks(town: Town, keeper: Person): Promise<void> {
  const tap = tapping(town);
  const { catalogue } = town.world;
  const of = (id: string) => catalogue.matters.filter((one) => one.id === id);
  const bytes = (id: string, change: (matter: Published) => Published) =>
    writeList(
      { ...matterRows(of(id).map(change), catalogue), versions: of(id).map((one) => [one.id, one.hash]) },
      MATTER_SHEETS,
    );
  await keeper.says('改 CG04');
  await keeper.clicks('下载整项表格，改好发回来');
  await tap(personOf(town, '网格员甲'), { do: 'list-download', about: 'CG04' });
  await tap(keeper, { do: 'list-download', about: 'CG99' });
  const [draft] = town.database.raw.prepare("SELECT id FROM proposals WHERE about = '新事项'").all();
  await tap(keeper, { do: 'proposal-change', about: '新事项', revises: draft?.id });
  await keeper.clicks('城市管理');
  const slower = (matter: Published) => ({ ...matter, limits: { ...matter.limits, resolveDays: 8 } });
  await keeper.sendsFile('事务清单-CG06-第1版.xlsx', await bytes('CG06', slower));
  await keeper.submits({ why: ' ' }).catch(() => '');
  await keeper.submits({ why: '要再看' });
  const more = (matter: Published) => ({ ...matter, sayings: [...matter.sayings, '谁也没这样说过'] });
  await keeper.sendsFile('事务清单-CG08-第1版.xlsx', await bytes('CG08', more));
  await keeper.submits({ why: '居民这样说', into: '-' });
}

export const stories: Stories = {
  'what waits is decided': { play: deskStory },
};
