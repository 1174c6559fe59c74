import type { OpenId } from '../../brands.ts';
import type { Case } from '../../cases/record/case.ts';
import { CaseId } from '../../cases/record/ids.ts';
import { buildingsApart } from '../../cases/record/same-place.ts';
import { OPEN_STATES } from '../../cases/record/state.ts';
import { may } from '../../permissions/permissions.ts';
import type { Roster } from '../../roster/roster.ts';
import { placeIn } from '../../understanding/place/place-in.ts';
import { mattersOf } from '../../understanding/readers/spoken-of.ts';
import type { Wanted } from '../../understanding/wanted.ts';
import type { Reaction } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import { show } from '../core/show.ts';
import type { Message } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { addInWords } from './add-in-words.ts';
import { showCase } from './by-number.ts';
import { calledSo } from './called-so.ts';
import { askedToDo } from './press-instead.ts';

type Sought = Extract<Wanted, { want: 'case' }>;
/** So many of somebody's own cases are looked through. */
const OWN_PAGES = 2;
/** So many are shown to choose from. */
const MOST = 5;
/** So likely, words name what a case is about. */
const NAMED = 0.5;

/** A case in words: by its number, the asker's own, the one spoken of, or by place and matter. Only what the asker may see. */
export async function findInWords(sought: Sought, message: Message, world: World): Promise<Reaction> {
  const { openId } = message.who;
  switch (sought.by) {
    case 'number':
      return sought.adds
        ? addInWords(sought.number, sought.adds, message, world)
        : showCase(sought.number, message, world);
    case 'end': {
      const found = (await ownCases(openId, world)).filter(({ id }) => id.endsWith(`-${sought.end}`));
      const whole = CaseId.safeParse(`${world.config.casePrefix}-${sought.end}`).data;
      if (whole && found.length === 0) return showCase(whole, message, world);
      return shownOf(found, message, world);
    }
    case 'mine':
      return show({ view: { view: 'case-list', list: 'mine', page: 0, openId }, own: true }, message, world);
    case 'last': {
      // In the group of a whistle the case is that of the whistle.
      const council = message.inGroup ? await world.store.councilOfChat(message.chatId) : undefined;
      const spoken = sought.about?.case ?? council?.caseId;
      if (spoken && sought.adds) return addInWords(spoken, sought.adds, message, world);
      if (spoken) return showCase(spoken, message, world);
      const own = await ownCases(openId, world);
      const about = sought.about?.matter ? [sought.about.matter] : mattersOf(sought.about ?? {});
      const found = about.length > 0 ? own.filter(({ matterId }) => matterId && about.includes(matterId)) : own;
      if (found[0]) return showCase(found[0].id, message, world);
      // Whoever wants something done to one has one, whatever else was spoken of meanwhile.
      const asks = message.content.type === 'words' && askedToDo(message.content.words) !== undefined;
      const open = asks ? own.filter(({ state }) => OPEN_STATES.includes(state)) : [];
      return open.length > 0 ? shownOf(open, message, world) : none('last', message, world);
    }
    case 'place': {
      const { words, matters } = sought;
      const roster = await readRoster(world);
      const { estate, near } = placeIn(words, roster.places());
      const estates = estate ? [estate] : near;
      const seen = await seenAt(estates, openId, roster, world);
      const there = seen.filter(({ place }) => !buildingsApart(words, place.detail));
      const found = there.filter((c) => c.matterId !== null && matters.includes(c.matterId));
      // What people call it by stands in what was reported, whatever matter the words sound like.
      const called = calledSo(words, there);
      const both = found.filter((c) => called.includes(c));
      if (both.length > 0) return shownOf(both, message, world);
      if (found.length + called.length > 0) return shownOf([...called, ...found], message, world);
      const byPlace = estates.length > 0 ? withoutParts(there) : [];
      // What is about something else than the words name is offered, not taken for it.
      const named = (world.search(words).hits[0]?.score ?? 0) >= NAMED;
      return named ? listOf(byPlace, message, world) : shownOf(byPlace, message, world);
    }
  }
}

/** The one case that was found, or all of them to choose from. */
function shownOf(found: readonly Case[], message: Message, world: World): Promise<Reaction> {
  const [one, ...others] = found;
  return one && others.length === 0 ? showCase(one.id, message, world) : listOf(found, message, world);
}

function listOf(found: readonly Case[], message: Message, world: World): Promise<Reaction> {
  const cases = found.slice(0, MOST).map(({ id }) => id);
  const { openId } = message.who;
  return show({ view: { view: 'cases-found', by: 'place', cases, openId }, own: true }, message, world);
}

const none = (by: 'last' | 'place', message: Message, world: World): Promise<Reaction> =>
  show({ view: { view: 'cases-found', by, cases: [], openId: message.who.openId }, own: true }, message, world);

async function ownCases(openId: OpenId, { store }: World): Promise<Case[]> {
  const pages = await Promise.all(
    Array.from({ length: OWN_PAGES }, (_, page) => store.listed({ list: 'mine', openId }, page)),
  );
  return pages.flatMap(({ cases }) => cases);
}

/** A 总事件 stands for its 分事件 where both may be seen. */
const withoutParts = (cases: readonly Case[]): Case[] =>
  cases.filter(({ parent }) => !cases.some(({ id }) => id === parent?.id));

/** The asker's own cases and the open ones of these estates that they may see; without an estate, their own alone. */
async function seenAt(estates: string[], openId: OpenId, roster: Roster, world: World): Promise<Case[]> {
  const own = await ownCases(openId, world);
  const there = await Promise.all(
    estates.map((estate) => world.store.openAt({ estate, community: roster.placeNamed(estate)?.community ?? '' })),
  );
  const all = [...own.filter((c) => estates.length === 0 || estates.includes(c.place.estate ?? '')), ...there.flat()];
  const actor = roster.actor(openId);
  return [...new Map(all.map((c) => [c.id, c])).values()].filter((c) => may(actor, 'see', c).may);
}
