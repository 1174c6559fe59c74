import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gasCompany } from '../../sandbox/sample-roster.ts';
import { HOSTS, type Office, openOffice } from '../harness/office.ts';

const SHOP = 'RQ-0001';

describe.each(HOSTS)('a gas leak from the first value to the closed case, on %s', (kind) => {
  let office: Office;
  const duty = () => office.with('燃气公司值班员', '燃气公司值班群');
  const desk = () => office.with('指挥室派遣员', '指挥室');
  const plays = (deed: Parameters<Office['platform']['client']['playGas']>[0]) => office.platform.client.playGas(deed);

  beforeAll(async () => {
    office = await openOffice(kind);
    await office.enrols(gasCompany(office.platform.clock.now()));
  });
  afterAll(() => office.close());

  test('a value that has held long enough wakes the company and the desk, and opens a case', async () => {
    await plays({ do: 'raise', device: SHOP });
    await office.passes('PT5S');
    expect(await duty().count()).toBe(0);
    await office.passes('PT6S');
    const said = (await duty().texts()).join('\n');
    expect(said).toContain('燃气高危报警 · 样例面馆后厨');
    expect(said).toContain('人先出去');
    expect(said).toMatch(/请签收/);
    expect((await desk().texts()).join('\n')).toContain('燃气高危报警 · 样例面馆后厨');
  });

  test('five minutes without anybody: who heads the company hears, and takes it', async () => {
    await office.passes('PT5M');
    const head = office.with('燃气公司负责人');
    expect(await head.text()).toContain('还没有人认');
    expect(await head.clicks('我在处理')).toBe('记上了，您在处理');
    await duty().clicks('签收');
    expect((await duty().texts()).join('\n')).toContain('在处理**　燃气公司负责人');
  });

  test('what was done is written down; a person who says it is over is believed until the device says otherwise', async () => {
    const officer = office.with('燃气公司值班员');
    await duty().clicks('已消除');
    const form = { cause: 'leak', done: '软管老化漏气，已换，测过没有气' };
    expect(await officer.clicks('记上', { form })).toBe('记上了：已消除');
    await officer.says(`设备 ${SHOP}`);
    expect(await officer.text()).toContain('人说已消除，设备没恢复');
    await plays({ do: 'clear', device: SHOP });
    await office.passes('PT31S');
    await officer.says('设备 样例面馆');
    expect(await officer.text()).toContain('样例面馆后厨：正常');
  });

  test('a storm is one card, whatever the platform sends twice, late and broken; nobody else sees any of it', async () => {
    await plays({ do: 'break', twice: true, shuffled: true, garbage: true });
    const before = await duty().count();
    const { results = [] } = await plays({ do: 'flood', count: 24 });
    expect(results.filter((one) => JSON.stringify(one).includes('"refused"'))).toHaveLength(12);
    await office.passes('PT3M');
    expect(await duty().count()).toBe(before + 1);
    expect(await duty().title()).toBe('燃气平台一下子报了 24 起');
    const worker = office.with('网格员甲');
    await worker.says(`设备 ${SHOP}`);
    expect(await worker.text()).toContain('由燃气企业、指挥室、带班领导看');
    await desk().clicks('静音（写原因）');
    const form = { done: '片区停电', hours: '1' };
    expect(await office.with('指挥室派遣员').clicks('静音', { form })).toBe('静音了，高危的照样说');
    expect((await desk().texts()).join('\n')).toContain('**静音**　指挥室派遣员：片区停电');
    expect(await office.rejections()).toEqual([]);
  });
});
