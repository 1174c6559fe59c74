import { Action } from '../../cards/actions.ts';
import { EXAMPLES } from '../../cards/help-card.ts';
import { CANDIDATES } from '../matters/decide.ts';
import { onAct, onForm } from './cases/on-case-click.ts';
import { onFollowInstead, onList, onMyList, onSee } from './cases/on-look.ts';
import { onReportAnyway, openReport } from './cases/report.ts';
import { onSubmit } from './cases/submit.ts';
import { onCouncilEnd, onTaskDone, onTaskDraft } from './council/on-council-click.ts';
import { onRate } from './council/on-rate.ts';
import { nothing, type Outcome, toast, together } from './outcome.ts';
import type { Click } from './ports/incoming.ts';
import type { Target } from './ports/outgoing.ts';
import type { Press } from './ports/questions.ts';
import type { World } from './ports/world.ts';
import { answerQuestion, noneOfThese, reasonsFor } from './questions/answer-question.ts';
import { onRosterChange } from './roster/on-roster-change.ts';
import { onRosterForm } from './roster/on-roster-form.ts';
import { onAskRegistration, onRosterPage, onSelfCheck } from './roster/on-roster-page.ts';
import { onRosterSubmit } from './roster/on-roster-submit.ts';

/** Somebody pressed a button of ours. The value is parsed anew and every permission decided here, at this moment. */
export async function onClick(click: Click, world: World): Promise<Outcome> {
  const parsed = Action.safeParse(click.value);
  if (!parsed.success) return toast('这张卡片太旧了，请重新发一次问题。', 'warning');
  const action = parsed.data;
  const press = (more: Partial<Press>): Outcome => ({
    changes: [
      {
        kind: 'press',
        press: { id: world.newId(), at: world.now(), presser: click.who.openId, action: action.do, ...more },
      },
    ],
    says: [],
  });
  switch (action.do) {
    case 'ask-example':
      return answerQuestion(
        {
          words: EXAMPLES[action.example] ?? EXAMPLES[0],
          chatId: click.chatId,
          asker: click.who.openId,
          to: await whereClicked(click, world),
        },
        world,
      );
    case 'browse':
      return { ...press({}), answer: { show: { view: 'list', category: action.category } } };
    case 'show-matter': {
      const matter = world.catalogue.matter(action.matter);
      if (!matter) return toast('这一项已不在清单里。', 'warning');
      return together(press({ matter: matter.id, matterHash: matter.hash }), {
        changes: [],
        says: [
          {
            kind: 'send',
            to: await whereClicked(click, world),
            view: { view: 'matter', matter: matter.id, hash: action.hash },
          },
        ],
      });
    }
    case 'choose':
      return choose(action, press, world);
    case 'none-of-these': {
      const question = await world.store.question(action.question);
      if (!question) return toast('这个问题已经过期，请再问一次。', 'warning');
      const { outcome, view, state } = noneOfThese(question, world);
      return together(press({ question: question.id }), {
        changes: [{ kind: 'question-moved', id: question.id, outcome, state }],
        says: [],
        answer: { show: view },
      });
    }
    case 'correct':
      return correct(action, press, click, world);
    case 'report':
    case 'settle':
      return together(
        press({ question: action.question, matter: action.matter }),
        await openReport(action.do, action, click, world),
      );
    case 'act':
      return onAct(action, click, world);
    case 'form':
      return onForm(action, click, world);
    case 'submit':
      return onSubmit(action.draft, click, world);
    case 'report-anyway':
      return onReportAnyway(action.draft, click, world);
    case 'follow-instead':
      return onFollowInstead(action, click, world);
    case 'see-case':
    case 'timeline':
    case 'phone':
      return onSee(action, click, world);
    case 'list':
      return onList(action, click, world);
    case 'my-list':
      return onMyList(action, click);
    case 'task-draft':
      return onTaskDraft(action, click, world);
    case 'task-done':
      return onTaskDone(action, click, world);
    case 'council-end':
      return onCouncilEnd(action, click, world);
    case 'rate':
      return onRate(action, click, world);
    case 'roster':
      return onRosterPage(action, click, world);
    case 'roster-form':
      return onRosterForm(action, click, world);
    case 'roster-submit':
      return onRosterSubmit(action.draft, click, world);
    case 'roster-change':
      return onRosterChange(action, click, world);
    case 'ask-registration':
      return onAskRegistration(click, world);
    case 'self-check':
      return onSelfCheck(click, world);
  }
}

type Pressing = (more: Partial<Press>) => Outcome;

async function choose(action: { question: string; matter: string }, press: Pressing, world: World): Promise<Outcome> {
  const matter = world.catalogue.matter(action.matter);
  const question = await world.store.question(action.question);
  if (!matter || !question) return toast('这个问题已经过期，请再问一次。', 'warning');
  return together(press({ question: question.id, matter: matter.id, matterHash: matter.hash }), {
    changes: [{ kind: 'question-moved', id: question.id, outcome: 'answer', matter: matter.id, state: question.state }],
    says: [],
    answer: {
      show: {
        view: 'matter',
        matter: matter.id,
        question: question.id,
        why: reasonsFor(question.words, matter.id, world),
      },
    },
  });
}

/** 不对: kept with the matter's version, thanked, and the other matters it may have been are offered. */
async function correct(
  action: Extract<Action, { do: 'correct' }>,
  press: Pressing,
  click: Click,
  world: World,
): Promise<Outcome> {
  const { matter: id, reason } = action;
  const hash = world.catalogue.matter(id)?.hash;
  const kept = press({ question: action.question, matter: id, matterHash: hash, reason });
  const thanks: Outcome = {
    ...nothing,
    answer: { toast: { type: 'success', content: '记下了，谢谢。清单管理员会来核对。' } },
  };
  const question = action.question ? await world.store.question(action.question) : undefined;
  if (!question) return together(kept, thanks);
  const others = question.hits
    .map((hit) => hit.matter)
    .filter((matter) => matter !== id)
    .slice(0, CANDIDATES);
  const view =
    others.length > 0
      ? ({ view: 'candidates', question: question.id, matters: others } as const)
      : ({ view: 'not-listed', question: question.id } as const);
  return together(kept, thanks, {
    changes: [
      {
        kind: 'question-moved',
        id: question.id,
        outcome: view.view,
        state: { asked: [...question.state.asked, 'candidates'], offered: [...question.state.offered, id, ...others] },
      },
    ],
    says: reason === 'outdated' ? [] : [{ kind: 'send', to: await whereClicked(click, world), view }],
  });
}

/** The chat of the clicked card; a person's own chat is addressed by the person, as everywhere. */
async function whereClicked(click: Click, world: World): Promise<Target> {
  const chat = await world.store.chat(click.chatId);
  return chat?.kind === 'p2p' ? { openId: click.who.openId } : { chatId: click.chatId };
}
