import type { RosterAction } from '../../../cards/roster/actions.ts';
import type { Subject } from '../core/subject.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { RosterJob } from '../ports/roster-jobs.ts';
import type { RosterView } from '../ports/roster-view.ts';
import { answers } from './answers.ts';
import { drawDuty } from './draw-duty.ts';
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
    duty: drawDuty,
  },
  jobs: {
    'roster-job': async (job, { world }) => {
      await performRosterJob(job, world);
      return {};
    },
  },
  answers,
  words,
  help: [
    { line: '我是谁　我在名册里的角色' },
    { line: '名册　谁是谁、谁值班、值班群', for: ['admin'] },
    { line: '名册模板　用表格导入', for: ['admin'] },
    { line: '自检　权限、值班群、日历好不好', for: ['admin'] },
    { line: '未送达　没发出去的消息', for: ['admin'] },
    { line: '删除反映人 WX-261128-001　删掉电话和姓名', for: ['admin'] },
  ],
  phrases: [erasing],
  incoming: [{ file: onWorkbook, joinedGroup: offerDutyChat }],
} satisfies Subject<RosterAction, RosterView, Extract<Outgoing, RosterJob>, keyof typeof answers>;
