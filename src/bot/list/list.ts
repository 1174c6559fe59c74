import type { ListAction } from '../../../cards/list/actions.ts';
import type { Subject } from '../core/subject.ts';
import type { ListJob } from '../ports/list-jobs.ts';
import type { ListView } from '../ports/list-view.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import { proposalClocks } from './clock.ts';
import { publishAtOnce } from './desk/at-once.ts';
import { drawDesk } from './desk/draw-desk.ts';
import { drawLaws } from './desk/draw-laws.ts';
import { earlierQuestions } from './desk/earlier.ts';
import { onDesk, onLaws, onWaitingDecide, onWaitingPick, onWaitingSay } from './desk/on-desk.ts';
import { weeklyDesk } from './desk/weekly.ts';
import { drawChange, drawProposal, drawProposals, drawPublished } from './draw.ts';
import { drawProposalForm } from './form-card.ts';
import {
  onProposalEdit,
  onProposalForm,
  onProposalOpinion,
  onProposalSuggest,
  onProposalTry,
  onProposalWord,
} from './on-form.ts';
import { onProposalChange, onProposalSee, onProposals } from './on-see.ts';
import { onProposalAgree, onProposalStep } from './on-step.ts';
import { onProposalSubmit } from './on-submit.ts';
import { prove } from './proof.ts';
import { monthlyReview } from './review/monthly.ts';
import { drawReview, onReview, onReviewExtend, onReviewRight } from './review/on-review.ts';
import { callTable, TABLE_PREFIX } from './table.ts';
import { undelivered } from './undelivered.ts';
import { change, opinion, proposalByNumber, words } from './words.ts';
import { download, onDownload } from './workbook/download.ts';
import { onListWorkbook } from './workbook/on-workbook.ts';
import { readWorkbook } from './workbook/read-workbook.ts';
import { sendWorkbook } from './workbook/send-workbook.ts';

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
    'list-desk': onDesk,
    'list-laws': onLaws,
    'list-review': onReview,
    'review-right': onReviewRight,
    'review-extend': onReviewExtend,
    'proposal-suggest': onProposalSuggest,
    'list-download': onDownload,
    'waiting-say': onWaitingSay,
    'waiting-pick': onWaitingPick,
    'waiting-decide': onWaitingDecide,
  },
  views: {
    proposal: drawProposal,
    proposals: drawProposals,
    'proposal-form': drawProposalForm,
    'proposal-published': drawPublished,
    'change-matter': drawChange,
    'list-desk': drawDesk,
    'list-laws': drawLaws,
    'list-review': drawReview,
  },
  jobs: {
    'proposal-proof': prove,
    'proposal-at-once': publishAtOnce,
    'proposal-table': callTable,
    'list-workbook-out': sendWorkbook,
    'list-workbook-in': readWorkbook,
  },
  words,
  phrases: [change, opinion, proposalByNumber, download],
  clockWork: {
    proposals: proposalClocks,
    'list-desk': weeklyDesk,
    reviews: monthlyReview,
    'earlier-questions': earlierQuestions,
  },
  help: [
    { line: '清单台　没答好的、说不对的，一组一组定', for: ['keeper'] },
    { line: '提议　清单要改的，走到哪一步', for: ['keeper', 'leader', 'officer', 'head', 'station'] },
    { line: '我的提议　我提的、等我答的', for: ['keeper', 'leader', 'officer', 'head', 'station'] },
    { line: '改 CG04　改清单里的一项', for: ['keeper'] },
    { line: '下载 CG04　整项改成表格，改好发回来；也可以下载 清单、下载 新事项 城市管理', for: ['keeper'] },
    { line: '意见 CG04　部门说哪里写得不对', for: ['officer', 'head', 'station'] },
  ],
  incoming: [{ undelivered, isOwnGroup: (name) => name.startsWith(TABLE_PREFIX), file: onListWorkbook }],
} satisfies Subject<ListAction, ListView, Extract<Outgoing, ListJob>>;
