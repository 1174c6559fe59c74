import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { silence } from '../../sandbox/script/silence.ts';
import { everyThird } from '../../src/voice/every-third.ts';
import { oneChannel } from '../../src/voice/one-channel.ts';
import { pcmOf } from '../../src/voice/pcm-of.ts';
import { sixteenBits } from '../../src/voice/sixteen-bits.ts';
import { runs } from '../harness/thorough.ts';

const A_SECOND = 32_000;
const fixture = (name: string) => new Uint8Array(readFileSync(`test/voice/${name}`));
const samples = () => fc.float32Array({ maxLength: 2_000 });
const joined = (parts: readonly Float32Array[]) => parts.flatMap((part) => [...part]);
const tone = (hertz: number, rate: number, seconds = 1) =>
  Float32Array.from({ length: rate * seconds }, (_, at) => Math.sin((2 * Math.PI * hertz * at) / rate));
/** The loudest sample, away from the ends where a filter settles. */
const loudest = (heard: Float32Array) => Math.max(...heard.subarray(100, -100).map(Math.abs));
const numbersIn = (bytes: Uint8Array) => new Int16Array(bytes.slice().buffer);
const pcmIn = (made: Awaited<ReturnType<typeof pcmOf>>) => ('pcm' in made ? made.pcm : undefined);

describe('from 48 kHz to 16 kHz', () => {
  test('every third sample is kept and each is a number, whatever comes in', () => {
    fc.assert(
      fc.property(samples(), (all) => {
        const kept = everyThird()(all);
        expect(kept).toHaveLength(Math.ceil(all.length / 3));
        expect(numbersIn(sixteenBits(kept)).every((one) => one >= -0x7fff && one <= 0x7fff)).toBe(true);
      }),
    );
  });

  test('it is the same in whatever parts it comes', () => {
    const loud = fc.float({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.array(loud, { maxLength: 300 }), { maxLength: 12 }), (parts) => {
        const third = everyThird();
        const whole = everyThird()(Float32Array.from(parts.flat()));
        expect(joined(parts.map((part) => third(Float32Array.from(part))))).toEqual([...whole]);
      }),
    );
  });

  test('what is no number is silence', () => {
    expect([...everyThird()(new Float32Array(9).fill(Number.NaN))]).toEqual([0, 0, 0]);
  });

  test.each([100, 440, 1_000, 3_000, 5_000])('%d Hz goes through as it is', (hertz) => {
    expect(loudest(everyThird()(tone(hertz, 48_000)))).toBeCloseTo(1, 1);
  });

  test.each([8_500, 10_000, 16_000, 20_000])('%d Hz would come back as another tone and is gone', (hertz) => {
    expect(loudest(everyThird()(tone(hertz, 48_000)))).toBeLessThan(0.01);
  });
});

test('several channels are one, as long as the shortest and no louder than the loudest', () => {
  fc.assert(
    fc.property(fc.array(fc.float32Array({ noNaN: true, min: -1, max: 1 }), { minLength: 1, maxLength: 4 }), (all) => {
      const mixed = oneChannel(all);
      expect(mixed).toHaveLength(Math.min(...all.map(({ length }) => length)));
      expect(mixed.every((one) => Math.abs(one) <= 1.000_001)).toBe(true);
    }),
  );
  expect([...oneChannel([Float32Array.of(1, 1), Float32Array.of(0, -1)])]).toEqual([0.5, 0]);
  expect(oneChannel([])).toHaveLength(0);
});

test('sixteen bits are little-endian, and what is too loud or no number is cut off', () => {
  const loud = Float32Array.of(0, 1, -1, 7, -7, Number.NaN, Number.POSITIVE_INFINITY, 0.5);
  expect([...sixteenBits(loud)].slice(0, 4)).toEqual([0, 0, 0xff, 0x7f]);
  expect([...numbersIn(sixteenBits(loud))]).toEqual([0, 32767, -32767, 32767, -32767, 0, 32767, 16384]);
});

describe('a voice message', () => {
  test('is as long and as high as it was said', async () => {
    const heard = pcmIn(await pcmOf(fixture('tone.opus')));
    expect(heard).toHaveLength(2 * A_SECOND);
    const waves = numbersIn(heard ?? new Uint8Array());
    const middle = waves.subarray(8_000, 24_000);
    // Two seconds of 440 Hz at half the loudness: so often a second it rises through nought.
    expect(middle.filter((one, at) => at > 0 && one >= 0 && (middle[at - 1] ?? 0) < 0)).toHaveLength(440);
    expect(Math.max(...middle)).toBeGreaterThan(14_000);
  });

  test('of two channels is one', async () => {
    const heard = pcmIn(await pcmOf(fixture('stereo.opus')));
    expect((heard?.length ?? 0) / A_SECOND).toBeCloseTo(0.5, 1);
    expect(Math.max(...numbersIn(heard ?? new Uint8Array()))).toBeGreaterThan(14_000);
  });

  test.each([0.06, 1.2, 59.94, 60])('of %d seconds is heard whole', async (seconds) => {
    expect(pcmIn(await pcmOf(silence(seconds)))).toHaveLength(seconds * A_SECOND);
  });

  test('of a minute and a little is a minute; of more it is too long, however much more', async () => {
    expect(pcmIn(await pcmOf(silence(60.3)))).toHaveLength(60 * A_SECOND);
    expect(await pcmOf(silence(60.6))).toEqual({ unheard: 'too-long' });
    expect(await pcmOf(silence(7_200))).toEqual({ unheard: 'too-long' });
  });

  test('that is none, or broken, is not heard', async () => {
    const none = ['', 'OggS', 'fLaC and so on', '\0'.repeat(1_000), `OggS${'\0'.repeat(200_000)}`];
    for (const bytes of none) expect(await pcmOf(Buffer.from(bytes))).toEqual({ unheard: 'broken' });
    const cut = fixture('tone.opus').subarray(0, 60);
    expect(await pcmOf(cut)).toEqual({ unheard: 'broken' });
  });

  test('of any bytes is heard or not, and nothing is thrown', async () => {
    // The decoder says on the console what it cannot decode.
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const whole = fixture('tone.opus');
    const changed = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(changed, async (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const made = await pcmOf(bytes);
        expect('unheard' in made || made.pcm.length % 2 === 0).toBe(true);
      }),
      { numRuns: runs(40) },
    );
    said.mockRestore();
  });
});
