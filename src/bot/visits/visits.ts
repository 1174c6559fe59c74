import type { VisitAction } from '../../../cards/visits/actions.ts';
import type { Subject } from '../core/subject.ts';
import type { VisitJob } from '../ports/visit-jobs.ts';
import type { VisitView } from '../ports/visit-view.ts';
import { amberOfVisits } from './amber.ts';
import {
  drawFinish,
  drawGroup,
  drawItem,
  drawOwner,
  drawStart,
  drawTold,
  drawVisit,
  drawVisitForm,
  drawWhich,
} from './draw.ts';
import { followCases } from './follow-cases.ts';
import { onVisitBegin, onVisitRecheck, onVisitStart } from './on-begin.ts';
import { onVisitForm, onVisitOwn } from './on-form.ts';
import { onVisitOwner, sayOwnerPage } from './on-owner.ts';
import { onVisitPlace } from './on-place.ts';
import { onVisitSubmit } from './on-submit.ts';
import { onVisitTell } from './on-tell.ts';
import {
  onVisitAnswer,
  onVisitFinish,
  onVisitGroup,
  onVisitItem,
  onVisitNotDone,
  onVisitOnSite,
  onVisitPhoto,
  onVisitRest,
  onVisitSee,
  onVisitTold,
} from './on-visit.ts';
import { onVisitPaper, sendPaper } from './paper.ts';
import { visitPictures } from './photos.ts';
import { publishClock, sendPublishList } from './publishing.ts';
import { undelivered } from './undelivered.ts';
import { answers, words } from './words.ts';

/** What is looked at on the spot: seven questions a card, told before anybody leaves, put right and looked at again. */
export const visits = {
  clicks: {
    'visit-begin': onVisitBegin,
    'visit-start': onVisitStart,
    'visit-place': onVisitPlace,
    'visit-see': onVisitSee,
    'visit-group': onVisitGroup,
    'visit-answer': onVisitAnswer,
    'visit-item': onVisitItem,
    'visit-on-site': onVisitOnSite,
    'visit-rest': onVisitRest,
    'visit-finish': onVisitFinish,
    'visit-tell': onVisitTell,
    'visit-not-done': onVisitNotDone,
    'visit-told': onVisitTold,
    'visit-owner': onVisitOwner,
    'visit-paper': onVisitPaper,
    'visit-recheck': onVisitRecheck,
    'visit-photo': onVisitPhoto,
    'visit-form': onVisitForm,
    'visit-own': onVisitOwn,
    'visit-submit': onVisitSubmit,
  },
  views: {
    visit: drawVisit,
    'visit-group': drawGroup,
    'visit-item': drawItem,
    'visit-finish': drawFinish,
    'visit-told': drawTold,
    'visit-owner': drawOwner,
    'visit-which': drawWhich,
    'visit-start': drawStart,
    'visit-form': drawVisitForm,
  },
  jobs: { 'visit-paper': sendPaper, 'visit-owner-page': sayOwnerPage, 'publish-list': sendPublishList },
  words,
  phrases: [answers],
  clockWork: { visits: followCases, amber: amberOfVisits, publish: publishClock },
  help: [
    { line: '开始检查　轮到我去查的；没做完的发「接着查」', for: ['officer', 'head'] },
    { line: '3不 7没 其余符合　在现场按编号记；查完发「完成」', for: ['officer', 'head'] },
    { line: '公示名单　要向社会公开的检查结果', for: ['officer', 'head'] },
    { line: '店家评价　店家给检查打的分，满 10 次看总数', for: ['leader', 'head'] },
    { line: '自查　小区公共部位自己看，如电动车棚', for: ['grid', 'station', 'property'] },
  ],
  incoming: [{ pictures: visitPictures, undelivered }],
} satisfies Subject<VisitAction, VisitView, VisitJob>;
