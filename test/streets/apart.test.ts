import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { click, question } from '../door/events.ts';
import { BOT } from '../door/platform.ts';
import { idOf, reportCase } from '../store/report-case.ts';
import { MARKS, NAMES, type Name, openTwoStreets, other, postedTo, type TwoStreets } from './two-streets.ts';

let streets: TwoStreets;
beforeAll(async () => {
  streets = await openTwoStreets();
});
afterAll(() => streets.close());

const PEOPLE = ['网格员甲', '执法队值班员', '指挥室派遣员'].map((name) => ({ name }));
/** Said in both streets by the same open ids; the number is of a case that both of them have. */
const WORDS = ['油烟谁管', '清单', '我的事件', '待办', '帮助', '谁值班', '名册', '数据', 'WX-20261124-0001', '未答'];

const answers: Record<Name, string[]> = { xixi: [], dongan: [] };

async function say(name: Name, text: string, openId: string) {
  const asked = question(`${text}${text.length > 6 ? '' : `，${MARKS[name]}的`}`, {
    chat: `oc_${openId}`,
    who: openId,
  });
  const response = await streets.post(`/feishu/events/${name}`, postedTo(name, asked, streets.clock.now));
  expect(response.status).toBe(200);
}

async function press(name: Name, value: unknown) {
  const response = await streets.post(`/feishu/events/${name}`, postedTo(name, click(value), streets.clock.now));
  expect(response.status).toBe(200);
  answers[name].push(await response.text());
}

const acts = fc.array(
  fc.record({
    street: fc.constantFrom(...NAMES),
    act: fc.constantFrom('say', 'report', 'press'),
    words: fc.constantFrom(...WORDS),
    who: fc.constantFrom(...PEOPLE.map(({ name }) => name)),
  }),
  { minLength: 8, maxLength: 16 },
);

/** Nobody is too fast: a minute's worth of messages is more than one of them sends. */
const APART = 20_000;

async function play(name: Name, act: string, words: string, who: string) {
  streets.clock.now += APART;
  if (act === 'report') {
    const world = streets.worldOf(name);
    const filled = { estate: '德加小区', detail: '3 幢', description: `油烟直排，${MARKS[name]}`, urgent: true };
    await reportCase({ world, store: world.store } as Parameters<typeof reportCase>[0], filled);
  } else if (act === 'press') await press(name, { do: 'browse' });
  else await say(name, words, idOf(who));
}

/** All that ever left a street or was kept of it. */
async function everythingOf(name: Name): Promise<string> {
  const pages = ['/handbook', '/handbook/CG04', '/handbook/index.json', '/healthz', '/readyz'].map(async (path) =>
    (await streets.get(`http://${name}.test${path}`)).text(),
  );
  return [
    ...streets.said[name],
    ...streets.lines[name],
    ...answers[name],
    ...(await Promise.all(pages)),
    streets.textsOf(name),
  ].join('\n');
}

test('two streets with the same people and case numbers: nothing of one is in anything of the other', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (story) => {
      for (const { street, act, words, who } of story) await play(street, act, words, who);
      await streets.settled();
      for (const name of NAMES) {
        const all = await everythingOf(name);
        expect(all).not.toContain(MARKS[other(name)]);
        expect(streets.lines[name].every((line) => line.includes(`"street":"${name}"`))).toBe(true);
      }
    }),
    { numRuns: 6 },
  );
  // It would be no test if nothing had been said.
  for (const name of NAMES) {
    await play(name, 'report', '', '');
    await streets.settled();
    expect(streets.said[name].join()).toContain(MARKS[name]);
    expect(streets.textsOf(name)).toContain('WX');
    expect((await streets.worldOf(name).store.roster()).people.some((one) => one.name.includes(MARKS[name]))).toBe(
      true,
    );
  }
});

test.each(NAMES)('%s takes no event under the key of the other, whichever way it comes', async (name) => {
  const before = streets.textsOf(name);
  const theirs = () => postedTo(other(name), question('油烟谁管', { who: BOT }));
  expect((await streets.post(`/feishu/events/${name}`, theirs())).status).toBe(401);
  const { body, headers } = theirs();
  const byHost = new Request(`http://${name}.test/feishu/events`, { method: 'POST', body, headers });
  expect((await streets.app.fetch(byHost)).status).toBe(401);
  expect(streets.textsOf(name)).toBe(before);
});

test('what names no street is answered by none', async () => {
  for (const path of ['/feishu/events', '/feishu/events/', '/feishu/events/nowhere', '/feishu/events/xixi/more'])
    expect([path, (await streets.post(path, postedTo('xixi', question('油烟谁管')))).status]).toEqual([path, 404]);
  for (const path of ['/handbook', '/handbook/CG04', '/feishu/events/xixi'])
    expect([path, (await streets.get(`http://bots.test${path}`)).status]).toEqual([path, 404]);
});

test('how they do is told together, and of each at its own address', async () => {
  const together = await streets.get('http://bots.test/readyz');
  expect([together.status, await together.json()]).toEqual([200, { ok: true, streets: 2, trouble: [] }]);
  expect(await (await streets.get('http://xixi.test/healthz')).json()).toMatchObject({ ok: true, database: 'ok' });
});
