import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onTick } from '../../src/bot/on-tick.ts';
import { COMMAND_NAMES, type CommandName } from '../../src/cases/commands/table.ts';
import type { CaseId } from '../../src/cases/record/ids.ts';
import { checkDatabase } from '../../src/store/file/check-database.ts';
import { picker, someCommand } from '../cases/random-commands.ts';
import { runs } from '../harness/thorough.ts';
import { type Opened, openWorld } from './open-world.ts';
import { doTo, idOf, reportCase, WORKERS } from './report-case.ts';

const COMMANDS = COMMAND_NAMES.filter((name) => name !== 'report' && name !== 'settle');
const HOUR_MS = 3_600_000;

/** Several things at one moment, then time passes: a button pressed `times` over with one key, as after a redelivery. */
const Deed = fc.record({
  who: fc.constantFrom(...WORKERS, '物业人员'),
  name: fc.constantFrom(...COMMANDS),
  of: fc.nat(2),
  times: fc.integer({ min: 1, max: 3 }),
  seed: fc.nat(1_000_000),
});
const Moment = fc.record({ deeds: fc.array(Deed, { minLength: 1, maxLength: 4 }), later: fc.nat(20 * HOUR_MS) });

type Deeds = { who: string; name: CommandName; of: number; times: number; seed: number }[];

/** All deeds of a moment at once; resolves with the keys that were answered as done. */
async function together(opened: Opened, numbers: CaseId[], deeds: Deeds, at: number): Promise<string[]> {
  const done = deeds.flatMap(({ who, name, of, times, seed }, n) => {
    const number = numbers[of];
    if (!number) return [];
    const key = `moment-${at}-${n}`;
    return Array.from({ length: times }, async () => {
      const found = await opened.store.caseOf(number);
      if (!found) return [];
      const command = someCommand(name, picker(seed), found, opened.clock.now);
      return (await doTo(opened, number, idOf(who), command, key)) === 'done' ? [key] : [];
    });
  });
  return (await Promise.all(done)).flat();
}

test('whatever people and clocks do at once, every case stays the replay of its events, and no key acts twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(Moment, { minLength: 3, maxLength: 10 }), async (moments) => {
      const opened = await openWorld();
      try {
        const numbers = [await reportCase(opened), await reportCase(opened), await reportCase(opened)];
        const done: string[] = [];
        for (const [at, { deeds, later }] of moments.entries()) {
          done.push(...(await together(opened, numbers, deeds, at)));
          opened.clock.now += later;
          await Promise.all([onTick(opened.world), onTick(opened.world)]);
        }
        expect(await checkDatabase(opened.database)).toEqual([]);
        expect(new Set(done).size).toBe(done.length);
        const keys = (await Promise.all(numbers.map((number) => opened.store.timeline(number))))
          .flat()
          .map((event) => event.key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of done) expect(keys).toContain(key);
        expect(
          opened.lines.filter((line) => line.includes('failed; it is') || line.includes('part of the tick')),
        ).toEqual([]);
      } finally {
        opened.close();
      }
    }),
    { numRuns: runs(60) },
  );
});
