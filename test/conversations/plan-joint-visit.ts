import { expect } from 'vitest';
import type { Office } from '../harness/office.ts';
import { idOf } from '../store/report-case.ts';

/** The file of a small restaurant, a plan of today for three departments, agreed to by each, and who is sent by each. */
export async function planJointVisit(office: Office): Promise<void> {
  const team = () => office.with('执法队值班员');
  const head = () => office.with('执法队负责人');
  const market = () => office.with('市监所值班员');
  const fire = () => office.with('应急消防经办');
  await team().says('查 样例面馆');
  await team().clicks('小餐饮一件事');
  const place = { name: '样例面馆', detail: '样例路 1 号', community: '德加社区' };
  expect(await team().clicks('提交', { form: place })).toContain('DA-1');
  await team().says('查 样例面馆');
  await team().clicks('排一次检查');
  const drawn = {
    ...{ name: '面馆联查', lists: ['small-restaurant', 'bottled-gas-user'], notice: false, reason: 'plan' },
    ...{
      departments: ['enforcement-team', 'market-supervision', 'emergency-fire'],
      from: office.day(),
      to: office.day(),
    },
  };
  await team().clicks('提交', { form: drawn });
  await team().clicks('送批');
  await head().clicks('同意');
  await market().clicks('同意');
  await fire().clicks('同意');
  await head().clicks('派人');
  await head().clicks('提交', { form: { people: [idOf('执法队值班员'), idOf('执法队负责人')] } });
  await market().clicks('派人');
  await market().clicks('提交', { form: { people: [idOf('市监所值班员')] } });
  await fire().clicks('派人');
  await fire().clicks('提交', { form: { people: [idOf('应急消防经办')] } });
  expect(await team().clicks('定下，不预先通知')).toContain('不预先通知');
}
