import type { CaseAction } from '../../../cards/cases/actions.ts';
import type { Subject } from '../core/subject.ts';
import type { Shown } from '../core/word.ts';
import type { KeepPhoto } from '../ports/case-jobs.ts';
import type { CaseListName, CaseView } from '../ports/case-view.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import { renewAgedCards } from './aged-cards.ts';
import { caseByNumber } from './by-number.ts';
import { digestDue, sendDigest } from './digest.ts';
import {
  drawCase,
  drawCaseList,
  drawCaseNotice,
  drawDigest,
  drawSettled,
  drawSimilar,
  drawTimeline,
} from './draw-case.ts';
import { drawForm } from './draw-form.ts';
import { keepPhoto } from './keep-photo.ts';
import { onAct } from './on-act.ts';
import { onFollowInstead } from './on-follow-instead.ts';
import { onForm } from './on-form.ts';
import { onList, onMyList } from './on-list.ts';
import { onPhone, onSeeCase, onTimeline } from './on-see.ts';
import { onSubmit } from './on-submit.ts';
import { openReport } from './open-report.ts';
import { recomputeClocks } from './recompute.ts';
import { strikeClocks } from './strike-clocks.ts';
import { onReportAnyway } from './submit-report.ts';
import { takePhotos } from './take-photos.ts';

const ownList =
  (list: CaseListName) =>
  (openId: string): Shown => ({ view: { view: 'case-list', list, page: 0, openId }, own: true });

/** Cases from the report to the closure: their cards, forms, lists, pictures and clocks. */
export const cases = {
  clicks: {
    report: openReport,
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
  },
  views: {
    case: drawCase,
    'case-notice': drawCaseNotice,
    timeline: drawTimeline,
    'case-list': drawCaseList,
    'report-form': drawForm,
    'case-form': drawForm,
    similar: drawSimilar,
    settled: drawSettled,
    digest: drawDigest,
  },
  jobs: {
    'keep-photo': async ({ photoId }, { world }) => {
      await keepPhoto(photoId, world);
      return {};
    },
  },
  words: {
    我的事件: ownList('mine'),
    待办: ownList('todo'),
    指挥台: ownList('desk'),
    联络站: ownList('station'),
  },
  phrases: [caseByNumber],
  menu: {
    'my-cases': (openId) => ({ view: 'case-list', list: 'mine', page: 0, openId }),
    todo: (openId) => ({ view: 'case-list', list: 'todo', page: 0, openId }),
  },
  clockWork: {
    calendar: { work: recomputeClocks },
    clocks: { work: strikeClocks, next: ({ store }) => store.nextCaseDue() },
    digest: { work: sendDigest, next: digestDue },
    agedCards: { work: renewAgedCards },
  },
  incoming: [{ pictures: takePhotos }],
} satisfies Subject<CaseAction, CaseView, Extract<Outgoing, KeepPhoto>>;
