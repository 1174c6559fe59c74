import * as z from 'zod';
import { Person } from './person.ts';
import { type CaseState, ENDED_STATES, CaseState as State, WORKED_STATES } from './state.ts';

/** Which question a step's words answer on the card; each has its own time to stand there. */
export const Slot = z.enum(['returned', 'work', 'hold', 'note', 'absorbed', 'ending']);
export type Slot = z.infer<typeof Slot>;

/** What was said with a step, while those who see the card need it: who, when, and the command with its words. */
export const Step = z.strictObject({
  slot: Slot,
  at: z.int(),
  to: State,
  by: Person.nullable().describe('null: the clock'),
  command: z.looseObject({ do: z.string() }),
});
export type Step = z.infer<typeof Step>;

type Standing = { state: CaseState; holdAsk: unknown };

/** Nobody has signed yet: why another department gave it back is still to be read. */
const UNSIGNED: readonly CaseState[] = ['return-review', 'in-council', 'to-sign'];

/** While it stands: what the state, or what waits for consent, still makes it worth reading. */
const STANDS: Record<Slot, (c: Standing, step: Step) => boolean> = {
  returned: ({ state }) => UNSIGNED.includes(state),
  work: ({ state }) => WORKED_STATES.includes(state),
  hold: ({ state, holdAsk }) => state === 'on-hold' || holdAsk !== null,
  note: ({ state }) => !ENDED_STATES.includes(state),
  absorbed: ({ state }) => !ENDED_STATES.includes(state),
  ending: ({ state }, { to }) => state === to,
};

/** So many of a kind stand at once, the newest. */
const MOST: Record<Slot, number> = { returned: 2, work: 1, hold: 1, note: 1, absorbed: 3, ending: 1 };

/** The steps that stand on a case's card after a change, with one more where that said something. */
export function standing(steps: readonly Step[], more: Step | undefined, after: Standing): Step[] {
  const all = more ? [...steps, more] : steps;
  return all
    .filter((step) => STANDS[step.slot](after, step))
    .filter((step, at, left) => left.slice(at).filter(({ slot }) => slot === step.slot).length <= MOST[step.slot]);
}
