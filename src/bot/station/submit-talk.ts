import { STATION_SERIES, TalkId } from '../../station/ids.ts';
import type { TalkCommand } from '../../station/talks/decide.ts';
import { type Reaction, toast, together } from '../core/reaction.ts';
import { actProblem, actTalk } from './act.ts';
import { GONE } from './opened.ts';
import { actorIn, type HandedIn, used } from './submitted.ts';
import { calledIn } from './talk-forms.ts';

/** 约一次议事; the problem it is of goes there in the same write. */
export async function called(submitted: HandedIn): Promise<Reaction> {
  const { asking, values, world } = submitted;
  const { openId, roster, problem } = asking;
  const said = calledIn(values, problem, openId, roster);
  if (typeof said === 'string') return toast(said, 'warning');
  const id = TalkId.parse(`${STATION_SERIES.talk}-${await world.store.takeNumber(STATION_SERIES.talk)}`);
  const by = actorIn(submitted);
  const acted = actTalk(undefined, { ...said, id, by: by.actor }, by, world);
  if (acted.kind === 'refused') return toast(acted.why, 'warning');
  const taken = problem && actProblem(problem, { do: 'talk', talk: id }, by, world);
  if (taken?.kind === 'refused') return toast(taken.why, 'warning');
  return together(
    { changes: [...acted.changes, ...(taken?.changes ?? [])], says: [] },
    used(submitted, id, `约好了，编号 ${id}`, { view: 'talk', talk: id, openId }),
  );
}

/** A step of a talk that a form asks for; words: what is wrong with the form. */
export function ofTalk(submitted: HandedIn, command: TalkCommand | string, said: string): Reaction {
  const { asking, world } = submitted;
  const { talk, openId } = asking;
  if (!talk) return GONE();
  if (typeof command === 'string') return toast(command, 'warning');
  const acted = actTalk(talk, command, actorIn(submitted), world);
  if (acted.kind === 'refused') return toast(acted.why, 'warning');
  return together(
    { changes: acted.changes, says: [] },
    used(submitted, talk.id, said, { view: 'talk', talk: talk.id, openId, said }),
  );
}
