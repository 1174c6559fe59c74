import type { CouncilAction } from '../../../cards/council/actions.ts';
import type { Subject } from '../core/subject.ts';
import type { CouncilStep } from '../ports/council-jobs.ts';
import type { CouncilView } from '../ports/council-view.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import { drawClosing, drawRating, drawVerdict } from './draw-afterwards.ts';
import {
  drawAbsent,
  drawAgenda,
  drawBoundary,
  drawCouncil,
  drawMinutes,
  drawSummary,
  drawTask,
} from './draw-council.ts';
import { groupLost } from './group-lost.ts';
import { takeGroupStep } from './group-step.ts';
import { GROUP_PREFIX } from './name.ts';
import { onCouncilEnd } from './on-end.ts';
import { onGroupWords } from './on-group-words.ts';
import { onRate } from './on-rate.ts';
import { onTaskDone, onTaskDraft } from './on-task.ts';

/** The whistle: departments at one table, in a group made step by step, and what they agree on. */
export const council = {
  clicks: {
    'task-draft': onTaskDraft,
    'task-done': onTaskDone,
    'council-end': onCouncilEnd,
    rate: onRate,
  },
  views: {
    'council-card': drawCouncil,
    'council-agenda': drawAgenda,
    'council-minutes': drawMinutes,
    'council-summary': drawSummary,
    'council-task': drawTask,
    'council-closing': drawClosing,
    'council-rating': drawRating,
    'council-verdict': drawVerdict,
    'council-absent': drawAbsent,
    'council-boundary': drawBoundary,
  },
  jobs: {
    'council-step': async ({ councilId }, performing) => {
      await takeGroupStep(councilId, performing);
      return {};
    },
  },
  incoming: [
    {
      inGroup: onGroupWords,
      isOwnGroup: (name) => name.startsWith(GROUP_PREFIX),
      leftGroup: async ({ kind, chatId }, world) => {
        const record = await world.store.councilOfChat(chatId);
        return record && groupLost(record, kind === 'chat-disbanded' ? 'dissolved' : 'removed', world);
      },
    },
  ],
} satisfies Subject<CouncilAction, CouncilView, Extract<Outgoing, CouncilStep>>;
