import { afterEach, beforeEach, expect, test } from 'vitest';
import { onTick } from '../../src/bot/on-tick.ts';
import { ADDRESSEE_GONE, faultOf, noAnswer } from '../../src/feishu/errors.ts';
import { EVERYWHERE } from '../../src/roster/roles.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { aPerson } from '../harness/ids.ts';
import { type Opened, openWorld } from './open-world.ts';
import { FILLED, idOf, reportCase } from './report-case.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

const dutyChat = async (): Promise<string> => {
  const { settings } = await opened.store.roster();
  return settings.find(({ department }) => department === 'enforcement-team')?.dutyChat ?? '';
};

/** The platform says this to whatever goes to the duty chat. */
async function refuses(fault: Error, ...keys: string[]) {
  const { send } = opened.messenger;
  const lost = [await dutyChat(), ...keys];
  opened.messenger.send = async (to, content, uuid) => {
    if (lost.includes('chatId' in to ? to.chatId : to.openId)) throw fault;
    return send(to, content, uuid);
  };
}
const settle = () => deliverDue(opened.world);
const passes = async (ms: number) => {
  for (const until = opened.clock.now + ms; opened.clock.now < until; opened.clock.now += 1_000) await settle();
};
const officer = idOf('执法队值班员');
const head = idOf('执法队负责人');
const heard = (who: string) => opened.spoken.filter(({ to, text }) => to === who && text.includes('请签收')).length;

test.each(ADDRESSEE_GONE.flatMap(({ codes }) => codes))(
  '%i: it goes on at once, and the chat is marked',
  async (code) => {
    await refuses(faultOf(code, 'said', 400));
    await reportCase(opened);
    await settle();
    expect([heard(officer), heard(head)]).toEqual([1, 0]);
    expect(await opened.store.unreachable()).toMatchObject([{ key: await dutyChat(), since: opened.clock.now }]);
    expect(await opened.store.deadLetters(9)).toHaveLength(1);
  },
);

test.each([
  ['a code nobody knows', faultOf(987654, 'said', 400)],
  ['a fault of the platform for this chat alone', faultOf(1500, 'said', 500)],
  ['no answer', noAnswer(new Error('cut off'))],
  ['a fault of our own', new TypeError('cannot draw')],
])('%s, for an urgent case: somebody else has it within the minute, and it goes on being tried', async (_, fault) => {
  await refuses(fault);
  await reportCase(opened);
  await passes(59_000);
  expect(heard(officer)).toBe(1);
  expect(await opened.store.unreachable()).toEqual([]);
  await passes(3_600_000);
  expect(heard(officer)).toBe(1);
});

test('what is not urgent waits for the weather', async () => {
  await refuses(noAnswer(new Error('cut off')));
  await reportCase(opened, { ...FILLED, urgent: false });
  await passes(120_000);
  expect(heard(officer)).toBe(0);
});

test('one of several reached is enough', async () => {
  await opened.store.commit({
    at: opened.clock.now,
    changes: [
      { kind: 'person', person: { openId: aPerson('ou_second'), name: '执法队员乙', source: 'contact', at: 1 } },
      {
        kind: 'grant',
        grant: {
          ...EVERYWHERE,
          ...{ id: 'second', openId: aPerson('ou_second'), role: 'officer', department: 'enforcement-team' },
        },
      },
      {
        kind: 'shift',
        shift: {
          id: 'second',
          department: 'enforcement-team',
          openId: aPerson('ou_second'),
          days: 'every',
          from: 0,
          to: 1440,
        },
      },
    ],
    says: [],
  });
  await refuses(faultOf(230002, 'said', 400), 'ou_second');
  await reportCase(opened);
  await passes(60_000);
  expect([heard(officer), heard('ou_second'), heard(head)]).toEqual([1, 0, 0]);
  expect((await opened.store.unreachable()).map(({ key }) => key)).toContain('ou_second');
});

test('nobody at all is left: the admins are told in plain words', async () => {
  const { people, settings } = await opened.store.roster();
  const admin = idOf('清单管理员');
  const others = people.map(({ openId }) => openId).filter((openId) => openId !== admin);
  await refuses(faultOf(230029, 'said', 400), ...others, ...settings.map(({ dutyChat }) => dutyChat ?? ''));
  await reportCase(opened);
  await settle();
  const told = opened.spoken.filter(({ to }) => to === admin).map(({ text }) => text);
  expect(told).toEqual([expect.stringContaining('要人处理，可该通知的人一个也没送到')]);
});

test('whoever is told in private for a chat’s 加急, and once more in somebody else’s place, is told once', async () => {
  const { settings } = await opened.store.roster();
  const chat = settings.find(({ department }) => department === 'desk')?.dutyChat ?? '';
  const desk = idOf('指挥室派遣员');
  const red = (who: string) => opened.spoken.filter(({ to, text }) => to === who && text.includes('已超期')).length;
  await refuses(faultOf(230013, 'not available to this user', 400), head);
  const { send } = opened.messenger;
  let storm = true;
  opened.messenger.send = async (to, content, uuid) => {
    if (storm && 'chatId' in to && to.chatId === chat) throw noAnswer(new Error('cut off'));
    return send(to, content, uuid);
  };
  opened.messenger.buzz = async () => {
    throw faultOf(230023, 'no right to be urgent', 400);
  };
  await reportCase(opened, { ...FILLED, urgent: true });
  await settle();
  opened.clock.now += 31 * 60_000;
  await onTick(opened.world);
  await passes(15_000);
  storm = false;
  await passes(3_600_000);
  expect([red(chat), red(desk)]).toEqual([2, 1]);
});
