import { afterEach, beforeEach, expect, test } from 'vitest';
import { type InDoor, openDoor } from './a-door.ts';

let door: InDoor;
beforeEach(async () => {
  door = await openDoor();
});
afterEach(() => door.close());

const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);
const media = (name: string, sha256?: string) => ({ url: `https://img.example.com/${name}`, sha256 });

test('pictures of an order are fetched from hosts on the list and join the case as our own, once', async () => {
  door.pictures.set('https://img.example.com/1.jpg', { bytes: JPEG });
  const c = await door.aCase({ media: [media('1.jpg'), { url: 'https://elsewhere.example.com/2.jpg' }] });
  await door.settles();
  const now = await door.store.caseOf(c.id);
  expect(now?.photos).toEqual(['img_v3_own']);
  const said = (await door.store.timeline(c.id)).flatMap(({ command }) =>
    command.do === 'supplement' ? (command.text ?? '照片') : [],
  );
  expect(said.toSorted()).toEqual(['来单附的照片没有收（不在许可的主机里），请指挥室到对方系统里看', '照片']);
});

test('pictures that are not what their sender says are not taken', async () => {
  door.pictures.set('https://img.example.com/1.jpg', { bytes: JPEG });
  const c = await door.aCase({ media: [media('1.jpg', 'a'.repeat(64))] });
  await door.settles();
  expect((await door.store.caseOf(c.id))?.photos).toEqual([]);
});
