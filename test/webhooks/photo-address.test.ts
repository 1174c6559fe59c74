import { expect, test } from 'vitest';
import { isPhotoAddress, photoAddresses } from '../../src/webhooks/photo-address.ts';

const SECRET = `whsec_${btoa('a secret of at least 24 bytes')}`;
const NOW = Date.parse('2026-11-24T10:00:00+08:00');
const OF = { source: 'platform', number: '事 1', seq: 3 };

test('each picture has an address of its own, which says whose it is', async () => {
  const all = photoAddresses('https://bot.example.com', OF, 2, { secret: SECRET, now: NOW });
  expect(all.map((address) => decodeURIComponent(new URL(address).pathname).split('/').slice(1, 6))).toEqual([
    ['in', 'platform', 'photos', '事 1', '3'],
    ['in', 'platform', 'photos', '事 1', '3'],
  ]);
  expect(new Set(all).size).toBe(2);
});

test('there is none without a public address', async () => {
  expect(photoAddresses('', OF, 2, { secret: SECRET, now: NOW })).toEqual([]);
});

test('no other picture, time or secret opens it', async () => {
  const [address = ''] = photoAddresses('https://bot.example.com', OF, 1, { secret: SECRET, now: NOW });
  const [key = '', until = ''] = address.split('/').toReversed();
  const at = { n: 0, until: Number(until), key };
  const by = { secrets: [SECRET], now: NOW };
  expect(isPhotoAddress(OF, at, by)).toBe(true);
  expect(isPhotoAddress(OF, { ...at, n: 1 }, by)).toBe(false);
  expect(isPhotoAddress({ ...OF, seq: 4 }, at, by)).toBe(false);
  expect(isPhotoAddress(OF, { ...at, until: at.until + 1 }, by)).toBe(false);
  expect(isPhotoAddress(OF, at, { ...by, now: at.until * 1000 + 1 })).toBe(false);
  expect(isPhotoAddress(OF, at, { ...by, secrets: [`whsec_${btoa('another of at least 24 bytes')}`] })).toBe(false);
  expect(isPhotoAddress(OF, { ...at, key: '' }, by)).toBe(false);
});
