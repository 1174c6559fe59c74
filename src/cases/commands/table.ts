import * as z from 'zod';
import type { Case } from '../record/case.ts';
import { isParent } from '../record/parent.ts';
import { amber } from './clock/amber.ts';
import { recompute } from './clock/recompute.ts';
import { red } from './clock/red.ts';
import { confirm } from './closing/confirm.ts';
import { displeased, fairlyPleased, pleased } from './closing/rating.ts';
import { reopen } from './closing/reopen.ts';
import { rework } from './closing/rework.ts';
import { unsolved } from './closing/unsolved.ts';
import { verify } from './closing/verify.ts';
import { withdraw } from './closing/withdraw.ts';
import { agree } from './council/agree.ts';
import { attend } from './council/attend.ts';
import { callPatrol } from './council/call-patrol.ts';
import { finishTask } from './council/finish-task.ts';
import { giveTask } from './council/give-task.ts';
import { groupGone } from './council/group-gone.ts';
import { groupMade } from './council/group-made.ts';
import { groupNote } from './council/group-note.ts';
import { nameLead } from './council/name-lead.ts';
import { raiseBoundary } from './council/raise-boundary.ts';
import { refuseWhistle } from './council/refuse-whistle.ts';
import { taskDue } from './council/task-due.ts';
import { whistle } from './council/whistle.ts';
import { absorb } from './desk/absorb.ts';
import { assign } from './desk/assign.ts';
import { decline } from './desk/decline.ts';
import { dispatch } from './desk/dispatch.ts';
import { merge } from './desk/merge.ts';
import { redispatch } from './desk/redispatch.ts';
import { agreeHold } from './hold/agree-hold.ts';
import { hold } from './hold/hold.ts';
import { refuseHold } from './hold/refuse-hold.ts';
import { resume } from './hold/resume.ts';
import { addLines } from './lines/add-lines.ts';
import { openLines } from './lines/open-lines.ts';
import { recheck } from './lines/recheck.ts';
import { showLine } from './lines/show-line.ts';
import { follow } from './notes/follow.ts';
import { note } from './notes/note.ts';
import { releaseSupervision } from './notes/release-supervision.ts';
import { siteCheck } from './notes/site-check.ts';
import { supervise } from './notes/supervise.ts';
import { supplement } from './notes/supplement.ts';
import { urge } from './notes/urge.ts';
import { report } from './opening/report.ts';
import { settle } from './opening/settle.ts';
import { outsideNews } from './outside/outside-news.ts';
import { outsideReply } from './outside/outside-reply.ts';
import { refer } from './outside/refer.ts';
import { childMoved } from './parent/child-moved.ts';
import { fall } from './parent/fall.ts';
import { join } from './parent/join.ts';
import { passOn } from './parent/pass-on.ts';
import { split } from './parent/split.ts';
import { wrapUp } from './parent/wrap-up.ts';
import { requestSupport } from './support/request-support.ts';
import { supportFeedBack } from './support/support-feed-back.ts';
import { waiveSupport } from './support/waive-support.ts';
import { contacted } from './work/contacted.ts';
import { feedBack } from './work/feed-back.ts';
import { handOver } from './work/hand-over.ts';
import { returnCase } from './work/return.ts';
import { sign } from './work/sign.ts';

/** Everything that may be asked of a case, in the order of the buttons. Buttons and clocks change; nothing else does. */
export const COMMANDS = {
  settle,
  report,
  split,
  openLines,
  wrapUp,
  sign,
  dispatch,
  assign,
  verify,
  confirm,
  feedBack,
  nameLead,
  attend,
  agree,
  agreeHold,
  supportFeedBack,
  recheck,
  resume,
  return: returnCase,
  unsolved,
  rework,
  refuse: refuseWhistle,
  refuseHold,
  decline,
  outsideReply,
  contacted,
  redispatch,
  supplement,
  urge,
  withdraw,
  pleased,
  fairlyPleased,
  displeased,
  reopen,
  requestSupport,
  waiveSupport,
  callPatrol,
  whistle,
  giveTask,
  raiseBoundary,
  handOver,
  hold,
  refer,
  merge,
  supervise,
  releaseSupervision,
  siteCheck,
  note,
  follow,
  absorb,
  outsideNews,
  join,
  addLines,
  showLine,
  childMoved,
  fall,
  passOn,
  groupMade,
  groupGone,
  groupNote,
  finishTask,
  taskDue,
  amber,
  red,
  recompute,
};

export type CommandName = keyof typeof COMMANDS;
/** The command of one name, e.g. CommandOf<'sign'>. */
export type CommandOf<Name extends CommandName> = z.output<(typeof COMMANDS)[Name]['schema']>;
export type Command = { [Name in CommandName]: CommandOf<Name> }[CommandName];

const { settle: first, ...others } = COMMANDS;

/** The schema of every command, by its name. */
export const Command = z.discriminatedUnion('do', [first.schema, ...Object.values(others).map(({ schema }) => schema)]);

/** Whether a word from outside names a command. */
export const isCommandName = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

export const COMMAND_NAMES: readonly CommandName[] = Object.keys(COMMANDS).filter(isCommandName);

/** Whether a command is open in the case's present state, as far as the case itself decides. */
export function isOpenTo(name: CommandName, c: Case): boolean {
  const { from, when, ofParent }: { from: readonly string[]; when?: { holds(c: Case): boolean }; ofParent?: true } =
    COMMANDS[name];
  if (isParent(c) && !ofParent) return false;
  return from.includes(c.state) && (when?.holds(c) ?? true);
}
