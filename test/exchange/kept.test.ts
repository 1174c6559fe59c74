import { expect, test } from 'vitest';
import { onTick } from '../../src/bot/on-tick.ts';
import { withHeard } from '../../src/exchange/with-heard.ts';
import { typeOfPicture } from '../../src/pictures/type-of.ts';
import { openDoor } from './a-door.ts';
import { aSending } from './a-sending.ts';

const DAY = 86_400_000;

test('what was sent is forgotten once it was worked on and long ago; which case it is stays, and it is no second one', async () => {
  const door = await openDoor();
  const c = await door.aCase();
  const events = () => Number(door.database.raw.prepare('SELECT count(*) AS n FROM order_events').get()?.n);
  await door.store.forget(door.clock.now, door.clock.now - DAY);
  expect(events()).toBe(1);
  // The desk has heard of it.
  door.clock.now += DAY;
  await onTick(door.world);
  door.clock.now += 91 * DAY;
  await door.store.forget(door.clock.now, door.clock.now - 90 * DAY);
  expect(events()).toBe(0);
  expect((await door.sends(aSending())).body).toMatchObject({ case: c.id });
  await door.settles();
  expect(await door.cases()).toHaveLength(1);
  // What waits is never forgotten.
  await door.sends(aSending({ external: { id: 'E-9' } }));
  await door.store.forget(door.clock.now, door.clock.now + DAY);
  expect(events()).toBe(1);
  door.close();
});

test('a source that is heard through its devices was here when the latest of them was', () => {
  const met = { source: 'a', takenAt: 5, refusedAt: null, why: null, refusedOn: null, refused: 0 };
  const devices = [
    { source: 'gas', heardAt: 9 },
    { source: 'a', heardAt: null },
  ];
  expect(withHeard([met], devices).map(({ source, takenAt }) => [source, takenAt])).toEqual([
    ['a', 5],
    ['gas', 9],
  ]);
});

test('a picture is called what its bytes say', () => {
  const type = (...bytes: number[]) => typeOfPicture(new Uint8Array(bytes));
  expect(type(0xff, 0xd8, 0xff)).toBe('image/jpeg');
  expect(type(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)).toBe('image/png');
  expect(type(...new TextEncoder().encode('GIF89a'))).toBe('image/gif');
  expect(type(...new TextEncoder().encode('RIFF....WEBP'))).toBe('image/webp');
});
