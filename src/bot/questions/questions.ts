import type { QuestionAction } from '../../../cards/questions/actions.ts';
import type { Subject } from '../core/subject.ts';
import type { Shown } from '../core/word.ts';
import type { QuestionView } from '../ports/question-view.ts';
import { answers } from './answers.ts';
import { mattersByWord } from './browse.ts';
import { drawEmergency, drawList, drawMatter, drawReferral } from './draw-answer.ts';
import { drawBundle, drawBundles } from './draw-bundle.ts';
import { drawCorrected, drawSection, drawSeveral, drawWhich } from './draw-part.ts';
import { drawAsk, drawCandidates, drawNotListed } from './draw-question.ts';
import { drawUnanswered } from './draw-unanswered.ts';
import {
  onBrowse,
  onChoose,
  onExample,
  onNoDanger,
  onNoneOfThese,
  onShowBundle,
  onShowMatter,
  onShowSection,
} from './on-answer-click.ts';
import { onCorrect } from './on-correct.ts';
import { wholeCard } from './whole-card.ts';
import { drawWhy, why } from './why.ts';

const bundles = (): Shown => ({ view: { view: 'bundles' }, own: false });
const list = (): Shown => ({ view: { view: 'list' }, own: false });

/** 「这事谁管？」: the four answers, the emergency before them, and the list. */
export const questions = {
  clicks: {
    'ask-example': onExample,
    'show-matter': onShowMatter,
    'show-section': onShowSection,
    choose: onChoose,
    'none-of-these': onNoneOfThese,
    'no-danger': onNoDanger,
    correct: onCorrect,
    browse: onBrowse,
    'show-bundle': onShowBundle,
  },
  views: {
    matter: drawMatter,
    ask: drawAsk,
    candidates: drawCandidates,
    'not-listed': drawNotListed,
    referral: drawReferral,
    emergency: drawEmergency,
    section: drawSection,
    several: drawSeveral,
    which: drawWhich,
    corrected: drawCorrected,
    unanswered: drawUnanswered,
    why: drawWhy,
    list: drawList,
    bundle: drawBundle,
    bundles: drawBundles,
  },
  jobs: {},
  words: {
    清单: list,
    目录: list,
    事项清单: list,
    一件事: bundles,
    监管一件事: bundles,
    看整张卡: wholeCard,
    完整说明书: wholeCard,
    详细点: wholeCard,
    没答上的: (openId) => ({ view: { view: 'unanswered', openId }, own: true }),
    为什么: why,
    为啥: why,
    为什么是这个: why,
  },
  phrases: [mattersByWord],
  menu: {
    ask: () => ({ view: 'words', words: '说吧：什么事、在哪里？一句话就行，我告诉您谁管。' }),
    list: () => ({ view: 'list' }),
  },
  help: [
    { line: '清单　五大类一百件事' },
    { line: '一件事　出租房、小餐饮各归谁管' },
    { line: '清单 燃气　按词找事项' },
    { line: '没答上的　没答好的问题，最新在前', for: ['keeper', 'admin'] },
    { line: '为什么　上一句是按哪些字词答的', for: ['keeper'] },
  ],
  answers,
} satisfies Subject<QuestionAction, QuestionView, never, keyof typeof answers>;
