import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SAMPLE_BASE } from '../../sandbox/tenant/tenant.ts';
import { faultOf } from '../../src/feishu/errors.ts';
import { EVERYWHERE } from '../../src/roster/roles.ts';
import { idOf, reportCase } from '../store/report-case.ts';
import { openBase } from './open-base.ts';

type OfficeWithBase = Awaited<ReturnType<typeof openBase>>;
let office: OfficeWithBase;
beforeEach(async () => {
  office = await openBase();
});
afterEach(() => office.close());

describe('the ledger', () => {
  test('stands still where it may not write, says what to do, and goes on where that is done', async () => {
    office.base.appAdded = false;
    const number = await reportCase(office);
    await office.on();
    await office.tick();
    expect(office.rows('事件')).toEqual([]);
    const told = office.spoken.filter(({ text }) => /停住了：应用打不开这个多维表格.*1254302/.test(text));
    expect(told.map(({ to }) => to)).toEqual([office.admin]);
    const asked = office.calls.length;
    await office.tick();
    expect(office.calls).toHaveLength(asked);
    office.base.appAdded = true;
    await office.press({ do: 'ledger-again' });
    await office.tick();
    expect(office.ids()).toEqual([number]);
  });

  test('that stands still is told to another admin where whoever switched it on is one no more, or is not reached', async () => {
    const other = idOf('网格员乙');
    const grant = { ...EVERYWHERE, id: 'second-admin', openId: other, role: 'admin' as const };
    await office.store.commit({ at: office.clock.now, changes: [{ kind: 'grant', grant }], says: [] });
    office.base.appAdded = false;
    await reportCase(office);
    const { send } = office.messenger;
    office.messenger.send = async (to, content, uuid) => {
      if ('openId' in to && to.openId === office.admin) throw faultOf(230013, 'nobody is there', 400);
      return send(to, content, uuid);
    };
    await office.on();
    for (let minute = 0; minute < 2; minute++) await office.tick();
    const heard = () => office.spoken.filter(({ to, text }) => to === other && text.includes('台账停住了'));
    expect(heard()).toHaveLength(1);
    expect(heard()[0]?.text).toContain('没送到 清单管理员');
    const left = { kind: 'person-left', openId: office.admin, left: true } as const;
    await office.store.commit({ at: office.clock.now, changes: [left], says: [] });
    const again = { kind: 'ledger-fault', app: SAMPLE_BASE, fault: undefined } as const;
    await office.store.commit({ at: office.clock.now, changes: [again], says: [] });
    for (let minute = 0; minute < 2; minute++) await office.tick();
    expect(heard()).toHaveLength(2);
    expect(heard()[1]?.text).not.toContain('没送到');
  });
});
