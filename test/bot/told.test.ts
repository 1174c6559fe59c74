import { afterEach, beforeEach, expect, test } from 'vitest';
import { strikeClocks } from '../../src/bot/cases/strike-clocks.ts';
import { render } from '../../src/bot/delivery/render.ts';
import type { Outgoing } from '../../src/bot/ports/outgoing.ts';
import type { View } from '../../src/bot/ports/views.ts';
import { receive } from '../../src/bot/receive.ts';
import type { CaseId } from '../../src/cases/record/ids.ts';
import { aCase } from '../harness/ids.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { click, doTo, FILLED, idOf, reportCase } from '../store/report-case.ts';

const HOUR = 3_600_000;

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

/** What a step made us say, in order; what was said before it left out. */
async function saidBy<T>(step: () => Promise<T>): Promise<Outgoing[]> {
  const last = () => opened.database.raw.prepare('SELECT coalesce(max(id), 0) AS id FROM outbox').get()?.id ?? 0;
  const before = last();
  await step();
  return opened.database.raw
    .prepare('SELECT body FROM outbox WHERE id > ? ORDER BY id')
    .all(before)
    .map(({ body }) => JSON.parse(String(body)));
}
const sends = (said: Outgoing[]) => said.flatMap((one) => (one.kind === 'send' ? [one] : []));
const inGroups = (said: Outgoing[]) => sends(said).filter(({ to }) => 'chatId' in to);
const toPerson = (said: Outgoing[], name: string) =>
  sends(said).filter(({ to }) => 'openId' in to && to.openId === idOf(name));
const QUIET = { ...FILLED, urgent: false };
/** 督办 by the leader: the head of the lead is told, and has nothing to press. */
const supervise = (number: CaseId) =>
  doTo(opened, number, idOf('带班领导'), { do: 'supervise', required: '今天办结', by: '2026-11-26' }, `s:${number}`);

test('whoever must act gets the live card itself, and who is on duty is buzzed where it is urgent', async () => {
  let number = aCase('WX-261101-000');
  const said = await saidBy(async () => {
    number = await reportCase(opened);
  });
  const [duty] = inGroups(said);
  expect(duty).toMatchObject({
    view: { view: 'case', case: number, audience: 'duty:enforcement-team', headline: 'assigned' },
    subject: `case:${number}`,
    about: number,
    buzz: [idOf('执法队值班员')],
  });
});

test('what is not urgent buzzes nobody', async () => {
  const said = await saidBy(() => reportCase(opened, QUIET));
  expect(inGroups(said).length).toBeGreaterThan(0);
  for (const one of sends(said)) expect(one.buzz).toBeUndefined();
});

test('who only is told gets a notice that names the step, not a second live card', async () => {
  const number = await reportCase(opened, QUIET);
  const said = await saidBy(() => supervise(number));
  const audience = `person:${idOf('执法队负责人')}`;
  expect(toPerson(said, '执法队负责人')).toMatchObject([
    { view: { view: 'case-notice', case: number, audience, notice: 'supervised' } },
  ]);
  expect(toPerson(said, '执法队负责人')[0]?.subject).toBeUndefined();
});

test('a change that is nobody’s to act on is pushed to nobody; the cards are drawn anew', async () => {
  const number = await reportCase(opened, QUIET);
  const supplement = { do: 'supplement', text: '又冒烟了', photos: [] };
  const said = await saidBy(() => doTo(opened, number, idOf('网格员甲'), supplement, 'more'));
  expect(said).toMatchObject([{ kind: 'refresh', subject: `case:${number}`, about: number }]);
});

test('in the night who is off duty is left in peace until eight; who is on duty is not, nor anybody when it is urgent', async () => {
  opened.clock.now += 13 * HOUR;
  const eight = Date.parse('2026-11-25T08:00:00+08:00');
  const headHears = async (number: CaseId) =>
    toPerson(await saidBy(() => supervise(number)), '执法队负责人').map(({ notBefore }) => notBefore);
  expect(await headHears(await reportCase(opened, QUIET))).toEqual([eight]);
  const said = await saidBy(() => reportCase(opened, { ...QUIET, detail: '9 幢', estate: '骆家庄小区' }));
  expect(inGroups(said).map(({ notBefore }) => notBefore)).toEqual([undefined]);
  expect(await headHears(await reportCase(opened, { ...FILLED, detail: '8 幢' }))).toEqual([undefined]);
});

test('the clicked card is drawn by the answer; its refresh leaves it out, and a later one looks after it', async () => {
  const number = await reportCase(opened);
  const version = (await opened.store.caseOf(number))?.version;
  const pressed = click(idOf('执法队值班员'), { do: 'act', case: number, act: 'sign', v: version });
  const said = await saidBy(() => receive(pressed, opened.world));
  const subject = `case:${number}`;
  expect(said.filter(({ kind }) => kind === 'refresh')).toEqual([
    { kind: 'refresh', subject, about: number, except: pressed.messageId },
    { kind: 'refresh', subject, about: number, only: pressed.messageId, notBefore: opened.clock.now + 4_000 },
  ]);
});

test('a repeat is told to the desk with what was here before; only who works it reads the history', async () => {
  const first = await reportCase(opened, QUIET);
  await doTo(opened, first, idOf('网格员甲'), { do: 'withdraw', text: null }, 'w');
  expect(sends(await saidBy(() => reportCase(opened, QUIET))).filter(isRepeat)).toEqual([]);
  const earlier = await reportCase(opened, { ...QUIET, detail: '5 幢', object: '老王烧烤', urgent: true });
  let number = earlier;
  const said = await saidBy(async () => {
    number = await reportCase(opened, { ...QUIET, detail: '5 幢', object: '老王烧烤', urgent: true });
  });
  const repeated = sends(said).filter(isRepeat);
  expect(repeated).toMatchObject([{ view: { view: 'case-notice', case: number, audience: 'duty:desk' } }]);
  const shown = async (view: View) => JSON.stringify(await render(view, opened.world));
  for (const { view } of repeated) expect(await shown(view)).toContain(earlier);
  const card = (audience: string) => shown({ view: 'case', case: number, audience });
  expect(await card('duty:enforcement-team')).toContain(earlier);
  const own = await card(`person:${idOf('网格员甲')}`);
  expect(own).toContain('第 2 次');
  expect(own).not.toContain(earlier);
});
const isRepeat = ({ view }: { view: View }) => view.view === 'case-notice' && view.notice === 'repeated';

test('what is late says which clock, by when and how late', async () => {
  const number = await reportCase(opened);
  const found = await opened.store.caseOf(number);
  const sign = found?.clocks.find(({ name }) => name === 'sign');
  opened.clock.now = (sign?.dueAt ?? 0) + 20 * 60_000;
  const said = await saidBy(() => strikeClocks(opened.world));
  const red = toPerson(said, '执法队负责人').find(({ view }) => view.view === 'case-notice' && view.notice === 'red');
  if (!red) throw new Error('the head heard nothing');
  expect(JSON.stringify(await render(red.view, opened.world))).toContain(
    '签收已超期 20 分钟（应在 今天 10&#58;30 前）',
  );
});

test('whoever had the case first is told that site and resident are theirs until the next signs', async () => {
  const number = await reportCase(opened);
  const said = await saidBy(() =>
    doTo(
      opened,
      number,
      idOf('指挥室派遣员'),
      { do: 'redispatch', lead: 'market-supervision', for: null, text: '先查证照' },
      'r',
    ),
  );
  const back = sends(said).find(({ view }) => view.view === 'case-notice' && view.notice === 'taken-back');
  if (!back) throw new Error('the first department heard nothing');
  const notice = JSON.stringify(await render(back.view, opened.world));
  for (const words of ['首接负责', '先查证照', '市场监管']) expect(notice).toContain(words);
  const duty = { view: 'case', case: number, audience: 'duty:enforcement-team' } as const;
  expect(JSON.stringify(await render(duty, opened.world))).toContain('首接负责');
  await doTo(opened, number, idOf('市监所值班员'), { do: 'sign' }, 's');
  expect(JSON.stringify(await render(duty, opened.world))).not.toContain('首接负责');
});
