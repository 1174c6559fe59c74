import type { CaseAction } from '../../../cards/cases/actions.ts';
import { photoReceiptCard } from '../../../cards/cases/photo-receipt-card.ts';
import type { Subject } from '../core/subject.ts';
import type { KeepPhoto } from '../ports/case-jobs.ts';
import type { CaseView } from '../ports/case-view.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import { renewAgedCards } from './aged-cards.ts';
import { answers, ownList } from './answers.ts';
import { caseByNumber } from './by-number.ts';
import { drawCase, drawCaseList, drawCaseNotice, drawSettled, drawSimilar, drawTimeline } from './draw-case.ts';
import { drawForm } from './draw-form.ts';
import { drawFound } from './draw-found.ts';
import { keepPhoto } from './keep-photo.ts';
import { leftDutyChat } from './left-duty-chat.ts';
import { onAct } from './on-act.ts';
import { onFollowInstead } from './on-follow-instead.ts';
import { onForm } from './on-form.ts';
import { onList, onMyList } from './on-list.ts';
import { onPhotosTo } from './on-photos-to.ts';
import { onPhone, onSeeCase, onTimeline } from './on-see.ts';
import { onSubmit } from './on-submit.ts';
import { openBundleReport } from './open-bundle.ts';
import { openReport } from './open-report.ts';
import { recomputeClocks } from './recompute.ts';
import { reportPhrase, reportWord } from './report-word.ts';
import { strikeClocks } from './strike-clocks.ts';
import { onReportAnyway } from './submit-report.ts';
import { takePhotos } from './take-photos.ts';
import { undelivered } from './undelivered.ts';

/** Cases from the report to the closure: their cards, forms, lists, pictures and clocks. */
export const cases = {
  clicks: {
    report: openReport,
    'report-bundle': openBundleReport,
    settle: openReport,
    act: onAct,
    form: onForm,
    submit: onSubmit,
    'report-anyway': onReportAnyway,
    'follow-instead': onFollowInstead,
    'see-case': onSeeCase,
    timeline: onTimeline,
    phone: onPhone,
    'my-list': onMyList,
    list: onList,
    'photos-to': onPhotosTo,
  },
  answers,
  views: {
    'cases-found': drawFound,
    case: drawCase,
    'case-notice': drawCaseNotice,
    timeline: drawTimeline,
    'case-list': drawCaseList,
    'report-form': drawForm,
    'case-form': drawForm,
    similar: drawSimilar,
    settled: drawSettled,
    'photo-receipt': ({ words, message, others, refused }) => ({
      card: photoReceiptCard(words, message, others, refused),
    }),
  },
  jobs: {
    'keep-photo': async (job, { world }) => {
      await keepPhoto(job, world);
      return {};
    },
  },
  words: {
    我的事件: ownList('mine'),
    待办: ownList('todo'),
    指挥台: ownList('desk'),
    联络站: ownList('station'),
    上报: reportWord,
    上报事件: reportWord,
    我要上报: reportWord,
    帮我上报: reportWord,
    那就上报吧: reportWord,
  },
  help: [
    { line: '上报　报刚才说的那件' },
    { line: '我的事件　我报的和关注的' },
    { line: 'WX-261128-001　按编号看一件事和经过' },
    { line: '待办　我和本部门要办的', for: ['officer', 'head'] },
    { line: '指挥台　全街道的事，最急的在前', for: ['dispatcher', 'leader'] },
    { line: '联络站　本社区的事', for: ['station', 'dispatcher', 'leader'] },
  ],
  phrases: [caseByNumber, reportPhrase],
  menu: {
    'my-cases': (openId) => ({ view: 'case-list', list: 'mine', page: 0, openId }),
    todo: (openId) => ({ view: 'case-list', list: 'todo', page: 0, openId }),
  },
  clockWork: {
    calendar: { work: recomputeClocks },
    clocks: { work: strikeClocks, next: ({ store }) => store.nextCaseDue() },
    agedCards: { work: renewAgedCards },
  },
  incoming: [{ pictures: takePhotos, undelivered, leftGroup: leftDutyChat }],
} satisfies Subject<CaseAction, CaseView, Extract<Outgoing, KeepPhoto>, keyof typeof answers>;
