import { STATE_CLOCK } from '../../src/cases/clocks/clocks.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { type Clock, clockWord } from '../../src/cases/record/clock.ts';
import { span, when, whenDue } from '../when.ts';

/** The running clock that falls due next; undefined where none runs. */
export const nearestClock = (c: Pick<Case, 'clocks'>): Clock | undefined =>
  c.clocks.filter((clock) => !clock.stopped).sort((a, b) => a.dueAt - b.dueAt)[0];

/** The clock a card speaks of: the one longest overdue, else the one of the state, else the next to fall due. */
export function tellingClock(c: Pick<Case, 'clocks' | 'state'>, now: number): Clock | undefined {
  const nearest = nearestClock(c);
  if (!nearest || nearest.dueAt <= now) return nearest;
  return c.clocks.find(({ name, stopped }) => !stopped && name === STATE_CLOCK[c.state]) ?? nearest;
}

/** What a clock limits, until when, and by how much it is late. */
export function clockLine(clock: Clock, c: Pick<Case, 'limits' | 'times'>, now: number): string {
  const word = clockWord(clock.name, c);
  // Nobody is late with it: the case goes on by itself.
  if (clock.name === 'resume') return `恢复日期 ${when(clock.dueAt, now)}`;
  return clock.dueAt <= now
    ? `${word}已超期 ${span(now - clock.dueAt)}（应在 ${when(clock.dueAt, now)} 前）`
    : `${word}最迟 ${whenDue(clock.dueAt, now)}`;
}
