import type { ServiceAction } from '../../../cards/services/actions.ts';
import { reply } from '../core/reply.ts';
import type { Subject } from '../core/subject.ts';
import type { ServiceView } from '../ports/service-view.ts';
import { askedBy, keptQuestion } from '../questions/keep-question.ts';
import { sessionClocks } from './clock.ts';
import {
  drawList,
  drawMine,
  drawOpening,
  drawRoll,
  drawService,
  drawServiceForm,
  drawServices,
  drawSession,
  drawTold,
} from './draw.ts';
import { onServiceOpen, onSessionForm, onSessionLesson } from './on-form.ts';
import {
  onServiceSee,
  onServices,
  onServiceWish,
  onSessionAbsent,
  onSessionAccept,
  onSessionCalled,
  onSessionList,
  onSessionPaid,
  onSessionRoll,
  onSessionSeat,
  onSessionSee,
} from './on-session.ts';
import { onServiceSubmit } from './on-submit.ts';
import { undelivered } from './undelivered.ts';
import { byNumber, words } from './words.ts';

/** What people come for beside the duties: services of the list, their sessions, who is in and who waits. */
export const services = {
  clicks: {
    services: onServices,
    'service-see': onServiceSee,
    'service-wish': onServiceWish,
    'session-see': onSessionSee,
    'service-open': onServiceOpen,
    'session-form': onSessionForm,
    'session-lesson': onSessionLesson,
    'service-submit': onServiceSubmit,
    'session-seat': onSessionSeat,
    'session-paid': onSessionPaid,
    'session-list': onSessionList,
    'session-accept': onSessionAccept,
    'session-roll': onSessionRoll,
    'session-absent': onSessionAbsent,
    'session-called': onSessionCalled,
  },
  views: {
    services: drawServices,
    service: drawService,
    session: drawSession,
    'sessions-mine': drawMine,
    'session-list': drawList,
    'session-roll': drawRoll,
    'session-told': drawTold,
    'service-opening': drawOpening,
    'service-form': drawServiceForm,
  },
  jobs: {},
  words,
  phrases: [byNumber],
  clockWork: { sessions: sessionClocks },
  incoming: [{ undelivered }],
  help: [
    { line: '服务　夜校、食堂、借东西：怎么来，怎么报名' },
    { line: '我的报名　我报的、我替人报的、我办的班' },
    { line: '开班　开一个班，收报名、点名', for: ['station', 'keeper'] },
  ],
  answers: {
    service({ service }, message, world) {
      const words = message.content.type === 'words' ? message.content.words : undefined;
      if (!words) return reply(message, { view: 'service', service });
      const question = keptQuestion(askedBy(message, words), { outcome: 'service' }, world);
      const { says } = reply(message, { view: 'service', service, question: question.id });
      return {
        changes: [{ kind: 'question', question }],
        says: says.map((one) => ({ ...one, about: question.id })),
      };
    },
  },
} satisfies Subject<ServiceAction, ServiceView, never, 'service'>;
