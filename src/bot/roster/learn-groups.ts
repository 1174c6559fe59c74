import type { Outgoing } from '../ports/outgoing.ts';

/** Whoever looks at the roster will soon choose among groups: their names are asked for meanwhile. */
export const LEARN_GROUPS: Outgoing = { kind: 'roster-job', id: 'groups', job: { do: 'learn-groups' } };
