import type { Standing } from './context.ts';
import type { Proposal } from './proposal.ts';
import { BY_CLOCK, STEPS, type StepName } from './table.ts';

const NAMES = Object.keys(STEPS) as StepName[];

/** The steps somebody may take of a proposal now, in the order of its course; none that is known to be refused. */
export const openSteps = (p: Proposal, actor: Standing): StepName[] =>
  NAMES.filter((name) => {
    const { from, may } = STEPS[name];
    if (BY_CLOCK.includes(name) || !from.includes(p.state) || !may(actor, p)) return false;
    return name !== 'answer' || seatsLeft(p, actor.departments).length > 0;
  });

/** The departments among these that are asked and have not answered. */
export const seatsLeft = (p: Proposal, departments: readonly string[]): string[] =>
  p.state === 'asking'
    ? p.asked.flatMap(({ department, answer }) => (answer || !departments.includes(department) ? [] : [department]))
    : [];
