import { expect, test } from 'vitest';
import { decrypt, signatureOf } from '../../src/feishu/crypt.ts';
import { sameText } from '../../src/same-text.ts';

test("decryption passes Feishu's own vector", () => {
  expect(decrypt('P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk=', 'test key')).toBe('hello world');
});

test.each([
  ['empty', ''],
  ['not base64', '這不是!!'],
  ['an IV alone', 'AAAAAAAAAAAAAAAAAAAAAA=='],
  ['half a block', 'P37w+VZImNgPEO1RBhJ6RtKl7n6zymI='],
  ['the right text under another key', 'P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk='],
])('decryption throws on %s', (_, text) => {
  expect(() => decrypt(text, 'another key')).toThrow();
});

test('the signature is the hex SHA-256 of timestamp, nonce, key and the exact bytes', () => {
  // printf '1599360473nonceKEY{"encrypt":"x"}' | sha256sum
  const body = new TextEncoder().encode('{"encrypt":"x"}');
  expect(signatureOf('1599360473', 'nonce', 'KEY', body)).toBe(
    'fd8810f154b9fed45f8a92abb9a7598998544332699da3a5f5b0efd67b198879',
  );
});

test('texts are the same only when they are', () => {
  expect(sameText('abc', 'abc')).toBe(true);
  for (const other of ['', 'ab', 'abcd', 'abd', 'ABC', 'abcabc']) expect(sameText(other, 'abc')).toBe(false);
  expect(sameText('', '')).toBe(true);
});
