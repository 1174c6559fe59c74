import type { CouncilId } from '../../cases/record/ids.ts';

/** The next step of making or ending a whistle's group. */
export type CouncilStep = { kind: 'council-step'; councilId: CouncilId };
