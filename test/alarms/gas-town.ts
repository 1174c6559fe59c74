import { afterEach, beforeEach, expect } from 'vitest';
import { AlarmId } from '../../src/alarms/alarm.ts';
import { takeAlarm } from '../../src/bot/alarms/take-alarm.ts';
import { checkDatabase } from '../../src/store/file/check-database.ts';
import { personOf } from '../sentences/person.ts';
import { textsIn } from '../sentences/sentences.ts';
import { openTown, type Town } from '../sentences/town.ts';
import { aDevice, describing, GAS_PEOPLE, reading, SECOND } from './readings.ts';

export const [DUTY, HEAD, DESK] = ['市监所值班员', '执法队负责人', '指挥室派遣员'];

/** A town with a gas company of two people, new for each test of a file; after each its records hold. */
export function inGasTown() {
  let open: Town;
  beforeEach(async () => {
    open = await openTown();
    await open.world.store.commit({ at: open.clock.now, changes: GAS_PEOPLE, says: [] });
  });
  afterEach(async () => {
    expect(await checkDatabase(open.database)).toEqual([]);
    open.close();
  });
  const town = () => open;
  const now = () => open.clock.now;
  const takes = async (said: object) => {
    const taken = await takeAlarm(said, open.world);
    await open.passes(0);
    return taken;
  };
  const value = (device: string, metric: string, number: number, at = now()) =>
    takes(reading('value', device, at, { metric, value: number }));
  const alarm = (n: number) => open.world.store.alarm(AlarmId.parse(`BJ-${n}`));
  const ofName = (name: string) =>
    open
      .seenBy(personOf(open, name).openId)
      .map(({ content }) => ('card' in content ? textsIn(content.card).join('\n') : content.words));
  return {
    ...{ town, now, takes, value, alarm, ofName },
    has: (id: string, change = {}) => takes(describing(aDevice(id, change), now())),
    /** A leak that has held long enough. */
    async leaks(id: string) {
      await value(id, '浓度', 30);
      await open.passes(10 * SECOND);
    },
    /** What somebody was shown that begins so. */
    titled: (name: string, words: string) => ofName(name).filter((text) => text.startsWith(words)),
    /** The case that the n-th alarm opened. */
    async caseOfAlarm(n: number) {
      const caseId = (await alarm(n))?.caseId;
      return caseId ? open.world.store.caseOf(caseId) : undefined;
    },
  };
}
