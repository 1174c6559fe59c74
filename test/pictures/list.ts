import { MATTER_SHEETS } from '../../catalogue/exchange/columns.ts';
import { matterRows } from '../../catalogue/exchange/to-rows.ts';
import { writeList } from '../../catalogue/exchange/write-xlsx.ts';
import { catalogue } from '../../catalogue/index.ts';
import type { Matter } from '../../catalogue/schema.ts';
import { nextId } from '../../src/list/workbook/write.ts';
import type { WholeStage } from './stage.ts';

const ASKED = [
  ['网格员甲', '算命先生看手相要收钱'],
  ['网格员乙', '算命先生看手相改运气'],
  ['物业人员', '算命先生看手相改运气要收钱'],
  ['执法队值班员', '算命先生看手相起名字'],
  ['市监所值班员', '算命先生看手相起名字要收钱'],
] as const;
const [KEEPER, LEADER, LEGAL, WORKER] = ['清单管理员', '带班领导', '司法所经办', '网格员甲'] as const;
const [TEAM, TEAM_CHAT] = ['执法队值班员', '执法队值班群'] as const;
const [MARKET, MARKET_CHAT] = ['市监所值班员', '市监所值班群'] as const;

/** A matter that the list has not, as a keeper would fill it in; its law and its steps are those of a neighbour. */
function wished(more: Partial<Matter> = {}): Matter {
  const like = catalogue.matter('CG01');
  if (!like) throw new Error('CG01 is not in the list');
  const { hash: _, ...content } = like;
  const { urgentWhen: __, ...limits } = content.limits;
  return {
    ...content,
    id: nextId('城市管理', catalogue),
    name: '街头算命看相',
    scope: '桥头、路口、公园里摆摊算命、看手相、批八字，缠着路人收钱',
    summary: '综合行政执法队主责，劝走占道摆摊的；钱被骗走的找派出所。先请老人离开，拍下摊位，再上报。',
    limits: { ...limits, hotlines: [] },
    onSite: {
      ...content.onSite,
      do: ['请老人先离开摊位，问给过钱没有', '拍下摊位占了多少路，不拍人脸', '记下摊主常来的钟点，劝他收摊'],
    },
    boundary: [
      { looksLike: '摆摊卖东西，不算命', tellsApart: '摊上有没有东西卖', to: 'CG01' },
      { looksLike: '大笔的钱被骗走了', tellsApart: '有没有给过大笔的钱', to: 'ZA05' },
    ],
    sayings: [
      ...['算命先生缠着老人', '算命先生又来看手相了', '算命先生看手相要收钱', '看手相的先生不肯走', '桥头算命摊子'],
      ...['算命骗老人的钱', '看相算命的拉人', '路口有人看手相', '算八字的坐在门口', '看面相的拦路'],
    ],
    ...more,
  };
}

const workbook = (matter: Matter): Promise<Uint8Array> =>
  writeList({ ...matterRows([matter], catalogue), versions: [[matter.id, '新']] }, MATTER_SHEETS);

/** From what nobody could answer to a new matter in force, as the keeper, the departments, the 司法所 and the leader see it. */
export async function takeList(stage: WholeStage): Promise<void> {
  const { says, presses, shoot, sits, reads, passes, opensPage, sendsFile, day, addressOf } = stage;
  for (const [who, words] of ASKED) {
    await says(who, words);
    if ((await reads(who)).includes('都不是')) await presses(who, '都不是');
  }
  await sits(KEEPER);
  await says(KEEPER, '清单台');
  await shoot('卡片：清单台', 'list-desk');
  await presses(KEEPER, '提请准入');
  await shoot(/^卡片：TY-1 /, 'list-begun');

  const file = `事务清单-新事项${wished().id}-第1版.xlsx`;
  const [first, ...rest] = wished().basis;
  const madeUp = first && 'article' in first ? [{ ...first, article: '9999' }, ...rest] : rest;
  await sendsFile(KEEPER, file, await workbook(wished({ basis: madeUp })));
  await shoot(/^卡片：新事项/, 'list-workbook');
  await presses(KEEPER, '拟成提议', { why: '5 个人问过，没有一项对得上', into: 'TY-1' });
  await presses(KEEPER, '送会签');
  await sits(TEAM, TEAM_CHAT);
  await shoot(/^卡片：TY-1 /, 'list-asked');
  await presses(TEAM, '同意', undefined, TEAM_CHAT);
  await presses(MARKET, '不同意、要改', undefined, MARKET_CHAT);
  await presses(MARKET, '提交', { answer: 'object', words: '收了钱没开票的才归我们，请写清楚' });
  await passes('P7D');
  await sits(KEEPER);
  await presses(KEEPER, '记会商结果');
  await presses(KEEPER, '提交', { words: '执法队牵头；市监所只管收费没有明码标价的' });

  await sits(LEGAL);
  await presses(LEGAL, '法审');
  await presses(LEGAL, '提交', { verdict: 'amend', words: '依据的第一条查不到，请写对' });
  await sendsFile(KEEPER, file, await workbook(wished()));
  await presses(KEEPER, '拟成提议', { why: '5 个人问过，没有一项对得上', into: 'TY-1' });
  await presses(KEEPER, '送会签');
  await presses(TEAM, '同意', undefined, TEAM_CHAT);
  await passes('P7D');
  await shoot(/^卡片：TY-1 /, 'list-legal');
  await presses(LEGAL, '法审');
  await presses(LEGAL, '提交', { verdict: 'lawful' });
  await sits(LEADER);
  await presses(LEADER, '采纳');
  await shoot(/^卡片：审定/, 'list-deciding');
  await presses(LEADER, '提交', { meeting: '第15次办公会', date: await day(0), from: await day(2) });
  await sits(TEAM, TEAM_CHAT);
  await shoot(/^卡片：清单新增/, 'list-published');
  await passes('P3D');
  await sits(WORKER);
  await says(WORKER, '算命先生看手相收老人钱');
  await shoot('卡片：街头算命看相', 'list-answered');

  await sits(KEEPER);
  await says(KEEPER, '改 CG04');
  await presses(KEEPER, '加一句群众说法');
  await presses(KEEPER, '提交', { saying: '楼底下烤鱼店熏得慌', why: '居民这样问过' });
  await shoot(/^卡片：TY-2 /, 'list-saying');
  await presses(KEEPER, '发布');
  await passes('PT2M');
  await opensPage(addressOf('/handbook/changes'), 'list-changes');
  // Within thirty days of the date of review, on the first working morning of a month.
  await passes('P60D');
  await sits(TEAM, TEAM_CHAT);
  await shoot('卡片：清单一年一次复核', 'list-review');
}
