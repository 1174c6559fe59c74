import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAX_BODY } from '../../src/feishu/door.ts';
import { runs } from '../harness/thorough.ts';
import { click, others, posted, question, sealed, signed } from './events.ts';
import { type Door, NOW, openDoor } from './open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

/** Every answer is a JSON object, and none blames the host. */
async function holds(sent: ReturnType<typeof signed>, statuses: number[]) {
  const answer = await door.post(sent);
  expect(statuses).toContain(answer.status);
  expect(await answer.json()).toBeTypeOf('object');
}

test('any bytes, unsigned', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 6000 }), (bytes) =>
      holds({ body: new Uint8Array(bytes), headers: {} }, [401]),
    ),
  );
});

test('any headers over a good body', async () => {
  const value = fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) });
  const name = fc.constantFrom('x-lark-signature', 'x-lark-request-timestamp', 'x-lark-request-nonce', 'content-type');
  const body = sealed(question('x'));
  await fc.assert(fc.asyncProperty(fc.dictionary(name, value), (headers) => holds({ body, headers }, [401])));
});

test('any bytes and any JSON, signed', async () => {
  const bytes = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.json().map((json) => JSON.stringify({ encrypt: json })),
    fc.base64String().map((encrypt) => JSON.stringify({ encrypt })),
  );
  await fc.assert(fc.asyncProperty(bytes, (body) => holds(signed(body, NOW), [400])));
});

test('any JSON, sealed and signed', async () => {
  const shapes = fc.oneof(fc.json(), fc.string({ unit: 'binary' }), fc.json({ maxDepth: 40 }));
  await fc.assert(fc.asyncProperty(shapes, (plain) => holds(posted(plain, NOW), [400])));
});

test('a nest of ten thousand brackets', async () => {
  const deep = `${'[['.repeat(10_000)}${']]'.repeat(10_000)}`;
  await holds(signed(deep, NOW), [400]);
  await holds(posted(deep, NOW), [400]);
  const asked = JSON.stringify(click({ do: 'browse', nest: 'HERE' })).replace('"HERE"', deep);
  await holds(posted(asked, NOW), [200]);
});

/** Paths to every value within, as keys. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

/** A copy with the value at the path replaced, or taken away. */
function changed(value: unknown, [key, ...rest]: string[], put: unknown): unknown {
  if (key === undefined) return put;
  // An earlier change may have taken the rest of the path away.
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([name, inner]) => {
    const next = name === key ? changed(inner, rest, put) : inner;
    return next === GONE ? [] : [[name, next]];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
const GONE = Symbol('gone');

const MENTIONS = [{ key: '@_user_1', id: { open_id: 'ou_bot' }, name: '谁管' }];
const inGroup = question('@_user_1 油烟谁管');
const VALID = [
  question('楼下烧烤店油烟太大谁管'),
  question('清单 燃气'),
  {
    ...inGroup,
    event: { ...inGroup.event, message: { ...Object(inGroup.event).message, chat_type: 'group', mentions: MENTIONS } },
  },
  click({ do: 'browse' }),
  click({ do: 'correct', matter: 'S01', reason: 'other' }),
  ...others(),
];

test('valid events with one to four values changed or gone, sealed and signed', async () => {
  const put = fc.oneof(
    fc.constant(GONE),
    fc.jsonValue(),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom('', '\u0000', '\ud800', '__proto__', 'x'.repeat(70_000), 1e308, -0, [], {}, null),
  );
  const mutations = fc
    .constantFrom(...VALID)
    .chain((valid) =>
      fc
        .array(fc.record({ path: fc.constantFrom(...pathsOf(valid)), put }), { minLength: 1, maxLength: 4 })
        .map((several) => several.reduce<unknown>((sofar, one) => changed(sofar, one.path, one.put), valid)),
    );
  await fc.assert(
    fc.asyncProperty(mutations, (mutated) => {
      const sent = posted(JSON.stringify(mutated) ?? '', NOW);
      return holds(sent, sent.body.length > MAX_BODY ? [413] : [200, 400, 401]);
    }),
    { numRuns: runs(600) },
  );
  // The door is as it was.
  await holds(posted(question('油烟谁管'), NOW), [200]);
});
