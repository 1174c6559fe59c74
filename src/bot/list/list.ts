import type { ListAction } from '../../../cards/list/actions.ts';
import type { Subject } from '../core/subject.ts';
import type { ProposalProof, ProposalTable } from '../ports/list-jobs.ts';
import type { ListView } from '../ports/list-view.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import { proposalClocks } from './clock.ts';
import { drawChange, drawProposal, drawProposals, drawPublished } from './draw.ts';
import { drawProposalForm } from './form-card.ts';
import { onProposalEdit, onProposalForm, onProposalOpinion, onProposalTry, onProposalWord } from './on-form.ts';
import { onProposalChange, onProposalSee, onProposals } from './on-see.ts';
import { onProposalAgree, onProposalStep } from './on-step.ts';
import { onProposalSubmit } from './on-submit.ts';
import { prove } from './proof.ts';
import { callTable, TABLE_PREFIX } from './table.ts';
import { undelivered } from './undelivered.ts';
import { change, opinion, words } from './words.ts';

/** The care of the list: proposals from a draft to a published edition. */
export const list = {
  clicks: {
    'proposal-see': onProposalSee,
    proposals: onProposals,
    'proposal-step': onProposalStep,
    'proposal-agree': onProposalAgree,
    'proposal-form': onProposalForm,
    'proposal-try': onProposalTry,
    'proposal-edit': onProposalEdit,
    'proposal-change': onProposalChange,
    'proposal-word': onProposalWord,
    'proposal-opinion': onProposalOpinion,
    'proposal-submit': onProposalSubmit,
  },
  views: {
    proposal: drawProposal,
    proposals: drawProposals,
    'proposal-form': drawProposalForm,
    'proposal-published': drawPublished,
    'change-matter': drawChange,
  },
  jobs: { 'proposal-proof': prove, 'proposal-table': callTable },
  words,
  phrases: [change, opinion],
  clockWork: { proposals: proposalClocks },
  help: [
    { line: '提议　清单要改的，走到哪一步', for: ['keeper', 'leader', 'officer', 'head', 'station'] },
    { line: '我的提议　我提的、等我答的', for: ['keeper', 'leader', 'officer', 'head', 'station'] },
    { line: '改 CG04　改清单里的一项', for: ['keeper'] },
    { line: '意见 CG04　部门说哪里写得不对', for: ['officer', 'head', 'station'] },
  ],
  incoming: [{ undelivered, isOwnGroup: (name) => name.startsWith(TABLE_PREFIX) }],
} satisfies Subject<ListAction, ListView, Extract<Outgoing, ProposalProof | ProposalTable>>;
