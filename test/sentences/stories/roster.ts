import { NEEDED } from '../../../src/bot/roster/self-check/needed-scopes.ts';
import { faultOf } from '../../../src/feishu/errors.ts';
import { aChat } from '../../harness/ids.ts';
import { PEOPLE, workbook } from '../../roster/workbook.ts';
import { personOf } from '../person.ts';
import type { Stories } from '../story.ts';
import type { Town } from '../town.ts';
import { castOf } from './case.ts';

/** The roster from page to page: people and roles, who asks to be registered, who leaves. */
async function peopleStory(town: Town): Promise<void> {
  const { admin, worker, officer, reports, finds } = castOf(town);
  const home = async (page: string) => {
    await admin.says('名册');
    await admin.clicks(page);
  };
  await home('改动记录');
  await personOf(town, '生人').says('我是谁');
  await personOf(town, '生人').clicks('请管理员登记');
  await admin.fills('登记', { role: 'grid', community: '德加社区' });
  await worker.says('我是谁');
  await home('加人、加角色');
  await home('管理员 1');
  await home('物业 1');
  await admin.clicks('移除');
  await finds(officer, await reports());
  await officer.clicks('签收');
  await home('经办 4');
  await admin.clicks('查看');
  await admin.clicks('离职');
  await admin.clicks('恢复');
  await home('网格员 3');
  await admin.clicks('移除');
  await personOf(town, '另一个人').says('在吗');
  await personOf(town, '另一个人')
    .clicks('请管理员登记')
    .catch(() => '');
}

/** Departments, shifts, duty chats, hours; communities, their 小区 and 联络站; the groups the bot comes into. */
async function officesStory(town: Town): Promise<void> {
  const { admin } = castOf(town);
  const department = async (name: string) => {
    await admin.says('名册');
    await admin.clicks('部门、值班、值班群');
    await admin.clicks(name);
  };
  await department('综合信息指挥室 1');
  await department('住建局');
  await department('综合行政执法队 2');
  for (let n = 0; n < 21; n++) {
    await admin.fills('加班次', { days: 'rest', from: '20:00', to: '06:00' });
    await department('综合行政执法队 2');
  }
  await admin.fills('办公时间', { days: '每天', times: '08:00-18:00' });
  await department('综合行政执法队 2');
  await admin.clicks('改回默认时间');
  await admin.clicks('不用值班群');
  await admin.fills('设值班群');
  const community = async (name: string) => {
    await admin.says('名册');
    await admin.clicks('小区、联络站、片区');
    await admin.clicks(name);
  };
  await community('德加社区');
  for (let n = 0; n < 31; n++) await admin.fills('加小区、改归属', { name: `新小区${n}` });
  await community('德加社区');
  await admin.fills('设联络站值班群');
  await community('德加社区');
  await admin.clicks('不用值班群');
  await admin.clicks('回到社区');
  await town.happens('bot-added', aChat('oc_new'), '一个新群');
  await town.happens('bot-added', aChat('oc_nameless'));
  await admin.fills('设为值班群');
}

/** What was not delivered, 自检, and an erasure. */
async function careStory(town: Town): Promise<void> {
  const { admin, worker, reports } = castOf(town);
  await admin.says('未送达');
  town.refused.push({ words: '这事谁管？问我', fault: faultOf(230013, 'out of range', 400) });
  await worker.says('帮助');
  await admin.says('名册');
  await admin.clicks('未送达　1');
  await admin.clicks('再发');
  town.refused.push({ words: '塔罗牌占卜改名字要收钱', fault: faultOf(230022, 'sensitive', 400) });
  await worker.says('塔罗牌占卜改名字要收钱');
  await admin.says('自检');
  const number = await reports({ phone: '13800001234' });
  await admin.says(`删除反映人 ${number}`);
  await admin.fills('继续', { names: '王大妈' });
  await admin.says(`删除反映人 ${number}`);
}

/** The platform tells no names: people and groups go without. */
async function namelessStory(town: Town): Promise<void> {
  const { admin } = castOf(town);
  const silent = async () => {
    throw faultOf(99991672, 'no scope', 400);
  };
  const stranger = personOf(town, '生人');
  Object.assign(town.world.directory, { groups: silent, people: silent, membersOf: async () => [stranger] });
  await town.happens('bot-added', aChat('oc_nameless'));
  await admin.says('名册');
  await admin.clicks('部门、值班、值班群');
  await admin.clicks('综合行政执法队 2');
  await admin.says('名册');
  await admin.clicks('加人、加角色');
  await admin.clicks('群成员：没有名字的群');
  await admin.submits({ people: [stranger.openId], role: 'grid', community: '德加社区' });
  await stranger.says('我是谁');
  await admin.says('名册');
  await admin.clicks('网格员 3');
  await admin.clicks('查看', stranger.openId);
  await admin.clicks('移除');
  await admin.says('名册');
  await admin.clicks('小区、联络站、片区');
  await admin.clicks('德加社区');
  await admin.fills('设联络站值班群');
  await admin.says('名册');
  await admin.clicks('小区、联络站、片区');
  await admin.clicks('德加社区');
}

/** Everybody is there and everything granted: 自检 finds nothing. */
async function allWellStory(town: Town): Promise<void> {
  const { admin } = castOf(town);
  const { catalogue, directory, config } = town.world;
  town.world.config = { ...config, publicUrl: 'https://bot.example.com' };
  directory.scopes = async () => NEEDED.flatMap(({ scopes }) => scopes.map((name) => ({ name, granted: true })));
  const officers = catalogue.departments.map(({ name }, n) => [`经办${n}`, `139000000${n + 10}`, '经办', name]);
  const book = workbook({ 人员: [PEOPLE, ['另一位', '13911111111', '管理员'], ...officers] });
  await admin.sendsFile('名册.xlsx', book);
  await admin.clicks('确认导入');
  await town.passes(60_000);
  await admin.says('自检');
}

/** Workbooks: with faults, with changes, with none. */
async function importStory(town: Town): Promise<void> {
  const { admin } = castOf(town);
  await admin.says('名册模板');
  const rows = Array.from({ length: 90 }, (_, n) => [`人${n}`, 'x', '国王']);
  await admin.sendsFile('坏的.xlsx', workbook({ 人员: [PEOPLE, ...rows] }));
  const people = (count: number, role: string) =>
    workbook({
      人员: [
        PEOPLE,
        ...Array.from({ length: count }, (_, n) => [`新人${n}`, `138000000${n + 10}`, role, '综合行政执法队']),
      ],
    });
  await admin.sendsFile('空的.xlsx', workbook({ 人员: [PEOPLE] }));
  for (const book of [people(22, '经办'), people(22, '负责人'), people(22, '负责人')]) {
    await admin.sendsFile('名册.xlsx', book);
    await admin.clicks('确认导入').catch(() => '');
  }
}

/** A Tuesday in June: the calendar knows every day that a deadline reaches. */
const JUNE = Date.UTC(2026, 5, 2, 2);

export const stories: Stories = {
  people: { play: peopleStory },
  offices: { play: officesStory },
  'what goes wrong': { play: careStory },
  'nobody has a name': { play: namelessStory },
  'all is well': { play: allWellStory, at: JUNE },
  workbooks: { play: importStory },
};
