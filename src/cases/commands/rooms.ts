import type { Actor } from '../record/actor.ts';
import type { Case } from '../record/case.ts';
import type { Command } from './commands.ts';
import { amber, recomputeClocks, red } from './decide-clock.ts';
import { confirm, reopen, rework, unsolved, verify, withdraw } from './decide-close.ts';
import { agree, attend, callPatrol, refuseWhistle, whistle } from './decide-council.ts';
import { absorb, assign, decline, dispatch, merge, redispatch } from './decide-desk.ts';
import { groupGone, groupMade, groupNote, raiseBoundary } from './decide-group.ts';
import { agreeHold, hold, refuseHold, resume } from './decide-hold.ts';
import { nameLead } from './decide-name-lead.ts';
import { follow, note, releaseSupervision, siteCheck, supervise, supplement, urge } from './decide-notes.ts';
import { outsideReply, refer } from './decide-outside.ts';
import { requestSupport, supportFeedBack, waiveSupport } from './decide-support.ts';
import { finishTask, giveTask, taskDue } from './decide-task.ts';
import { contacted, feedBack, handOver, returnCase, sign } from './decide-work.ts';
import { type Context, type Ruling, refuse } from './decision.ts';

/** Each command of a found case has its room. No default: a command without one fails the type check. */
export function rule(c: Case, command: Command, actor: Actor, context: Context): Ruling {
  switch (command.do) {
    case 'settle':
    case 'report':
      return refuse('wrong-state', '这一件已经登记过了；新的情况请点「补充」');
    case 'dispatch':
      return dispatch({ c, command, actor, context });
    case 'decline':
      return decline({ c, command, actor, context });
    case 'merge':
      return merge({ c, command, actor, context });
    case 'absorb':
      return absorb({ c, command, actor, context });
    case 'redispatch':
      return redispatch({ c, command, actor, context });
    case 'assign':
      return assign({ c, command, actor, context });
    case 'sign':
      return sign({ c, command, actor, context });
    case 'return':
      return returnCase({ c, command, actor, context });
    case 'feedBack':
      return feedBack({ c, command, actor, context });
    case 'handOver':
      return handOver({ c, command, actor, context });
    case 'contacted':
      return contacted({ c, command, actor, context });
    case 'callPatrol':
      return callPatrol({ c, command, actor, context });
    case 'whistle':
      return whistle({ c, command, actor, context });
    case 'agree':
      return agree({ c, command, actor, context });
    case 'refuse':
      return refuseWhistle({ c, command, actor, context });
    case 'attend':
      return attend({ c, command, actor, context });
    case 'nameLead':
      return nameLead({ c, command, actor, context });
    case 'groupMade':
      return groupMade({ c, command, actor, context });
    case 'groupGone':
      return groupGone({ c, command, actor, context });
    case 'groupNote':
      return groupNote({ c, command, actor, context });
    case 'giveTask':
      return giveTask({ c, command, actor, context });
    case 'finishTask':
      return finishTask({ c, command, actor, context });
    case 'taskDue':
      return taskDue({ c, command, actor, context });
    case 'raiseBoundary':
      return raiseBoundary({ c, command, actor, context });
    case 'hold':
      return hold({ c, command, actor, context });
    case 'agreeHold':
      return agreeHold({ c, command, actor, context });
    case 'refuseHold':
      return refuseHold({ c, command, actor, context });
    case 'resume':
      return resume({ c, command, actor, context });
    case 'requestSupport':
      return requestSupport({ c, command, actor, context });
    case 'supportFeedBack':
      return supportFeedBack({ c, command, actor, context });
    case 'waiveSupport':
      return waiveSupport({ c, command, actor, context });
    case 'rework':
      return rework({ c, command, actor, context });
    case 'verify':
      return verify({ c, command, actor, context });
    case 'confirm':
      return confirm({ c, command, actor, context });
    case 'unsolved':
      return unsolved({ c, command, actor, context });
    case 'reopen':
      return reopen({ c, command, actor, context });
    case 'withdraw':
      return withdraw({ c, command, actor, context });
    case 'refer':
      return refer({ c, command, actor, context });
    case 'outsideReply':
      return outsideReply({ c, command, actor, context });
    case 'supplement':
      return supplement({ c, command, actor, context });
    case 'note':
      return note({ c, command, actor, context });
    case 'siteCheck':
      return siteCheck({ c, command, actor, context });
    case 'urge':
      return urge({ c, command, actor, context });
    case 'follow':
      return follow({ c, command, actor, context });
    case 'supervise':
      return supervise({ c, command, actor, context });
    case 'releaseSupervision':
      return releaseSupervision({ c, command, actor, context });
    case 'amber':
      return amber({ c, command, actor, context });
    case 'red':
      return red({ c, command, actor, context });
    case 'recompute':
      return recomputeClocks({ c, command, actor, context });
  }
}
