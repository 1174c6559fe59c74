import { describe, expect, test } from 'vitest';
import { MATTER_SHEETS } from '../../catalogue/exchange/columns.ts';
import { matterRows } from '../../catalogue/exchange/to-rows.ts';
import { writeList } from '../../catalogue/exchange/write-xlsx.ts';
import { catalogue } from '../../catalogue/index.ts';
import type { Matter } from '../../catalogue/schema.ts';
import { nextId } from '../../src/list/workbook/write.ts';
import { HOSTS } from '../harness/office.ts';
import { officeOfTheList } from './office-of-the-list.ts';

const ID = nextId('城市管理', catalogue);
const NAME = '算命看手相扰民';
const SAYINGS = [
  ...['算命先生缠着老人', '算命先生又来看手相了', '算命先生看手相要收钱', '看手相的先生不肯走'],
  ...['桥头算命摊子', '算命骗老人的钱', '看相算命的拉人', '路口有人看手相', '算八字的坐在门口', '看面相的拦路'],
];

/** A whole 说明书, made of a neighbour's; what is law in it is the neighbour's. */
function fresh(more: Partial<Matter> = {}): Matter {
  const like = catalogue.matter('CG04');
  if (!like) throw new Error('CG04 is not in the list');
  const { hash: _, ...content } = like;
  const boundary = content.boundary.filter(({ to }) => ['CG02', 'MT01'].includes(to)).slice(0, 2);
  return { ...content, id: ID, name: NAME, sayings: SAYINGS, boundary, ...more };
}

describe.each(HOSTS)('事项准入, on %s', (kind) => {
  const { keeper, leader, legal, market, office, team } = officeOfTheList(kind);

  async function sends(matter: Matter) {
    const versions = [[ID, '新']];
    const bytes = await writeList({ ...matterRows([matter], catalogue), versions }, MATTER_SHEETS);
    await keeper().sendsFile(`事务清单-新事项${ID}-第1版.xlsx`, bytes);
  }

  test('what the gate asks for and the workbook lacks is named, and no department is bothered', async () => {
    const edge = { tellsApart: '有没有打人', to: 'police' };
    const boundary = ['吵起来动了手', '抢了老人的钱'].map((looksLike) => ({ looksLike, ...edge }));
    await sends(fresh({ boundary }));
    await keeper().clicks('拟成提议', { form: { why: '常有人问' } });
    expect(await keeper().clicks('送会签')).toContain('还不能准入');
    await keeper().clicks('撤回');
  });

  test('one is silent, one is against: a council; the 司法所 lets no article pass that nobody has looked up', async () => {
    const [first, ...rest] = fresh().basis;
    const madeUp = first && 'article' in first ? { ...first, article: '9999' } : first;
    await sends(fresh({ basis: madeUp ? [madeUp, ...rest] : rest }));
    expect(await keeper().text()).toContain(NAME);
    await keeper().clicks('拟成提议', { form: { why: '常有人问' } });
    expect(await keeper().clicks('送会签')).toContain('会签');
    expect(await team().title()).toContain(NAME);
    // Whose it will be and the button stand in sight; the forty parts of a whole 说明书 are folded.
    expect(await team().text()).toMatch(/主责部门\n*.*还有 \d+ 处/s);
    await team().clicks('同意');
    await market().clicks('不同意、要改');
    await office()
      .with('市监所值班员')
      .clicks('提交', { form: { answer: 'object', words: '不归市场监管' } });
    await office().passes('P7D');
    await keeper().clicks('记会商结果');
    await keeper().clicks('提交', { form: { words: '执法队牵头，市监所只看有没有收费' } });
    await legal().clicks('法审');
    expect(await legal().clicks('提交', { form: { verdict: 'lawful' } })).toContain('查不到这一条');
    expect(await legal().clicks('提交', { form: { verdict: 'amend', words: '第一条没有这一条' } })).toContain('拟稿');
  });

  test('mended by another workbook it goes the whole way, and comes into force on its day', async () => {
    await sends(fresh());
    const [number = ''] = /TY-\d+/.exec(await keeper().text()) ?? [];
    await keeper().clicks('拟成提议', { form: { why: '法条改对了', into: number } });
    expect(await keeper().clicks('送会签')).toContain('会签');
    await team().clicks('同意');
    await office().passes('P7D');
    await legal().clicks('法审');
    expect(await legal().clicks('提交', { form: { verdict: 'lawful' } })).toContain('审定');
    await leader().clicks('采纳');
    const form = { meeting: '第15次办公会', date: office().day(), from: office().day(2) };
    expect(await leader().clicks('提交', { form })).toContain('待生效');
    await office().with('网格员甲').says('算命先生看手相收老人钱');
    expect(await office().with('网格员甲').title()).not.toBe(NAME);
    await office().passes('P3D');
    await office().with('网格员甲').says('算命先生看手相收老人钱');
    expect(await office().with('网格员甲').title()).toBe(NAME);
  });

  test('a case is opened under it; when the matter is rolled back the case still shows its version', async () => {
    const worker = office().with('网格员甲');
    await worker.clicks('上报事件');
    const form = { estate: '德加小区', detail: '3 幢', description: '算命先生缠着老人' };
    await worker.clicks('提交', { form });
    expect(await team().text()).toContain('算命先生缠着老人');
    await leader().clicks('回退');
    const back = { words: '先不管', meeting: '第16次办公会', date: office().day() };
    expect(await leader().clicks('提交', { form: back })).toContain('已回退');
    await office().passes('PT2M');
    await worker.says('算命先生看手相收老人钱');
    expect(await worker.title()).not.toBe(NAME);
    await worker.says('我的事件');
    expect(await worker.text()).toContain('算命');
    // Its 说明书 is the one it was opened under, though the list holds the matter no more.
    expect(await worker.clicks('说明书')).not.toContain('已不在清单里');
    expect(await worker.title()).toBe(NAME);
    expect(await worker.text()).toMatch(/旧版.*法律依据/s);
    expect(await worker.text()).toContain('这一项现在不在清单里');
    expect(await worker.text()).not.toContain('上报事件');
  });
});
