import type { Case } from '../../src/cases/record/case.ts';
import type { ClockName } from '../../src/cases/record/clock.ts';

export const clock = (c: Case, name: ClockName) => {
  const found = c.clocks.find((one) => one.name === name);
  if (!found) throw new Error(`no ${name} clock`);
  return found;
};

export const due = (c: Case, name: ClockName) => clock(c, name).dueAt;

export const names = (c: Case) => c.clocks.map(({ name }) => name);
