import type { StationAction } from '../../../cards/station/actions.ts';
import { inOwnChat } from '../core/in-own-chat.ts';
import type { Subject } from '../core/subject.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { DutyWorkbook } from '../ports/station-jobs.ts';
import type { StationView } from '../ports/station-view.ts';
import { callPictures, noting, onCallErase, onCallReport, onCallSee, onCalls } from './calls.ts';
import { callRetention, gapClock, taskClock } from './clock.ts';
import { drawCall, drawCalls } from './draw-calls.ts';
import { drawDay, drawDayOf } from './draw-day.ts';
import { drawAsked, drawDuties, drawDutyImport, drawGap, drawOwnDuties } from './draw-duties.ts';
import { drawStationForm } from './draw-form.ts';
import { drawProblem, drawProblems } from './draw-problems.ts';
import { drawTalk, drawTalks, drawTask, drawVote } from './draw-talks.ts';
import { onDuties, onDutyAnswer, onDutyMine, onDutySwap } from './duties.ts';
import { onDutyTake, onDutyWorkbook, readDutyWorkbook } from './duty-workbook.ts';
import { dayDue, sendDay } from './morning.ts';
import { onStationSubmit } from './on-submit.ts';
import { onProblemDrop, onProblemForm, onProblemHand, onProblemNew, onProblemSee, onProblems } from './problems.ts';
import { onTalkDone, onTalkForm, onTalkNew, onTalkPage, onTalkSee, onTalks } from './talks.ts';
import { onTalkCount, onTalkVote, voting } from './vote.ts';
import { byNumber, words } from './words.ts';

/** The day of grid workers, stations, officers and the desk: what is due, what residents bring up, what is talked over, who is there. */
export const station = {
  clicks: {
    day: (_, { who: { openId } }) => inOwnChat({ view: 'day', openId }, openId),
    problems: onProblems,
    'problem-see': onProblemSee,
    'problem-new': onProblemNew,
    'problem-form': onProblemForm,
    'problem-hand': onProblemHand,
    'problem-drop': onProblemDrop,
    talks: onTalks,
    'talk-see': onTalkSee,
    'talk-new': onTalkNew,
    'talk-form': onTalkForm,
    'talk-done': onTalkDone,
    'talk-vote': onTalkVote,
    'talk-count': onTalkCount,
    'talk-page': onTalkPage,
    duties: onDuties,
    'duty-mine': onDutyMine,
    'duty-swap': onDutySwap,
    'duty-answer': onDutyAnswer,
    'duty-take': onDutyTake,
    calls: onCalls,
    'call-see': onCallSee,
    'call-report': onCallReport,
    'call-erase': onCallErase,
    'station-submit': onStationSubmit,
  },
  views: {
    day: drawDay,
    'day-of': drawDayOf,
    problems: drawProblems,
    problem: drawProblem,
    talks: drawTalks,
    talk: drawTalk,
    'talk-vote': drawVote,
    'talk-task': drawTask,
    duties: drawDuties,
    'duty-mine': drawOwnDuties,
    'duty-asked': drawAsked,
    'duty-gap': drawGap,
    'duty-import': drawDutyImport,
    'home-calls': drawCalls,
    'home-call': drawCall,
    'station-form': drawStationForm,
  },
  jobs: { 'duty-workbook': readDutyWorkbook },
  words,
  phrases: [byNumber, noting, voting],
  clockWork: {
    digest: { work: sendDay, next: dayDue },
    tasks: taskClock,
    gaps: gapClock,
    homeCalls: callRetention,
  },
  incoming: [{ file: onDutyWorkbook, pictures: callPictures }],
  help: [
    {
      line: '今天　到期的、等我确认的、答应过的、谁在',
      for: ['grid', 'station', 'officer', 'head', 'dispatcher', 'leader'],
    },
    { line: '今天谁在　联络站今天是谁，怎么找' },
    { line: '记 3幢401 灯坏了　走访记一句，照片跟着发', for: ['grid', 'station'] },
    { line: '走访　我记的，一点转上报', for: ['grid', 'station'] },
    { line: '问题清单　居民提的，谁管、答复没有', for: ['grid', 'station', 'dispatcher', 'leader'] },
    { line: '议事　约、记决定、表决、公开', for: ['grid', 'station', 'dispatcher', 'leader'] },
    { line: '我的班表　我的班，和人换', for: ['grid', 'station', 'officer', 'head'] },
  ],
} satisfies Subject<StationAction, StationView, Extract<Outgoing, DutyWorkbook>>;
