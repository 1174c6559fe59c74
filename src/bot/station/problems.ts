import type { ActionOf } from '../../../cards/actions.ts';
import { may } from '../../permissions/permissions.ts';
import type { Roster } from '../../roster/roster.ts';
import type { ProblemId } from '../../station/ids.ts';
import type { ProblemCommand } from '../../station/problems/decide.ts';
import type { ResidentProblem } from '../../station/problems/problem.ts';
import { worksIn } from '../../station/standing.ts';
import { inOwnChat } from '../core/in-own-chat.ts';
import { personOf } from '../core/person-of.ts';
import { type Reaction, toast, together } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { actProblem } from './act.ts';
import { handOn } from './hand-on.ts';
import { GONE, opened } from './opened.ts';

const NOT_HERE = '这个问题由本社区的网格员和联络站来办';

/** 问题清单, and one problem: in the presser’s own chat. */
export const onProblems = (_: ActionOf<'problems'>, { who: { openId } }: Click): Reaction =>
  inOwnChat({ view: 'problems', openId }, openId);
export const onProblemSee = ({ problem }: ActionOf<'problem-see'>, { who: { openId } }: Click): Reaction =>
  inOwnChat({ view: 'problem', problem, openId }, openId);

/** 记一个问题. */
export async function onProblemNew(
  _: ActionOf<'problem-new'>,
  { who: { openId } }: Click,
  world: World,
): Promise<Reaction> {
  const allowed = may((await readRoster(world)).actor(openId), 'bringProblem');
  return allowed.may ? opened({ form: 'problem-new' }, openId, world) : toast(allowed.why, 'warning');
}

/** The problem, for whoever works where it is; else why they may not. */
async function ofOwn(
  id: ProblemId,
  { who: { openId } }: Click,
  world: World,
): Promise<{ found: ResidentProblem; roster: Roster } | Reaction> {
  const [found, roster] = await Promise.all([world.store.problem(id), readRoster(world)]);
  if (!found) return GONE();
  return worksIn(roster.grantsOf(openId), found.community) ? { found, roster } : toast(NOT_HERE, 'warning');
}

/** 归类、社区自己办、没有部门管、答复: each by a form. */
export async function onProblemForm(
  { problem, form }: ActionOf<'problem-form'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const own = await ofOwn(problem, click, world);
  return 'found' in own ? opened({ form, problem }, click.who.openId, world) : own;
}

/** A step of a problem that needs no words; the card becomes a fresh one. */
async function step(id: ProblemId, command: ProblemCommand, said: string, click: Click, world: World) {
  const own = await ofOwn(id, click, world);
  if (!('found' in own)) return own;
  const { openId } = click.who;
  const by = { actor: personOf(openId, own.roster), key: click.key };
  const acted = actProblem(own.found, command, by, world);
  if (acted.kind === 'refused') return toast(acted.why, 'warning');
  return {
    changes: acted.changes,
    says: [],
    answer: {
      toast: { type: 'success' as const, content: said },
      show: { view: 'problem' as const, problem: id, openId },
    },
  };
}

/** 撤掉. */
export const onProblemDrop = ({ problem }: ActionOf<'problem-drop'>, click: Click, world: World): Promise<Reaction> =>
  step(problem, { do: 'drop' }, '撤掉了', click, world);

/** 交办: the form of a case with what the problem says; which case it became is read off the form. */
export async function onProblemHand(
  { problem }: ActionOf<'problem-hand'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const own = await ofOwn(problem, click, world);
  if (!('found' in own)) return own;
  const { words, where, matter, bundle, draft: before } = own.found;
  const { openId } = click.who;
  const opening = await handOn({ handed: { words, where, matter, bundle }, before, openId }, world);
  if (!('draft' in opening)) return opening;
  const { draft, reaction } = opening;
  const by = { actor: personOf(openId, own.roster), key: click.key };
  const acted = actProblem(own.found, { do: 'hand', draft }, by, world);
  if (acted.kind === 'refused') return toast(acted.why, 'warning');
  return together(reaction, { changes: acted.changes, says: [] });
}
