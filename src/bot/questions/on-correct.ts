import type { ActionOf } from '../../../cards/actions.ts';
import { CANDIDATES } from '../../matters/decide.ts';
import { pressOf } from '../core/press.ts';
import { nothing, type Reaction, together } from '../core/reaction.ts';
import { wrong } from '../core/waits.ts';
import type { Click } from '../ports/incoming.ts';
import type { Question } from '../ports/questions.ts';
import type { World } from '../ports/world.ts';
import { whereClicked } from './where-clicked.ts';

type Correcting = ActionOf<'correct'>;

/** 不对: kept with the matter's version, thanked, and the other matters it may have been are offered. */
export async function onCorrect(action: Correcting, click: Click, world: World): Promise<Reaction> {
  const { matter: id, reason } = action;
  const matterHash = world.catalogue.matter(id)?.hash;
  const question = action.question ? await world.store.question(action.question) : undefined;
  const press = pressOf(action, click, world, { question: action.question, matter: id, matterHash, reason });
  const kept: Reaction = { changes: [{ kind: 'press', press }, wrong(press, question, world)], says: [] };
  const thanks: Reaction = {
    ...nothing,
    answer: { toast: { type: 'success', content: '记下了，谢谢。清单管理员会来核对。' } },
  };
  const offered = question && (await instead(action, question, click, world));
  return together(kept, thanks, ...(offered ? [offered] : []));
}

/**
 * What comes in the place of an answer that was wrong. Nothing where the answer was the right one and only what it says is
 * wrong, or where it ends is unclear: whoever asked has not been told that the list has nothing.
 */
async function instead(
  { matter, reason }: Correcting,
  { id, hits, state }: Question,
  click: Click,
  world: World,
): Promise<Reaction | undefined> {
  if (reason === 'outdated') return undefined;
  const where = await whereClicked(click, world);
  const others = hits
    .map((hit) => hit.matter)
    .filter((one) => one !== matter)
    .slice(0, CANDIDATES);
  if (others.length === 0 && reason !== 'other' && reason !== 'department') return undefined;
  // What was named by its number, or by what was spoken of before, was never looked for.
  if (hits.length === 0)
    return {
      ...nothing,
      says: [{ kind: 'send', ...where, view: { view: 'corrected', question: id, of: id, matters: [] } }],
    };
  const view =
    others.length > 0
      ? ({ view: 'candidates', question: id, matters: others } as const)
      : ({ view: 'not-listed', question: id } as const);
  const moved = { asked: [...state.asked, 'candidates'], offered: [...state.offered, matter, ...others] };
  return {
    changes: [{ kind: 'question-moved', id, outcome: view.view, state: moved }],
    says: [{ kind: 'send', ...where, view }],
  };
}
