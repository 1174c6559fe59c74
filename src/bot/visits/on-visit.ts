import type { ActionOf } from '../../../cards/actions.ts';
import { holdsOf } from '../../visits/answers.ts';
import { groupOf } from '../../visits/groups.ts';
import { answerTo, itemOf, type Visit } from '../../visits/visit.ts';
import { type Reaction, toast, together } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { mayAnswer } from './may-answer.ts';
import { photosUnder } from './photos.ts';
import { GONE, NOT_YOURS, ownVisit, pressed, shown } from './pressed.ts';

export const onVisitSee = ({ visit }: ActionOf<'visit-see'>, { who: { openId } }: Click): Reaction =>
  shown({ view: 'visit', visit, openId });
export const onVisitTold = ({ visit }: ActionOf<'visit-told'>, { who: { openId } }: Click): Reaction =>
  shown({ view: 'visit-told', visit, openId });
export const onVisitFinish = ({ visit }: ActionOf<'visit-finish'>, { who: { openId } }: Click): Reaction =>
  shown({ view: 'visit-finish', visit, openId });
export const onVisitItem = ({ visit, item }: ActionOf<'visit-item'>, { who: { openId } }: Click): Reaction =>
  shown({ view: 'visit-item', visit, item, openId });

/** A card of the visit: that it was opened is kept, for only then may the rest be said to be right. */
export async function onVisitGroup(
  { visit, group }: ActionOf<'visit-group'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const { openId } = click.who;
  const found = await world.store.visit(visit);
  if (!found) return GONE();
  const view: View = { view: 'visit-group', visit, group, openId };
  if (found.state !== 'running' || found.opened.includes(group)) return shown(view);
  return pressed({ visit, command: () => ({ do: 'open', group }), seen: null, show: () => view }, click, world);
}

const groupView = (visit: Visit, item: string, openId: Click['who']['openId']): View => ({
  view: 'visit-group',
  visit: visit.id,
  group: groupOf(visit, item),
  openId,
});

/** One answer, kept at once; what cannot wait says first what to do and whom to call. */
export function onVisitAnswer(
  { visit, item, answer }: ActionOf<'visit-answer'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const { openId } = click.who;
  return pressed(
    {
      visit,
      command: () => ({ do: 'answer', answers: [{ item, answer }], rest: null, of: [] }),
      seen: null,
      show: (next) =>
        answer === 'bad' && itemOf(next, item)?.grade === '立即处置'
          ? { view: 'visit-item', visit, item, openId, alarm: true }
          : groupView(next, item, openId),
      said: (next) => differs(next, item, openId),
    },
    click,
    world,
  );
}

/** Said where another's 不符合 holds against the answer just given. */
function differs(next: Visit, item: string, openId: string): string {
  const answer = answerTo(next, item);
  const own = answer?.said.find(({ by }) => by.openId === openId);
  if (!answer || !own || holdsOf(answer) === own.answer) return '记了';
  const others = answer.said.filter(({ answer: said }) => said === 'bad').map(({ by }) => by.name);
  return `记了。${others.join('、')}记的是不符合，按不符合算，两个人的都留着`;
}

export const onVisitOnSite = (
  { visit, item, corrected }: ActionOf<'visit-on-site'>,
  click: Click,
  world: World,
): Promise<Reaction> =>
  pressed(
    {
      visit,
      command: () => ({ do: 'on-site', item, corrected }),
      seen: null,
      show: (next) => groupView(next, item, click.who.openId),
      said: () => (corrected ? '记成当场已改' : '改回没改好'),
    },
    click,
    world,
  );

export const onVisitRest = (
  { visit, rest, v }: ActionOf<'visit-rest'>,
  click: Click,
  world: World,
): Promise<Reaction> =>
  pressed(
    {
      visit,
      command: (_, judges) => ({ do: 'answer', answers: [], rest, of: judges() }),
      seen: v,
      show: () => ({ view: 'visit-finish', visit, openId: click.who.openId }),
      said: () => '都记了',
    },
    click,
    world,
  );

export const onVisitNotDone = (
  { visit, why, v }: ActionOf<'visit-not-done'>,
  click: Click,
  world: World,
): Promise<Reaction> =>
  pressed(
    {
      visit,
      command: () => ({ do: 'not-done', why }),
      seen: v,
      show: () => ({ view: 'visit', visit, openId: click.who.openId }),
      said: () => '记成没做成，不算查过',
    },
    click,
    world,
  );

/** 这张是哪一条: the pictures go there. */
export async function onVisitPhoto(
  { visit, item, from }: ActionOf<'visit-photo'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const { openId } = click.who;
  const [own, photos, roster] = await Promise.all([
    ownVisit(visit, openId, world),
    world.store.photosOf(from),
    readRoster(world),
  ]);
  if ('instead' in own) return own.instead;
  if (photos.some(({ by }) => by !== openId)) return toast(NOT_YOURS, 'warning');
  const { visit: found } = own;
  if (found.state !== 'running') return toast('这一次已经告知了，照片请发到事件里', 'warning');
  const allowed = mayAnswer(found, { do: 'open', group: 0 }, openId, roster, world);
  if (!allowed.may) return toast(allowed.why, 'warning');
  if (!itemOf(found, item)) return toast('单子里没有这一条', 'warning');
  if (photos.length === 0) return toast('这些照片已经放好了', 'info');
  return together(
    {
      changes: [{ kind: 'photos-moved', from, to: photosUnder(visit, item), known: photos.map(({ id }) => id) }],
      says: [],
    },
    {
      ...shown(groupView(found, item, openId)),
    },
  );
}
