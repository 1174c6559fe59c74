import type { ActionOf } from '../../../cards/actions.ts';
import { CANDIDATES } from '../../matters/decide.ts';
import { pressOf } from '../core/press.ts';
import { nothing, type Reaction, together } from '../core/reaction.ts';
import { wrong } from '../core/waits.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { whereClicked } from './where-clicked.ts';

/** 不对: kept with the matter's version, thanked, and the other matters it may have been are offered. */
export async function onCorrect(action: ActionOf<'correct'>, click: Click, world: World): Promise<Reaction> {
  const { matter: id, reason } = action;
  const matterHash = world.catalogue.matter(id)?.hash;
  const question = action.question ? await world.store.question(action.question) : undefined;
  const press = pressOf(action, click, world, { question: action.question, matter: id, matterHash, reason });
  const kept: Reaction = { changes: [{ kind: 'press', press }, wrong(press, question, world)], says: [] };
  const thanks: Reaction = {
    ...nothing,
    answer: { toast: { type: 'success', content: '记下了，谢谢。清单管理员会来核对。' } },
  };
  if (!question) return together(kept, thanks);
  const others = question.hits
    .map((hit) => hit.matter)
    .filter((matter) => matter !== id)
    .slice(0, CANDIDATES);
  const view =
    others.length > 0
      ? ({ view: 'candidates', question: question.id, matters: others } as const)
      : ({ view: 'not-listed', question: question.id } as const);
  const { asked, offered } = question.state;
  const state = { asked: [...asked, 'candidates'], offered: [...offered, id, ...others] };
  return together(kept, thanks, {
    changes: [{ kind: 'question-moved', id: question.id, outcome: view.view, state }],
    says: reason === 'outdated' ? [] : [{ kind: 'send', ...(await whereClicked(click, world)), view }],
  });
}
