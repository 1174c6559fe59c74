import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withoutCalls, withoutFrames } from '../../deploy/build/sdk-used.ts';

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
  expect(used).not.toMatch(/\b(?:pickBy|identity|merge)\(|, identity\)/);
});

test('for a Worker, which keeps no connection, nothing of it reads frames', () => {
  const used = withoutFrames(withoutCalls(sdk));
  expect(used).not.toContain('$protobuf');
  expect(used).toContain('class Client extends Client$1 {');
});

test('an SDK that is written otherwise is not bundled', () => {
  expect(() => withoutCalls(sdk.replace('class Client$1P', 'class Client$1Q'))).toThrow('1.74.0');
  expect(() => withoutFrames(sdk.replace('protobufjs/minimal', 'protobufjs'))).toThrow('1.74.0');
});
