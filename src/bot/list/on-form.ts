import type { ActionOf } from '../../../cards/actions.ts';
import type { ProposalAsk } from '../../list/proposals/ask.ts';
import type { Standing } from '../../list/proposals/context.ts';
import { openSteps, seatsLeft } from '../../list/proposals/open-steps.ts';
import { STEPS } from '../../list/proposals/table.ts';
import { TO_OWN_CHAT } from '../core/own-chat.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { isStaff, standingOf } from './standing.ts';
import { GONE } from './stepped.ts';

const KEEPER = '清单由清单管理员改；有意见请发「意见 CG04」这样的话';

/** Opens a form in the presser's own chat, or says why not. */
export async function opened(
  openId: Click['who']['openId'],
  world: World,
  ask: (actor: Standing) => ProposalAsk | string | Promise<ProposalAsk | string>,
): Promise<Reaction> {
  const roster = await readRoster(world);
  const wanted = await ask(standingOf(openId, roster));
  if (typeof wanted === 'string') return toast(wanted, 'warning');
  const draft = world.newId();
  return {
    changes: [{ kind: 'proposal-draft', draft: { id: draft, openId, at: world.now(), ask: wanted } }],
    says: [{ kind: 'send', to: { openId }, view: { view: 'proposal-form', draft, openId } }],
    answer: { toast: { type: 'info', content: `表单${TO_OWN_CHAT}` } },
  };
}

/** The form of a step that needs words. */
export async function onProposalForm(
  { proposal, step, v }: ActionOf<'proposal-form'>,
  { who }: Click,
  world: World,
): Promise<Reaction> {
  const found = await world.store.proposal(proposal);
  if (!found) return GONE();
  return opened(who.openId, world, (actor) => {
    if (!openSteps(found, actor).includes(step)) {
      const answered = step === 'answer' && seatsLeft(found, actor.departments).length === 0;
      return answered ? '这一步由被会签、还没答的部门做' : STEPS[step].who;
    }
    return { form: 'proposal-step', proposal, step, seen: v };
  });
}

/** The form that asks the proposed list. */
export async function onProposalTry(
  { proposal }: ActionOf<'proposal-try'>,
  { who }: Click,
  world: World,
): Promise<Reaction> {
  return opened(who.openId, world, (actor) =>
    isStaff(actor) ? { form: 'proposal-try', proposal } : '试一试由部门、清单管理员和带班领导用',
  );
}

/** The form of a short change of a matter. */
export async function onProposalEdit(
  { about, short, revises }: ActionOf<'proposal-edit'>,
  { who }: Click,
  world: World,
): Promise<Reaction> {
  return opened(who.openId, world, ({ keeper }) => {
    if (!keeper) return KEEPER;
    if (!world.catalogue.matter(about)) return '这一项已不在清单里。';
    return { form: 'proposal-edit', about, short, revises: revises ?? null };
  });
}

/** The form of one more thing people say that a referral answers. */
export async function onProposalWord(
  { about }: ActionOf<'proposal-word'>,
  { who }: Click,
  world: World,
): Promise<Reaction> {
  return opened(who.openId, world, ({ keeper }) => {
    if (!keeper) return KEEPER;
    return world.catalogue.referral(about) ? { form: 'proposal-word', about } : '这张转介卡已不在清单里。';
  });
}

const WHOSE_OPINION = '意见由部门的人提；其他人请点卡片上的「不对」';
const OWN_CHANGE = '您管清单，不用提意见：发「改 CG04」这样的话就能改';
/** What is opened for an opinion on a matter: the form of somebody of a department, or why there is none. */
export const opinionOn = (about: string, { departments, keeper }: Standing): ProposalAsk | string => {
  if (departments.length > 0) return { form: 'proposal-opinion', about, departments: [...departments] };
  return keeper ? OWN_CHANGE : WHOSE_OPINION;
};

/** 我有意见: what a department thinks is wrong. */
export async function onProposalOpinion(
  { about }: ActionOf<'proposal-opinion'>,
  { who }: Click,
  world: World,
): Promise<Reaction> {
  return opened(who.openId, world, (actor) => opinionOn(about, actor));
}

/** 提议改: whoever looks after the list gets what may be changed, a department the form for its own words. */
export async function onProposalSuggest(
  { about }: ActionOf<'proposal-suggest'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const { openId } = click.who;
  const { keeper } = standingOf(openId, await readRoster(world));
  if (!keeper) return onProposalOpinion({ do: 'proposal-opinion', about }, click, world);
  return {
    changes: [],
    says: [{ kind: 'send', to: { openId }, view: { view: 'change-matter', about, openId } }],
    answer: { toast: { type: 'info', content: TO_OWN_CHAT } },
  };
}
