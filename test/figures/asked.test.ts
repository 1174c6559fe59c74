import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { render } from '../../src/bot/delivery/render.ts';
import { receive } from '../../src/bot/receive.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { click, idOf, reportCase } from '../store/report-case.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
  await reportCase(opened);
});
afterEach(() => opened.close());

const asked = async (name: string, span: 'today' | 'week' = 'week') =>
  JSON.stringify(await render({ view: 'figures', span, openId: idOf(name) }, opened.world));

describe('whose figures somebody sees', () => {
  test('the street’s, with what is open now, to those who lead it and to the desk', async () => {
    for (const name of ['带班领导', '指挥室派遣员']) {
      const card = await asked(name);
      for (const part of ['文新', '现在在办 **1** 件', '新报　**1**', '周报', '/figures?days=week'])
        expect(card).toContain(part);
    }
  });

  test('a department its own, and not another’s', async () => {
    const own = await asked('执法队负责人');
    for (const part of ['新报　**1**', '现在没办完 **1** 件：待签收 **1**']) expect(own).toContain(part);
    expect(own).not.toContain('当场处理');
    const other = await asked('市监所值班员');
    expect(other).toContain('还没有数');
    expect(other).not.toContain('现在在办');
  });

  test('a station its community’s; a grid worker a line of their own reports', async () => {
    for (const part of ['德加社区', '现在没办完 **1** 件', '当场处理'])
      expect(await asked('联络站书记')).toContain(part);
    const own = await asked('网格员甲');
    expect(own).toContain('新报 **1** 件');
    expect(own).not.toContain('首派准确');
    expect(own).not.toContain('/figures');
    expect(await asked('物业人员')).toContain('新报 **0** 件');
  });

  test('the week’s report is refused to whoever may not see the street’s figures, however they press', async () => {
    const pressed = (name: string) => receive(click(idOf(name), { do: 'weekly' }), opened.world);
    expect((await pressed('网格员甲')).toast).toMatchObject({ type: 'warning' });
    expect((await pressed('执法队负责人')).toast).toMatchObject({ type: 'warning' });
    expect((await pressed('带班领导')).toast).not.toMatchObject({ type: 'warning' });
  });
});
