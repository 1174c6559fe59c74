import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from '../../../src/bot/delivery/render.ts';
import { receive } from '../../../src/bot/receive.ts';
import type { CaseId } from '../../../src/cases/record/ids.ts';
import { deliverDue } from '../../harness/deliver-due.ts';
import { type Opened, openWorld } from '../../store/open-world.ts';
import { click, FILLED, idOf } from '../../store/report-case.ts';
import { reportAs, SECRET } from './a-reported-person.ts';

const PHONE = '13900005678';
const LEAD = '执法队值班员';

let opened: Opened;
let number: CaseId;
beforeEach(async () => {
  opened = await openWorld();
  const told = { urgent: false, reportedPerson: true, phone: PHONE, wantsReply: true };
  number = await reportAs(opened, SECRET, { ...FILLED, ...told });
  await deliverDue(opened.world);
  opened.spoken.splice(0);
});
afterEach(() => opened.close());

const shownTo = async (name: string, view: 'case' | 'timeline' = 'case') =>
  JSON.stringify(await render({ view, case: number, audience: `person:${idOf(name)}` }, opened.world));
const asks = async (name: string) => {
  const answer = JSON.stringify(await receive(click(idOf(name), { do: 'phone', case: number }), opened.world));
  await deliverDue(opened.world);
  const told = opened.spoken.splice(0).filter(({ text }) => text.includes(PHONE));
  return { answer, told: told.map(({ to }) => to) };
};

test('of a 举报 who must call back has the phone by a press, and 经过 says who pressed', async () => {
  for (const view of ['case', 'timeline'] as const) expect(await shownTo(LEAD, view)).not.toContain(PHONE);
  expect(await shownTo(LEAD)).toContain('"do":"phone"');
  expect(await shownTo('指挥室派遣员')).toContain(PHONE);
  expect((await asks(LEAD)).told).toEqual([idOf(LEAD)]);
  const events = await opened.store.timeline(number);
  expect(events).toHaveLength(2);
  expect(events.at(-1)?.actor).toMatchObject({ openId: idOf(LEAD) });
  const timeline = await shownTo('指挥室派遣员', 'timeline');
  expect(timeline).toContain('看了反映人电话');
  expect(await shownTo(LEAD)).not.toContain(PHONE);
});

test('who may not have it gets none, and nothing is recorded', async () => {
  expect((await asks('市监所值班员')).told).toEqual([]);
  expect(await opened.store.timeline(number)).toHaveLength(1);
});
