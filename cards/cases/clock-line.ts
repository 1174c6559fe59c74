import type { Case } from '../../src/cases/record/case.ts';
import { type Clock, clockWord } from '../../src/cases/record/clock.ts';
import { span, when } from '../when.ts';

/** The running clock that falls due next; undefined where none runs. */
export const nearestClock = (c: Pick<Case, 'clocks'>): Clock | undefined =>
  c.clocks.filter((clock) => !clock.stopped).sort((a, b) => a.dueAt - b.dueAt)[0];

/** What a clock limits, until when, and by how much it is late. */
export function clockLine(clock: Clock, c: Pick<Case, 'limits'>, now: number): string {
  const word = clockWord(clock.name, c);
  return clock.dueAt <= now
    ? `${word}已超期 ${span(now - clock.dueAt)}（应在 ${when(clock.dueAt, now)} 前）`
    : `${word}最迟 ${when(clock.dueAt, now)}`;
}
