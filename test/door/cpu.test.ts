import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { envelope, posted, question } from './events.ts';
import { type Door, NOW, openDoor } from './open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  await cost(question('楼下烧烤店油烟太大谁管'));
});
afterAll(() => door.close());

/** ms of CPU that one event may take, from the door to its last answer: what reads a text once more for each sign of it takes minutes. */
const BUDGET = 1_000;
/** Signs of a text so long that with all around it, sealed, it is just let in. */
const LONGEST = 40_000;

/** ms of CPU of this thread, whatever else the machine does meanwhile. */
async function cost(event: unknown): Promise<number> {
  const before = process.threadCpuUsage();
  // Where the machine has too much else to do it is answered too late, and taken in all the same.
  expect([200, 500]).toContain((await door.post(posted(event, NOW))).status);
  await door.settled();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

const longOf = (piece: string) => piece.repeat(Math.ceil(LONGEST / piece.length)).slice(0, LONGEST);
const PIECES = [
  ...['甲', '1', ' ', '\n', '(', '\\', '*', '🔥', '1️⃣', '\u202d', 'a.', '13800138000 ', '1、路灯坏了 ', '谁管，谁管'],
  ...[
    "$`$'$&",
    '@_user_1',
    '@_all ',
    '楼下烧烤店油烟太大，',
    '12幢3单元',
    'WX-261124-001 ',
    '着火了，',
    '明天下午三点',
    'dianpingche',
  ],
];

test.each(PIECES)('a text as long as may be of nothing but %j keeps within the budget of CPU', async (piece) => {
  expect(await cost(question(longOf(piece)))).toBeLessThan(BUDGET);
});

/** A message in which twenty people of this name are mentioned. */
function naming(name: string) {
  const mentions = Array.from({ length: 20 }, (_, at) => ({ key: `@_user_${at}`, id: { open_id: `ou_${at}` }, name }));
  const asked = question(`${mentions.map(({ key }) => key).join(' ')} 油烟谁管`);
  const message = { ...(asked.event as { message: object }).message, mentions };
  return envelope('im.message.receive_v1', { ...asked.event, message });
}

test('so does a message with twenty people in it, whatever they are called', async () => {
  const name = fc.oneof(
    fc.string({ maxLength: 300, unit: 'binary' }),
    fc.constantFrom('$', '$`', "$'", '$&', '$1', '\\', '(a+)+$', '@_user_1', '[').map((one) => one.repeat(100)),
  );
  await fc.assert(
    fc.asyncProperty(name, async (one) => {
      expect(await cost(naming(one))).toBeLessThan(BUDGET);
    }),
    { numRuns: 8 },
  );
});
