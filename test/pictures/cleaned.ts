import fc from 'fast-check';
import { expect } from 'vitest';
import { withoutMetadata } from '../../src/pictures/without-metadata.ts';
import { fileOf, hex, leftOf, type Part, tells, wholeIn } from './parts.ts';

const RUNS = { numRuns: 300 };

/** Of every picture exactly what must be left is left, and cleaning it again changes nothing. */
export const expectOnlyNotesGo = (pictures: fc.Arbitrary<Part[]>): void =>
  fc.assert(
    fc.property(pictures, (all) => {
      const clean = withoutMetadata(fileOf(all));
      expect(hex(clean)).toBe(hex(leftOf(all)));
      expect(hex(withoutMetadata(clean))).toBe(hex(clean));
    }),
    RUNS,
  );

/**
 * Of every picture that breaks off anywhere what was whole is left, and no note, once it is known for one by its first
 * `known` bytes. The first `turns` parts say how it is turned, which may be cut off.
 */
export const expectCutTellsNothing = (pictures: fc.Arbitrary<Part[]>, { turns = 0, known = 0 } = {}): void =>
  fc.assert(
    fc.property(pictures, fc.nat(), (all, at) => {
      const file = fileOf(all);
      const cut = file.subarray(0, at % file.length);
      const clean = withoutMetadata(cut);
      expect(hex(clean)).toContain(hex(leftOf(wholeIn(all, cut.length).slice(turns))));
      if (cut.length >= known) expect(tells(clean)).toBe(false);
    }),
    RUNS,
  );
