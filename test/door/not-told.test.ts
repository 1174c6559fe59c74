import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OpenId } from '../../src/brands.ts';
import { envelopeIn } from '../../src/feishu/door.ts';
import { parseEvent } from '../../src/feishu/parse.ts';
import { aPerson } from '../harness/ids.ts';
import { click, envelope, others, posted, question } from './events.ts';
import { NOW, openDoor } from './open-door.ts';

const BOT = 'ou_bot';
const person = { open_id: 'ou_person', union_id: 'on_person', user_id: 'u1' };
const mention = (key: string, openId: OpenId, name: string) => ({
  ...{ key, id: { open_id: openId, union_id: 'on', user_id: 'u' }, name, mentioned_type: 'user', tenant_key: 'tenant' },
});
const inGroup = (type: string, content: object) =>
  envelope('im.message.receive_v1', {
    sender: { sender_id: person, sender_type: 'user', tenant_key: 'tenant' },
    message: {
      ...{ message_id: 'om_1', root_id: 'om_0', parent_id: 'om_0', thread_id: 'omt_1', user_agent: 'phone' },
      ...{ create_time: '1760000000000', update_time: '1760000000000', chat_id: 'oc_1', chat_type: 'group' },
      ...{ message_type: type, content: JSON.stringify(content) },
      mentions: [mention('@_user_1', aPerson(BOT), '谁管')],
    },
  });

const EVENTS = {
  'a message to the bot alone': question('楼下油烟太大谁管', { id: 'om_2' }),
  'a message in a topic of a group': inGroup('text', { text: '@_user_1 楼下油烟太大谁管' }),
  'a post': inGroup('post', {
    title: '',
    content: [
      [
        { tag: 'at', user_id: '@_user_1' },
        { tag: 'text', text: '谁管' },
      ],
    ],
  }),
  'a click': click({ do: 'browse' }),
  ...Object.fromEntries(others().map((event) => [event.header.event_type, event])),
};

/** What an answer cannot do without, or is about; and what a button holds, which is ours. */
const REQUIRED =
  /sender_id\.open_id$|operator(_id)?\.open_id$|operator\.operator_id$|message_id$|parent_id$|thread_id$|chat_id$|chat_type$|message_type$|content$|event_key$|action\.value|operator_id$|mentions\.0\.(key|id\.open_id)$|(sender|sender_id|message|operator|action|context|mentions|mentions\.0|mentions\.0\.id)$/;

function pathsIn(value: unknown, path: string[] = []): string[][] {
  if (value === null || typeof value !== 'object') return [path];
  const inner = Object.entries(value).flatMap(([key, one]) => pathsIn(one, [...path, key]));
  return path.length > 0 ? [path, ...inner] : inner;
}

/** The event with something else, or nothing, at this path. */
function changed(event: unknown, [key = '', ...rest]: string[], to: unknown): unknown {
  if (Array.isArray(event)) return event.map((one, at) => (String(at) === key ? changed(one, rest, to) : one));
  // What it stood in is gone already.
  if (event === null || typeof event !== 'object') return event;
  const { [key]: old, ...others } = event as Record<string, unknown>;
  if (rest.length > 0) return { ...others, [key]: changed(old, rest, to) };
  return to === undefined ? others : { ...others, [key]: to };
}

/** A text of the bot's own chat with these people mentioned. */
const mentioning = (text: string, mentions: object[]) =>
  envelope('im.message.receive_v1', {
    sender: { sender_id: person, sender_type: 'user' },
    message: {
      ...{ message_id: 'om_3', chat_id: 'oc_1', chat_type: 'p2p', message_type: 'text' },
      ...{ content: JSON.stringify({ text }), mentions },
    },
  });

const read = (event: { header: object; event: object }) => {
  const found = envelopeIn(event);
  return found && parseEvent(found, BOT);
};
/** What is told besides, and changes no answer. */
const answerOf = (incoming: ReturnType<typeof read>) =>
  JSON.parse(
    JSON.stringify(incoming ?? null, (key, value) =>
      ['unionId', 'name', 'cardToken'].includes(key) ? undefined : value,
    ),
  );

test.each(Object.entries(EVENTS))('%s: null, empty or absent is one thing, wherever it is not needed', (_, event) => {
  const paths = pathsIn(event.event).filter((path) => !REQUIRED.test(path.join('.')));
  expect(paths.length).toBeGreaterThan(0);
  fc.assert(
    fc.property(fc.subarray(paths, { minLength: 1 }), fc.constantFrom(null, '', undefined), (some, nothing) => {
      const without = some.reduce<unknown>((left, path) => changed(left, path, nothing), event.event);
      expect(answerOf(read({ ...event, event: without as object }))).toEqual(answerOf(read(event)));
    }),
    { numRuns: 200 },
  );
});

test.each(['create_time', 'app_id', 'tenant_key'])('the envelope does without its %s', (name) => {
  const event = EVENTS['a message to the bot alone'];
  for (const nothing of [null, '', undefined])
    expect(answerOf(read({ ...event, header: { ...event.header, [name]: nothing } }))).toEqual(answerOf(read(event)));
});

test.each([
  ['union_id: null', (event: object) => changed(event, ['sender', 'sender_id', 'union_id'], null)],
  ['mentions: null', (event: object) => changed(event, ['message', 'mentions'], null)],
  ['root_id: null', (event: object) => changed(event, ['message', 'root_id'], null)],
  [
    'a mention of nobody',
    (event: object) => changed(event, ['message', 'mentions'], [{ key: '', id: null, name: null }]),
  ],
])('%s: the question is taken and answered', async (_, make) => {
  const door = await openDoor();
  const asked = question('楼下油烟太大谁管');
  const answer = await door.post(posted({ ...asked, event: make(asked.event) }, NOW));
  expect(answer.status).toBe(200);
  await door.settled();
  expect(door.count('questions')).toBe(1);
  await door.close();
});

test('whatever somebody is called, their name stands where they were mentioned, and no word is touched', () => {
  const name = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('王$', '$&', '$`', "$'", '$1', '@_user_2', '@_user_1', '$$', '\\', '.*', '@_all'),
  );
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 12 }), (names) => {
      const keys = names.map((_, at) => `@_user_${at + 1}`);
      const mentions = names.map((one, at) => mention(keys[at] ?? '', aPerson(`ou_${at}`), one));
      const incoming = read(mentioning(keys.map((key) => `找${key}说`).join(''), mentions));
      const squeezed = (text: string) =>
        text
          .replaceAll('@_all', ' ')
          .replace(/[ \t]+/g, ' ')
          .trim();
      expect(incoming).toMatchObject({ content: { words: squeezed(names.map((one) => `找@${one}说`).join('')) } });
    }),
  );
});

test('a dozen names made of the signs of a replacement cost no more than a dozen names', () => {
  const names = Array.from({ length: 20 }, () => "$`$'$&".repeat(10));
  const text = names.map((_, at) => `@_user_${at + 1}`).join(' ');
  const incoming = read(
    mentioning(
      text,
      names.map((one, at) => mention(`@_user_${at + 1}`, aPerson(`ou_${at}`), one)),
    ),
  );
  expect(JSON.stringify(incoming).length).toBeLessThan(3_000);
});
