import type { ActionOf } from '../../../cards/actions.ts';
import { EXAMPLES } from '../../../cards/help-card.ts';
import { typed } from '../../brands.ts';
import { pressed } from '../core/press.ts';
import { nothing, type Reaction, toast, together } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import { noneOf, unanswered } from '../core/waits.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { answerAgain, answerQuestion, circumstanceOf, reasonsFor } from './answer-question.ts';
import { noneOfThese } from './none-of-these.ts';
import { whereClicked } from './where-clicked.ts';

const GONE = '这一项已不在清单里。';
const EXPIRED = '这个问题已经过期，请再问一次。';

/** One of the help card's examples, asked as if the presser had typed it. */
export async function onExample({ example }: ActionOf<'ask-example'>, click: Click, world: World): Promise<Reaction> {
  const words = typed(EXAMPLES[example] ?? EXAMPLES[0]);
  const where = await whereClicked(click, world);
  return answerQuestion({ words, chatId: click.chatId, asker: click.who.openId, ...where }, world);
}

/** Another page of the list, in place. */
export const onBrowse = (action: ActionOf<'browse'>, click: Click, world: World): Reaction => ({
  ...pressed(action, click, world),
  answer: { show: { view: 'list', category: action.category } },
});

/** A matter's card, below the one that was clicked; by its hash also one that is no longer in the list, as it was. */
export async function onShowMatter(action: ActionOf<'show-matter'>, click: Click, world: World): Promise<Reaction> {
  const matter = world.catalogue.matter(action.matter);
  const kept = !matter && action.hash && (await world.store.matterVersion(action.hash));
  if (!matter && !kept) return toast(GONE, 'warning');
  const where = await whereClicked(click, world);
  const { matter: id, hash, question } = action;
  return together(pressed(action, click, world, { question, matter: id, matterHash: matter?.hash ?? hash }), {
    ...nothing,
    says: [{ kind: 'send', ...where, view: { view: 'matter', matter: id, hash, question } }],
  });
}

/** One section of one of several matters, below the card that was clicked: it is what is spoken of from now on. */
export async function onShowSection(action: ActionOf<'show-section'>, click: Click, world: World): Promise<Reaction> {
  const matter = world.catalogue.matter(action.matter);
  if (!matter) return toast(GONE, 'warning');
  const where = await whereClicked(click, world);
  const { section, question } = action;
  return together(pressed(action, click, world, { question, matter: matter.id, matterHash: matter.hash }), {
    ...nothing,
    says: [{ kind: 'send', ...where, view: { view: 'section', matter: matter.id, section, question } }],
  });
}

/** Who watches what of a kind of place, below the card that was clicked. */
export async function onShowBundle(action: ActionOf<'show-bundle'>, click: Click, world: World): Promise<Reaction> {
  const bundle = world.catalogue.bundle(action.bundle);
  if (!bundle) return toast('这一件事已不在清单里。', 'warning');
  const where = await whereClicked(click, world);
  return together(pressed(action, click, world), {
    ...nothing,
    says: [{ kind: 'send', ...where, view: { view: 'bundle', bundle: bundle.id } }],
  });
}

/** One of the matters offered: it is the answer. */
export async function onChoose(action: ActionOf<'choose'>, click: Click, world: World): Promise<Reaction> {
  const matter = world.catalogue.matter(action.matter);
  const { openId } = click.who;
  const [question, chat, roster] = await Promise.all([
    world.store.question(action.question),
    world.store.chat(click.chatId),
    readRoster(world),
  ]);
  if (!matter || !question) return toast(EXPIRED, 'warning');
  const about = { question: question.id, matter: matter.id, matterHash: matter.hash };
  return together(pressed(action, click, world, about), {
    changes: [{ kind: 'question-moved', id: question.id, outcome: 'answer', matter: matter.id, state: question.state }],
    says: [],
    answer: {
      show: {
        view: 'matter',
        matter: matter.id,
        question: question.id,
        why: reasonsFor(question.words, matter.id, world),
        circumstance: circumstanceOf(question.words, matter.id, world),
      },
      known: { roster, reader: chat?.kind === 'p2p' ? openId : undefined },
    },
  });
}

/** 「都不是」 under a question or under candidates. */
export async function onNoneOfThese(action: ActionOf<'none-of-these'>, click: Click, world: World): Promise<Reaction> {
  const question = await world.store.question(action.question);
  if (!question) return toast(EXPIRED, 'warning');
  const { outcome, view, state } = noneOfThese(question);
  return together(pressed(action, click, world, { question: question.id }), {
    changes: [{ kind: 'question-moved', id: question.id, outcome, state }, noneOf(question, world)],
    says: [],
    answer: { show: view },
  });
}

/** 「没有险情，只问谁管」 under a red card, which stays: the question is answered below it. */
export async function onNoDanger(action: ActionOf<'no-danger'>, click: Click, world: World): Promise<Reaction> {
  const question = await world.store.question(action.question);
  if (!question) return toast(EXPIRED, 'warning');
  const { id } = question;
  const { view, ...moved } = answerAgain(question, world);
  const where = await whereClicked(click, world);
  return together(pressed(action, click, world, { question: id, matter: moved.matter }), {
    changes: [
      { kind: 'question-moved', id, ...moved },
      ...(moved.outcome === 'not-listed' ? [unanswered(question, world)] : []),
    ],
    says: [{ kind: 'send', ...where, view, about: id }],
  });
}
