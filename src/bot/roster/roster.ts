import type { RosterAction } from '../../../cards/roster/actions.ts';
import type { Subject } from '../core/subject.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { RosterJob } from '../ports/roster-jobs.ts';
import type { RosterView } from '../ports/roster-view.ts';
import {
  drawDutyChatOffer,
  drawEraseOffer,
  drawImport,
  drawRegistration,
  drawRoster,
  drawRosterForm,
  drawSelfCheck,
  drawWhoAmI,
} from './draw-roster.ts';
import { performRosterJob } from './jobs.ts';
import { offerDutyChat } from './offer-duty-chat.ts';
import { onRosterChange } from './on-roster-change.ts';
import { onRosterForm } from './on-roster-form.ts';
import { onAskRegistration, onRosterPage, onSelfCheck } from './on-roster-page.ts';
import { onRosterSubmit } from './on-roster-submit.ts';
import { onWorkbook } from './on-workbook.ts';
import { erasing, words } from './words.ts';

/** Who is who, kept by the admins in chat, by forms and by workbook. */
export const roster = {
  clicks: {
    roster: onRosterPage,
    'roster-form': onRosterForm,
    'roster-submit': onRosterSubmit,
    'roster-change': onRosterChange,
    'ask-registration': onAskRegistration,
    'self-check': onSelfCheck,
  },
  views: {
    'who-am-i': drawWhoAmI,
    roster: drawRoster,
    'roster-form': drawRosterForm,
    'registration-request': drawRegistration,
    'duty-chat-offer': drawDutyChatOffer,
    'roster-import': drawImport,
    'erase-offer': drawEraseOffer,
    'self-check': drawSelfCheck,
  },
  jobs: {
    'roster-job': async (job, { world }) => {
      await performRosterJob(job, world);
      return {};
    },
  },
  words,
  phrases: [erasing],
  incoming: [{ file: onWorkbook, joinedGroup: offerDutyChat }],
} satisfies Subject<RosterAction, RosterView, Extract<Outgoing, RosterJob>>;
