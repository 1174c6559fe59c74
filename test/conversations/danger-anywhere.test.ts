import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWhistle } from '../council/story.ts';
import { type Chat, HOSTS, type Office, openOffice } from '../harness/office.ts';

const FIRE = '三楼着火了，有人困在里面';
const RED = '着火冒烟：先跑出来，再打119';
/** What nobody worries about, longer than what is read for its meaning. */
const LONG = '今天走访了小区的二十户人家，垃圾分类都做得不错，楼道也干净。'.repeat(20);

describe.each(HOSTS)('a danger is answered first wherever it is told of, on %s', (kind) => {
  let office: Office;
  let story: ReturnType<typeof openWhistle>;
  const police = () => story.group('派出所值班员');
  const officer = () => office.with('执法队值班员');

  beforeAll(async () => {
    office = await openOffice(kind);
    story = openWhistle(office);
    await story.report();
    await story.duty().clicks('签收');
    await story.worker().says(`事件 ${story.number()}`);
    await story.worker().clicks('吹哨');
    await story.whistles({ grade: 'urgent' });
  });
  afterAll(async () => {
    expect(await office.rejections()).toEqual([]);
    await office.close();
  });

  /** What a chat says since. */
  async function since(chat: Chat, done: () => Promise<unknown>): Promise<string[]> {
    const before = await chat.count();
    await done();
    // A group takes five messages a second at the most.
    await office.passes('PT5S');
    return (await chat.texts()).slice(before).filter((one) => !one.startsWith('@谁管'));
  }
  const reds = (said: string[]) => said.filter((one) => one.includes(RED));

  test.each([
    ['进展', '记下了：进展'],
    ['决定：', '记下了：决定'],
    ['分工 派出所', '等主责部门确认'],
  ])('「%s」 in a whistle’s group, and it is kept all the same', async (word, kept) => {
    const group = await police();
    const said = await since(group, () => group.says(`@谁管 ${word} ${FIRE}`));
    expect(reds(said)).toHaveLength(1);
    expect(said.join('§§')).toContain(kept);
    expect(said.findIndex((one) => one.includes(RED))).toBeLessThan(said.findIndex((one) => one.includes(kept)));
  });

  test('what was kept stands in 经过', async () => {
    await story.worker().says(`事件 ${story.number()}`);
    const said = await since(story.worker(), () => story.worker().clicks('经过'));
    expect(said.join()).toContain(`决定　说了什么：${FIRE}`.slice(-FIRE.length));
  });

  test('behind a long report, in one’s own chat and in a group', async () => {
    const worker = story.worker();
    expect(reds(await since(worker, () => worker.says(`${LONG}${FIRE}`)))).toHaveLength(1);
    const group = office.with('网格员甲', '德加网格群');
    expect(reds(await since(group, () => group.says(`@谁管 ${LONG}${FIRE}`)))).toHaveLength(1);
  });

  test('a long report without one stays what it is', async () => {
    const worker = story.worker();
    expect(reds(await since(worker, () => worker.says(LONG)))).toEqual([]);
  });

  test('in a form, which is taken all the same', async () => {
    await story.worker().says(`事件 ${story.number()}`);
    await story.worker().clicks('补充');
    const said = await since(story.worker(), async () => {
      expect(await story.worker().clicks('提交', { form: { text: FIRE } })).toBe('补充：已记上');
    });
    expect(reds(said)).toHaveLength(1);
  });

  test('in a form that is refused', async () => {
    await story.report({ detail: '北门', urgent: true });
    await story.duty().clicks('退单');
    const said = await since(officer(), async () => {
      const refused = await officer().clicks('提交', { form: { reason: 'not-ours', basis: FIRE, suggested: '-' } });
      expect(refused).toBe('请写明建议由哪个部门主责');
    });
    expect(reds(said)).toHaveLength(1);
    await officer().clicks('提交', { form: { reason: 'not-ours', basis: '归市监', suggested: 'market-supervision' } });
  });

  test('in a report, unless it only says again what was answered', async () => {
    const worker = story.worker();
    const reports = async (question: string, form: Record<string, unknown>) => {
      await worker.says(question);
      await worker.clicks('上报事件');
      return since(worker, () => worker.clicks('提交', { form: { estate: '德加小区', detail: '9 幢', ...form } }));
    };
    expect(reds(await reports('楼下烧烤店油烟太大谁管', { description: FIRE, urgent: true }))).toHaveLength(1);
    expect(reds(await reports('电瓶车在楼道里着火了', { description: '电瓶车在楼道里着火了', urgent: true }))).toEqual(
      [],
    );
  });

  test('not for what only may happen', async () => {
    await story.worker().says(`事件 ${story.number()}`);
    await story.worker().clicks('补充');
    const said = await since(story.worker(), () =>
      story.worker().clicks('提交', { form: { text: '石狮子歪了，怕砸到人' } }),
    );
    expect(said.filter((one) => one.includes('先救人，再说谁管'))).toEqual([]);
  });

  test('not in what tells of work that is done', async () => {
    await office.with('市监所值班员', '市监所值班群').clicks('报到');
    const duty = office.with('执法队值班员', '执法队值班群');
    await duty.clicks('签收');
    await duty.clicks('反馈');
    const said = await since(officer(), () =>
      officer().clicks('提交', { form: { outcome: 'solved', text: '到场时锅着火了，用灭火器扑灭，人都没事' } }),
    );
    expect(reds(said)).toEqual([]);
  });
});
