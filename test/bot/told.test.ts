import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Outgoing } from '../../src/bot/ports/outgoing.ts';
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
