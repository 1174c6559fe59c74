import { proposalChanges } from './proposal-changes.ts';
import { proposalProblems } from './proposal-problems.ts';
import { proposalReads } from './proposal-reads.ts';
import * as tables from './proposal-tables.ts';

/** The proposals on their way to an edition, and their forms. */
export const proposals = {
  tables,
  changes: proposalChanges,
  reads: proposalReads,
  problems: proposalProblems,
  contested: [tables.proposals, tables.proposalEvents],
};
