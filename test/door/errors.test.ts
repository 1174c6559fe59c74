import { expect, test } from 'vitest';
import { faultOf, noAnswer, TOKEN_CODES } from '../../src/feishu/errors.ts';
import { isPlatformFault } from '../../src/outgoing/platform-fault.ts';

test('a card locked by another update is tried again; a card that was refused is not', () => {
  expect(faultOf(230099, 'Failed to create card content, ext=card action is lock', 400).remedy).toBe('retry');
  expect(faultOf(230099, 'Failed to create card content, ext=element exceeds the limit', 400).remedy).toBe('give-up');
});

test.each([
  ['too many calls, whatever the code', 1, 429, 'retry'],
  ['a fault on their side, whatever the code', 1, 500, 'retry'],
  ['a code nobody knows', 1, 400, 'give-up'],
  ['rate limited', 99991400, 400, 'retry'],
  ['the same message is under way', 230049, 400, 'retry'],
  ['sensitive words', 230028, 400, 'retry-plain'],
  ['not in the chat', 230002, 400, 'give-up'],
  ['a message that was recalled', 230011, 400, 'give-up'],
  ['a card older than 14 days', 230031, 400, 'give-up'],
  ['a scope is missing', 99991672, 400, 'give-up'],
  ...TOKEN_CODES.map((code): [string, number, number, string] => ['a token refused twice', code, 401, 'retry']),
])('%s (%i, HTTP %i): %s', (_, code, http, remedy) => {
  expect(faultOf(code, 'said', http)).toMatchObject({ remedy, code });
});

test('the wait the platform asks for is at least a second, and none where it asks for none', () => {
  expect(faultOf(99991400, '', 429, 37).afterMs).toBe(37_000);
  expect(faultOf(99991400, '', 429, 0).afterMs).toBe(1_000);
  expect(faultOf(99991400, '', 429).afterMs).toBeUndefined();
});

test('no answer at all is tried again and says why', () => {
  const fault = noAnswer(new Error('cut off'));
  expect(fault).toMatchObject({ remedy: 'retry', message: expect.stringContaining('cut off') });
  expect(isPlatformFault(fault)).toBe(true);
});
