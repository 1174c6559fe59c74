import type { ActionOf } from '../../../cards/actions.ts';
import { may } from '../../permissions/permissions.ts';
import type { Roster } from '../../roster/roster.ts';
import type { TalkId } from '../../station/ids.ts';
import { worksIn } from '../../station/standing.ts';
import { remindedOf, type Talk } from '../../station/talks/talk.ts';
import { talkPageHash } from '../../station/talks/voter.ts';
import { inOwnChat } from '../core/in-own-chat.ts';
import { newToken } from '../core/new-token.ts';
import { personOf } from '../core/person-of.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { actTalk } from './act.ts';
import { GONE, opened } from './opened.ts';
import { publishesFor } from './talk-forms.ts';

export const NOT_OF_TALK = '议事由本社区的网格员和联络站来约、来记';

/** 议事, and one of them: in the presser’s own chat. */
export const onTalks = (_: ActionOf<'talks'>, { who: { openId } }: Click): Reaction =>
  inOwnChat({ view: 'talks', openId }, openId);
export const onTalkSee = ({ talk }: ActionOf<'talk-see'>, { who: { openId } }: Click): Reaction =>
  inOwnChat({ view: 'talk', talk, openId }, openId);

/** 约一次议事, of a problem or of nothing yet. */
export async function onTalkNew(
  { problem }: ActionOf<'talk-new'>,
  { who: { openId } }: Click,
  world: World,
): Promise<Reaction> {
  const [roster, found] = await Promise.all([readRoster(world), problem ? world.store.problem(problem) : undefined]);
  const allowed = may(roster.actor(openId), 'callTalk');
  if (!allowed.may) return toast(allowed.why, 'warning');
  if (problem && !found) return GONE();
  if (found && !worksIn(roster.grantsOf(openId), found.community)) return toast(NOT_OF_TALK, 'warning');
  return opened({ form: 'talk-new', problem }, openId, world);
}

/** The talk, where `open` says that whoever pressed may; else why not. */
export async function ofTalk(
  id: TalkId,
  { who: { openId } }: Pick<Click, 'who'>,
  world: World,
  open: (talk: Talk, roster: Roster) => boolean = (talk, roster) => worksIn(roster.grantsOf(openId), talk.community),
  why = NOT_OF_TALK,
): Promise<{ found: Talk; roster: Roster } | Reaction> {
  const [found, roster] = await Promise.all([world.store.talk(id), readRoster(world)]);
  if (!found) return GONE();
  return open(found, roster) ? { found, roster } : toast(why, 'warning');
}

/** 记一条决定、开好了、没议成. */
export async function onTalkForm({ talk, form }: ActionOf<'talk-form'>, click: Click, world: World): Promise<Reaction> {
  const own = await ofTalk(talk, click, world);
  return 'found' in own ? opened({ form, talk }, click.who.openId, world) : own;
}

/** 办好了: by whoever has the task, or whoever writes in the talk. */
export async function onTalkDone(
  { talk, n, done }: ActionOf<'talk-done'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const { openId } = click.who;
  const isOwn = (found: Talk) => found.tasks.some((one) => one.n === n && remindedOf(found, one).openId === openId);
  const own = await ofTalk(
    talk,
    click,
    world,
    (found, roster) => isOwn(found) || worksIn(roster.grantsOf(openId), found.community),
    '这一条由办的人和本社区来点',
  );
  if (!('found' in own)) return own;
  const by = { actor: personOf(openId, own.roster), key: click.key };
  const acted = actTalk(own.found, { do: 'task-done', n, done }, by, world);
  if (acted.kind === 'refused') return toast(acted.why, 'warning');
  return {
    changes: acted.changes,
    says: [],
    answer: { toast: { type: 'success', content: '记上了' }, show: { view: 'talk', talk, openId } },
  };
}

/** 公开、收回: a page of its own under a new token each time; only what it hashes to is kept. */
export async function onTalkPage({ talk, open }: ActionOf<'talk-page'>, click: Click, world: World): Promise<Reaction> {
  const { openId } = click.who;
  const own = await ofTalk(
    talk,
    click,
    world,
    (found, roster) => publishesFor(openId, found, roster),
    '公开由本社区联络站的负责人来点',
  );
  if (!('found' in own)) return own;
  if (open && world.config.publicUrl === '') return toast('这里没有居民打得开的网址，公开不了', 'warning');
  const token = newToken();
  const command = open ? ({ do: 'publish', hash: await talkPageHash(token) } as const) : ({ do: 'hide' } as const);
  const acted = actTalk(own.found, command, { actor: personOf(openId, own.roster), key: click.key }, world);
  if (acted.kind === 'refused') return toast(acted.why, 'warning');
  return {
    changes: acted.changes,
    says: [],
    answer: {
      toast: { type: 'success', content: open ? '公开了，网址在卡片上' : '收回了，网址打不开了' },
      show: { view: 'talk', talk, openId, ...(open ? { token } : {}) },
    },
  };
}
