import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withoutCalls } from '../../deploy/build/sdk-used.ts';

const sdk = readFileSync('node_modules/@larksuiteoapi/node-sdk/es/index.js', 'utf8');

test('of the SDK its Client stays, with the method for any call and none for each, and its long connection', () => {
  const used = withoutCalls(sdk);
  expect(used.length).toBeLessThan(sdk.length / 8);
  expect(used.match(/^class Client.*/gm)).toEqual([
    'class Client$1 {}',
    'class ClientAssertionError extends Error {',
    'class Client extends Client$1 {',
  ]);
  expect(used).toContain('class WSClient {');
});

test('an SDK that is written otherwise is not bundled', () => {
  expect(() => withoutCalls(sdk.replace('class Client$1P', 'class Client$1Q'))).toThrow('1.74.0');
});
