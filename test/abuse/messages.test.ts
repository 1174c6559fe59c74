import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { groupName } from '../../src/bot/council/name.ts';
import { createChats } from '../../src/feishu/chats.ts';
import { createMessenger } from '../../src/feishu/mouth.ts';
import { type Platform, type Said, startPlatform } from '../door/platform.ts';
import { aChat, aMessage } from '../harness/ids.ts';
import { openWorld } from '../store/open-world.ts';
import { reportCase } from '../store/report-case.ts';

const ATTACK = '<at user_id="all">所有人</at>[evil](https://evil.example)\n@_all **evil** <img_key>{"tag":"at"}';
const said: Said[] = [];
let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform((one) => said.push(one));
});
afterAll(() => platform.stop());
const own = () => ({
  app: { id: 'cli_x', secret: 's', encryptKey: 'k', verificationToken: 't' },
  domain: platform.domain,
});
const lastBody = (): unknown => JSON.parse(said.at(-1)?.body ?? '');

const Post = z.strictObject({
  zh_cn: z.strictObject({ content: z.array(z.array(z.strictObject({ tag: z.literal('text'), text: z.string() }))) }),
});

test('plain words go out as text nodes of a post, where nothing mentions, links or shows a picture; never as a text message', async () => {
  const messenger = createMessenger(own(), Date.now);
  const content = { words: ATTACK };
  for (const speak of [
    () => messenger.send({ chatId: aChat('oc_x') }, content, 'u'),
    () => messenger.reply(aMessage('om_x'), content, 'u'),
  ]) {
    await speak();
    const { msg_type, content: sent } = z.looseObject({ msg_type: z.string(), content: z.string() }).parse(lastBody());
    expect(msg_type).toBe('post');
    const lines = Post.parse(JSON.parse(sent)).zh_cn.content.map((nodes) => nodes.map((node) => node.text).join(''));
    expect(lines.join('\n')).toBe(ATTACK);
  }
});

test('an announcement is text runs without a link or a style, whatever its lines say', async () => {
  const chats = createChats(own(), Date.now);
  const kinds = ['heading', 'text', 'point'] as const;
  await chats.announce(
    aChat('oc_x'),
    kinds.map((kind) => ({ kind, words: ATTACK })),
    'token',
  );
  const run = z.strictObject({ text_run: z.strictObject({ content: z.literal(ATTACK) }) });
  const block = z.strictObject({ elements: z.tuple([run]), style: z.strictObject({}) });
  const Blocks = z.looseObject({
    children: z.array(
      z.strictObject({
        block_type: z.int(),
        text: block.optional(),
        heading2: block.optional(),
        bullet: block.optional(),
      }),
    ),
  });
  expect(Blocks.parse(lastBody()).children).toHaveLength(3);
});

test('an id that is a path of its own stays one segment of the address', async () => {
  const chats = createChats(own(), Date.now);
  await chats.dissolve(aChat('oc_x/../../admin?x=1#'));
  expect(said.at(-1)?.path).toBe('/open-apis/im/v1/chats/oc_x%2F..%2F..%2Fadmin%3Fx%3D1%23');
});

test('a group is called by number, matter and place: one line, no phone, no more than the platform takes', async () => {
  const opened = await openWorld();
  const number = await reportCase(opened);
  const found = await opened.store.caseOf(number);
  opened.close();
  if (!found) throw new Error('no case');
  const place = { ...found.place, estate: `德加小区\n13800001234 <at id=all> ${'长'.repeat(80)}` };
  const name = groupName({ ...found, place, title: `油烟\r\n${found.title}` });
  expect([...name].length).toBeLessThanOrEqual(60);
  expect(name).toContain(number);
  expect(name).not.toMatch(/13800001234|[\r\n]/);
});
