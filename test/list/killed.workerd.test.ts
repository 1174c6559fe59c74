import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, officeOf, textOf } from '../harness/office.ts';
import { openPlatform, type Platform } from '../harness/platform.ts';
import { joinWorkerd } from '../harness/workerd-host.ts';

let platform: Platform;
let worker: Awaited<ReturnType<typeof joinWorkerd>>;
let office: Office;
beforeAll(async () => {
  platform = await openPlatform();
  worker = await joinWorkerd(platform);
  office = await officeOf(platform, { ...worker, enrol: worker.enrol, ask: worker.ask });
});
afterAll(() => office?.close());

const keeper = () => office.with('清单管理员');
const market = () => office.with('市监所值班员', '市监所值班群');
const legal = () => office.with('司法所经办');
const leader = () => office.with('带班领导');

/** Past the lease of what a dead request had taken up. */
const AFTER_LEASE = 'PT61S';
/** What a person meets who presses what is not there, or not there any more. */
const NO_SUCH_BUTTON = /no card has|卡片上没有/;

/**
 * Somebody begins, and again as long as it is not done; each time the request dies one write later, and with it all that the
 * Worker does, until nothing kills it any more. Returns how often it died.
 */
async function through(begin: () => Promise<unknown>, isDone: () => Promise<boolean>): Promise<number> {
  for (let write = 1; ; write++) {
    await worker.killBefore(write);
    if (!(await isDone()))
      await begin().catch((error) => {
        if (!NO_SUCH_BUTTON.test(String(error))) throw error;
      });
    await office.passes(AFTER_LEASE);
    const died = await worker.revive();
    if (!died && (await isDone())) return write - 1;
  }
}

const proposal = async () => {
  const [row] = await worker.rows('proposals');
  return row;
};
const isIn = (state: string) => async () => (await proposal())?.state === state;
const cardsOf = async (person: string, group?: string) => {
  const { client } = platform;
  const as = (await client.people()).find(({ name }) => name === person)?.id ?? '';
  const chats = await client.chats(as);
  const chat = chats.find(({ type, name }) => (group ? name === group : type === 'p2p'));
  return (await client.messages(chat?.chat_id ?? '')).map(({ card, text }) => text ?? textOf(card));
};
type Who = () => ReturnType<Office['with']>;

/** Opens a form, by its label or as often as none of this title has come, and sends it off. */
const fills = (who: Who, label: string, form: Record<string, unknown>, { by = who, title = label } = {}) => {
  const hasCome = async () => (await by().texts()).at(-1)?.startsWith(title) ?? false;
  return async () => {
    if (!(await hasCome())) await who().clicks(label);
    if (await hasCome()) await by().clicks('提交', { form });
  };
};

test('a proposal goes its whole course once on D1, each request of it killed before each of its writes', async () => {
  const deaths: number[] = [];
  const goes = async (begin: () => Promise<unknown>, state: string) => deaths.push(await through(begin, isIn(state)));
  await keeper().says('改 CG04');
  await goes(fills(keeper, '改办理时限', { days: '8', why: '检测要一周' }), 'drafting');
  await goes(() => keeper().clicks('送会签'), 'asking');
  const objection = { answer: 'object', words: '八天太长，居民等不起' };
  const answered = async () => String((await proposal())?.body).includes('八天太长');
  deaths.push(
    await through(
      fills(market, '不同意、要改', objection, { by: () => office.with('市监所值班员'), title: '会签' }),
      answered,
    ),
  );
  await office.passes('P7D');
  expect(await isIn('divided')()).toBe(true);
  await goes(fills(keeper, '记会商结果', { words: '先答复再检测' }), 'legal-review');
  await goes(fills(legal, '法审', { verdict: 'lawful' }), 'deciding');
  const decision = { meeting: '第12次办公会', date: office.day(), from: office.day() };
  await goes(fills(leader, '采纳', decision, { title: '审定' }), 'in-force');
  const back = { words: '先不改', meeting: '第13次办公会', date: office.day() };
  await goes(fills(leader, '回退', back), 'rolled-back');

  // Each step writes itself and, one by one, what it tells.
  for (const died of deaths) expect(died).toBeGreaterThanOrEqual(3);
  const course = (await worker.rows('proposal_events')).map(({ body }) => JSON.parse(String(body)).command.do);
  expect(course).toEqual([
    ...['draft', 'prove', 'submit', 'answer', 'remind', 'close-asking', 'conclude'],
    ...['review', 'adopt', 'roll-back'],
  ]);
  expect((await worker.rows('editions')).map(({ number }) => number)).toEqual([2, 3]);
  const told = await cardsOf('执法队值班员', '执法队值班群');
  for (const title of ['清单改了：餐饮油烟扰民', '改回来了：餐饮油烟扰民'])
    expect(told.filter((text) => text.startsWith(title))).toHaveLength(1);
  const groups = (await platform.client.chats((await idOf('清单管理员')) ?? '')).map(({ name }) => name);
  expect(groups.filter((name) => name.startsWith('【会商】'))).toHaveLength(1);
});

const idOf = async (person: string) => (await platform.client.people()).find(({ name }) => name === person)?.id;

test('a workbook goes out once and its form comes back once, killed before each write', async () => {
  const files = async () => {
    const chat = (await platform.client.chats((await idOf('清单管理员')) ?? '')).find(({ type }) => type === 'p2p');
    return (await platform.client.messages(chat?.chat_id ?? '')).flatMap(({ file }) => file ?? []);
  };
  // What was said once the platform says again until it is taken.
  const once = (say: () => Promise<void>) => {
    let said = false;
    return async () => {
      if (!said) await say();
      said = true;
    };
  };
  const asks = once(() => keeper().says('下载 CG06'));
  expect(await through(asks, async () => (await files()).length > 0)).toBeGreaterThanOrEqual(3);
  const [file, ...others] = await files();
  expect(others).toEqual([]);
  if (!file) throw new Error('no workbook came');
  const bytes = await platform.client.file(file.key);
  const sends = once(() => keeper().sendsFile(file.name, bytes));
  const answers = async () => (await cardsOf('清单管理员')).filter((text) => text.includes('没有要改的')).length;
  expect(await through(sends, async () => (await answers()) > 0)).toBeGreaterThanOrEqual(3);
  expect(await answers()).toBe(1);
});

test('what people met is decided and published once, killed before each write', async () => {
  const words = ['塔罗牌占卜改名字要收钱', '塔罗牌占卜改名字收钱', '塔罗牌占卜改运气'];
  for (const [i, name] of ['网格员甲', '网格员乙', '物业人员'].entries()) {
    const asker = office.with(name);
    await asker.says(words[i] ?? '');
    if ((await asker.text()).includes('都不是')) await asker.clicks('都不是');
  }
  await keeper().says('清单台');
  const label = (await keeper().text()).split('\n').find((line) => /^这是「.*」的说法$/.test(line)) ?? '';
  const isPublished = async () => (await worker.rows('editions')).length === 3;
  expect(await through(() => keeper().clicks(label), isPublished)).toBeGreaterThanOrEqual(4);
  expect(await worker.rows('waiting_decisions')).toHaveLength(1);
  expect((await worker.rows('proposals')).map(({ state }) => state)).toEqual(['rolled-back', 'in-force']);
  await office.with('联络站书记').says('塔罗牌占卜改运气收钱');
  expect(label).toContain(await office.with('联络站书记').title());
});
