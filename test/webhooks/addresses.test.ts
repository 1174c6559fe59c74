import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, isPublic, isRange, isWithin, senderOf } from '../../src/webhooks/addresses.ts';

describe('an address', () => {
  test.each([
    ['10.1.2.3', '10.0.0.0/8', true],
    ['11.1.2.3', '10.0.0.0/8', false],
    ['10.1.2.3', '10.1.2.3', true],
    ['10.1.2.3', '0.0.0.0/0', true],
    ['::ffff:10.1.2.3', '10.0.0.0/8', true],
    ['::ffff:a01:203', '10.0.0.0/8', true],
    ['2408:8000::1', '2408::/16', true],
    ['2408:8000::1', '10.0.0.0/8', false],
    ['::1', '::1', true],
    ['10.1.2.3', '10.0.0.0/33', false],
    ['img.example.com', '0.0.0.0/0', false],
  ])('%s is within %s: %s', (address, range, is) => expect(isWithin(address, [range])).toBe(is));

  test.each([
    '',
    '1.2.3',
    '1.2.3.256',
    '01.2.3.4',
    '1.2.3.4.5',
    ':::',
    '1::2::3',
    '12345::',
    '1:2:3:4:5:6:7',
    'g::',
    '1:2:3:4:5:6:7:8:9',
    '::1.2.3',
  ])('%s is none', (text) => expect(addressOf(text)).toBeUndefined());

  test('written in any of its forms is one', () => {
    fc.assert(
      fc.property(fc.ipV4(), (text) => {
        const [a = 0, b = 0, c = 0, d = 0] = text.split('.').map(Number);
        const hex = `::ffff:${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
        expect(addressOf(`::ffff:${text}`)).toEqual(addressOf(text));
        expect(addressOf(hex)).toEqual(addressOf(text));
      }),
    );
    fc.assert(fc.property(fc.ipV6(), (text) => addressOf(text) !== undefined));
  });

  test.each([
    ...[
      '127.0.0.1',
      '10.0.0.1',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
    ],
    ...['224.0.0.1', '255.255.255.255', '198.18.0.1', '::', '::1', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1'],
    ...['::ffff:127.0.0.1', '::ffff:7f00:1', '64:ff9b::a00:1', '2002:a00:1::', '2001:db8::1', 'localhost', ''],
  ])('%s is not of the public internet', (address) => expect(isPublic(address)).toBe(false));
  test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '114.114.114.114', '2408:8000::1', '::ffff:8.8.8.8'])(
    '%s is',
    (address) => expect(isPublic(address)).toBe(true),
  );

  test('is a range with any length that fits, and with no other', () => {
    for (const range of ['10.0.0.0/8', '10.1.2.3', '2408::/16', '0.0.0.0/0']) expect(isRange(range)).toBe(true);
    for (const none of ['10.0.0.0/', '10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/8/8', 'example.com', ''])
      expect(isRange(none)).toBe(false);
  });
});

describe('who a request is from', () => {
  const trusted = ['127.0.0.1', '10.0.0.0/8'];
  test('is whoever connected, whatever they say of themselves', () => {
    expect(senderOf('1.2.3.4', '10.9.9.9', trusted)).toBe('1.2.3.4');
    expect(senderOf('1.2.3.4', '10.9.9.9', [])).toBe('1.2.3.4');
    expect(senderOf(undefined, '10.9.9.9', trusted)).toBeUndefined();
  });
  test('behind proxies that are trusted is the last that they are not', () => {
    expect(senderOf('127.0.0.1', '1.2.3.4', trusted)).toBe('1.2.3.4');
    expect(senderOf('127.0.0.1', '9.9.9.9, 1.2.3.4, 10.0.0.7', trusted)).toBe('1.2.3.4');
    expect(senderOf('::ffff:127.0.0.1', 'made-up, 1.2.3.4', trusted)).toBe('1.2.3.4');
    expect(senderOf('127.0.0.1', undefined, trusted)).toBe('127.0.0.1');
    expect(senderOf('127.0.0.1', 'unknown', trusted)).toBe('unknown');
  });
});
