import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSecret, sign, signedHeaders, TOLERANCE_MS, verify } from '../../src/webhooks/signature.ts';

/** The example that the specification's own libraries are tested with (Standard Webhooks, "Verifying webhooks"). */
const EXAMPLE = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  at: 1_614_265_330_000,
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};
const OTHER = `whsec_${btoa('another secret of thirty-two byte')}`;

const headersOf = (more: Record<string, string> = {}) =>
  new Headers({
    'webhook-id': EXAMPLE.id,
    'webhook-timestamp': String(EXAMPLE.at / 1000),
    'webhook-signature': EXAMPLE.signature,
    ...more,
  });
const BYTES = new TextEncoder().encode(EXAMPLE.body);
const seen = (more: Record<string, string> = {}, now = EXAMPLE.at, secrets = [EXAMPLE.secret], body = BYTES) =>
  verify(headersOf(more), body, secrets, now);

describe('the signature of Standard Webhooks', () => {
  test('is that of the published example, made and verified', () => {
    expect(sign(EXAMPLE.id, EXAMPLE.at, EXAMPLE.body, EXAMPLE.secret)).toBe(EXAMPLE.signature);
    expect(seen()).toEqual({ id: EXAMPLE.id });
  });

  test('is good five minutes before and after, and no longer', () => {
    for (const off of [-TOLERANCE_MS, TOLERANCE_MS]) {
      expect(seen({}, EXAMPLE.at + off)).toEqual({ id: EXAMPLE.id });
      expect(seen({}, EXAMPLE.at + off + Math.sign(off))).toEqual({ refused: 'stale' });
    }
  });

  test('may be under either of two secrets while they change, on either side', () => {
    expect(seen({}, EXAMPLE.at, [OTHER, EXAMPLE.secret])).toEqual({ id: EXAMPLE.id });
    const both = signedHeaders('m', EXAMPLE.at, EXAMPLE.body, [OTHER, EXAMPLE.secret]);
    for (const secret of [OTHER, EXAMPLE.secret])
      expect(verify(new Headers(both), BYTES, [secret], EXAMPLE.at)).toEqual({ id: 'm' });
    expect(seen({}, EXAMPLE.at, [OTHER])).toEqual({ refused: 'wrong' });
  });

  test('of another version, of no base64 or of none is none', () => {
    const plain = EXAMPLE.signature.slice(3);
    for (const signature of [plain, `v1a,${plain}`, `v2,${plain}`, 'v1,', 'v1,***', `v1,${plain}x`])
      expect(seen({ 'webhook-signature': signature })).toEqual({ refused: 'wrong' });
    expect(seen({ 'webhook-signature': '' })).toEqual({ refused: 'unsigned' });
    expect(seen({ 'webhook-signature': `v2,x v1,*** ${EXAMPLE.signature}` })).toEqual({ id: EXAMPLE.id });
    for (const id of ['a b', 'x'.repeat(129)]) expect(seen({ 'webhook-id': id })).toEqual({ refused: 'unsigned' });
    for (const at of ['now', '-1', '1e9', '1614265330.5'])
      expect(seen({ 'webhook-timestamp': at })).toEqual({ refused: 'unsigned' });
  });

  test('is over the exact bytes: a mark at the beginning counts, and what is no UTF-8 has none', () => {
    const marked = `\ufeff${EXAMPLE.body}`;
    const signed = new Headers(signedHeaders('m', EXAMPLE.at, marked, [EXAMPLE.secret]));
    expect(verify(signed, new TextEncoder().encode(marked), [EXAMPLE.secret], EXAMPLE.at)).toEqual({ id: 'm' });
    expect(verify(signed, BYTES, [EXAMPLE.secret], EXAMPLE.at)).toEqual({ refused: 'wrong' });
    expect(verify(signed, Uint8Array.of(0xff, 0xfe), [EXAMPLE.secret], EXAMPLE.at)).toEqual({ refused: 'wrong' });
  });

  test('fails with any one bit of the body changed', () => {
    fc.assert(
      fc.property(fc.nat(BYTES.length - 1), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const body = Uint8Array.from(BYTES, (byte, i) => (i === at ? byte ^ (1 << bit) : byte));
        expect(seen({}, EXAMPLE.at, [EXAMPLE.secret], body)).toEqual({ refused: 'wrong' });
      }),
    );
  });
});

test.each([
  [EXAMPLE.secret, true],
  [OTHER, true],
  [`whsec_${btoa('x'.repeat(64))}`, true],
  [`whsec_${btoa('x'.repeat(65))}`, false],
  [`whsec_${btoa('x'.repeat(23))}`, false],
  [EXAMPLE.secret.slice(6), false],
  ['whsec_中文', false],
  ['', false],
])('%s is a secret: %s', (text, is) => expect(isSecret(text)).toBe(is));
