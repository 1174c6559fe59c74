import { CASE_FIGURES } from '../../../catalogue/figures/figure.ts';
import type { View } from '../../../src/bot/ports/views.ts';
import { COMMAND_NAMES, COMMANDS } from '../../../src/cases/commands/table.ts';
import type { CaseId } from '../../../src/cases/record/ids.ts';
import { NOTICES } from '../../../src/cases/told/tells.ts';
import { SPANS } from '../../../src/figures/periods.ts';
import { TELLS } from '../../../src/services/told.ts';
import { CallId, DutyId, ProblemId, TalkId } from '../../../src/station/ids.ts';
import { aChat, aDraft, aMessage } from '../../harness/ids.ts';
import { idOf } from '../../store/report-case.ts';
import { ASKED, FORM, type Looker, QUESTION, SECRET, TASK } from './a-reported-person.ts';
import { KEPT } from './kept-records.ts';
import { SINCE, TAKES } from './kept-since.ts';

/** A case, and the versions that the reporter's own steps left. */
export type Seen = { number: CaseId; steps: number[] };
type Views = { [V in View['view']]: (who: Looker, seen: Seen) => Extract<View, { view: V }>[] };

const ROUND = { round: 1 };
const { proposal: PROPOSAL, place: PLACE, plan: PLAN, visit: VISIT } = KEPT;
const { batch: BATCH, receipt: RECEIPT, alarm: ALARM, flood: FLOOD, device: DEVICE, session: SESSION, forms } = SINCE;
const PROBLEM = ProblemId.parse('WT-1');
const TALK = TalkId.parse('YS-1');
/** The commands that a form asks for. */
export const FORMS = COMMAND_NAMES.filter((name) => 'form' in COMMANDS[name]);
/** The draft of such a form that somebody has open. */
export const formOf = (who: Looker, number: CaseId, act: string) =>
  aDraft(`${act}-${number.slice(-3)}-${who.openId.slice(-8)}`);
const SHELVES = ['overdue', 'return-review', 'to-dispatch', 'to-verify', 'supervised', 'in-council'];

/**
 * Every view, as somebody and the chats they are in may get it: with an `openId` where it is drawn for one person alone, and
 * without where any chat may be shown it. A new view has its line here, or this does not compile.
 */
export const EVERY: Views = {
  case: ({ audiences }, { number }) =>
    audiences.flatMap((audience) => [
      { view: 'case', case: number, audience },
      { view: 'case', case: number, audience, headline: 'please-confirm', missed: idOf(SECRET) },
    ]),
  'order-batch': ({ openId }) => [{ view: 'order-batch', batch: BATCH, openId }],
  'order-batches': ({ openId }) => [{ view: 'order-batches', openId }],
  'order-sources': ({ openId }) => [{ view: 'order-sources', openId }],
  'order-answer': ({ openId }) => [{ view: 'order-answer', of: RECEIPT, openId }],
  'order-answer-form': ({ openId }) => [{ view: 'order-answer-form', of: RECEIPT, openId }],
  'orders-came': (_, { number }) => [{ view: 'orders-came', since: 0, cases: [number], missed: idOf(TAKES) }],
  'gas-alarm': ({ audiences }) => audiences.map((audience) => ({ view: 'gas-alarm', alarm: ALARM, audience })),
  'gas-flood': ({ audiences }) => audiences.map((audience) => ({ view: 'gas-flood', flood: FLOOD, audience })),
  'gas-alarms': ({ openId }) => [{ view: 'gas-alarms', openId }],
  'gas-flood-form': ({ openId }) => [{ view: 'gas-flood-form', flood: FLOOD, openId }],
  'gas-flood-alarms': ({ openId }) => [{ view: 'gas-flood-alarms', flood: FLOOD, openId }],
  'gas-devices': ({ openId }) => [{ view: 'gas-devices', words: '面馆', openId }],
  'gas-device': ({ openId }) => [{ view: 'gas-device', device: DEVICE, openId }],
  'gas-form': ({ openId }) => [{ view: 'gas-form', alarm: ALARM, form: 'cleared', openId }],
  'gas-import': ({ openId }) => [{ view: 'gas-import', draft: forms.gas, openId }],
  'gas-checks': ({ openId }) => [{ view: 'gas-checks', openId }],
  'gas-finds': ({ openId }) => [{ view: 'gas-finds', openId }],
  'case-notice': ({ audiences }, { number, steps }) =>
    audiences.flatMap((audience) =>
      [
        ...Object.keys(NOTICES).map((notice) => ({ notice, step: steps.at(-1) })),
        ...steps.map((step) => ({ notice: 'urged', step })),
      ].map((of) => ({ view: 'case-notice' as const, case: number, audience, ...of })),
    ),
  timeline: ({ audiences }, { number }) =>
    audiences.flatMap((audience) =>
      [0, 1].map((page) => ({ view: 'timeline' as const, case: number, audience, page })),
    ),
  'case-list': ({ openId }) =>
    (['mine', 'todo', 'desk', 'station'] as const).flatMap((list) =>
      (list === 'desk' ? SHELVES : ['']).map((shelf) => ({ view: 'case-list' as const, list, shelf, page: 0, openId })),
    ),
  'cases-found': ({ openId }, { number }) => [{ view: 'cases-found', by: 'last', cases: [number], openId }],
  'report-form': ({ openId }) => [{ view: 'report-form', draft: FORM, openId }],
  'case-form': (who, { number }) =>
    FORMS.map((act) => ({ view: 'case-form', draft: formOf(who, number, act), openId: who.openId })),
  similar: (_, { number }) => [{ view: 'similar', draft: FORM, cases: [number] }],
  settled: ({ openId }, { number }) => [{ view: 'settled', case: number, how: 'corrected', openId }],
  'photo-receipt': (_, { number }) => [
    {
      view: 'photo-receipt',
      words: `照片收进 ${number} 了`,
      message: aMessage('om_1'),
      others: [{ to: number, label: number }],
    },
  ],
  'form-done': (_, { number }) => [{ view: 'form-done', title: '已提交', words: '提交好了', case: number }],
  day: ({ openId }) => [{ view: 'day', openId }],
  'day-of': () => ['desk', 'enforcement-team', 'market-supervision'].map((party) => ({ view: 'day-of', party })),
  problems: ({ openId }) => [{ view: 'problems', openId }],
  problem: ({ openId }) => [{ view: 'problem', problem: PROBLEM, openId }],
  talks: ({ openId }) => [{ view: 'talks', openId }],
  talk: ({ openId }) => [{ view: 'talk', talk: TALK, openId }],
  'talk-vote': () => [{ view: 'talk-vote', talk: TALK }],
  'talk-task': ({ openId }) => [{ view: 'talk-task', talk: TALK, n: 1, openId }],
  duties: () => [{ view: 'duties' }],
  'duty-mine': ({ openId }) => [{ view: 'duty-mine', openId }],
  'duty-asked': ({ openId }) => [{ view: 'duty-asked', duty: DutyId.parse('ZB-1'), openId }],
  'duty-gap': () => [{ view: 'duty-gap', day: '2026-11-25', communities: ['德加社区'] }],
  'duty-import': ({ openId }) => [{ view: 'duty-import', draft: FORM, openId }],
  'home-calls': ({ openId }) => [{ view: 'home-calls', openId }],
  'home-call': ({ openId }) => [{ view: 'home-call', call: CallId.parse('ZF-1'), openId }],
  'station-form': ({ openId }) => [{ view: 'station-form', draft: FORM, openId }],
  'service-figures': ({ openId }) => [{ view: 'service-figures', openId }],
  'figure-rows': ({ openId }) =>
    CASE_FIGURES.flatMap((figure) =>
      ['week', '2026-11', '2026-11-23', '2026-11-20..2026-11-24'].map((days) => ({
        view: 'figure-rows',
        figure,
        days,
        part: 'all',
        openId,
      })),
    ),
  ledger: ({ openId }) => [{ view: 'ledger', openId }],
  figures: ({ openId }) =>
    [...Object.keys(SPANS), '2026-11', '2026-01-01..2026-12-31'].map((span) => ({ view: 'figures', span, openId })),
  weekly: () => [{ view: 'weekly', monday: '2026-11-23' }],
  monthly: () => [{ view: 'monthly', month: '2026-11' }],
  'figure-words': () => [{ view: 'figure-words' }],
  'erase-offer': ({ openId }, { number }) => [{ view: 'erase-offer', case: number, openId }],
  'council-card': (_, { number }) => [{ view: 'council-card', case: number, ...ROUND }],
  'council-agenda': (_, { number }) => [{ view: 'council-agenda', case: number }],
  'council-minutes': (_, { number }) => [{ view: 'council-minutes', case: number }],
  'council-summary': (_, { number }) => [{ view: 'council-summary', case: number }],
  'council-task': (_, { number }) => [{ view: 'council-task', case: number, draft: TASK }],
  'council-closing': (_, { number }) => [{ view: 'council-closing', case: number, ...ROUND }],
  'council-rating': (_, { number }) => [{ view: 'council-rating', case: number, ...ROUND }],
  'council-verdict': (_, { number }) => [{ view: 'council-verdict', case: number, ...ROUND }],
  'council-absent': (_, { number }) => [{ view: 'council-absent', case: number }],
  'council-boundary': (_, { number }) => [{ view: 'council-boundary', case: number }],
  help: ({ openId }) => [{ view: 'help' }, { view: 'help', openId }],
  notice: (_, { number }) => [{ view: 'notice', title: '好了', words: number }],
  words: (_, { number }) => [{ view: 'words', words: number }],
  matter: () => [
    { view: 'matter', matter: 'CG04', question: QUESTION, matched: '油烟', why: [{ text: '油烟', weight: 3 }] },
  ],
  ask: () => [{ view: 'ask', question: QUESTION, group: 'smell', round: 1 }],
  candidates: () => [{ view: 'candidates', question: QUESTION, matters: ['CG04', 'CG05'] }],
  'not-listed': () => [{ view: 'not-listed', question: QUESTION, maybe: ['CG04'] }],
  referral: () => [{ view: 'referral', referral: 'water-outage', question: QUESTION }],
  emergency: () => [{ view: 'emergency', danger: 'fire', matters: ['YX01'], question: QUESTION }],
  // Of the list, not of any case.
  proposal: ({ audiences }) => audiences.map((audience) => ({ view: 'proposal', proposal: PROPOSAL, audience })),
  proposals: ({ openId }) => (['open', 'mine'] as const).map((of) => ({ view: 'proposals', of, page: 0, openId })),
  'proposal-form': ({ openId }) => [{ view: 'proposal-form', draft: forms.proposal, openId }],
  'list-review': () => [{ view: 'list-review', department: 'enforcement-team', page: 0 }],
  'list-laws': ({ openId }) => [{ view: 'list-laws', page: 0, openId }],
  'list-desk': ({ openId }) => [{ view: 'list-desk', page: 0, openId }],
  'proposal-published': () => [{ view: 'proposal-published', proposal: PROPOSAL, department: 'enforcement-team' }],
  'change-matter': ({ openId }) => [{ view: 'change-matter', about: 'CG04', openId }],
  subject: ({ openId }) => [{ view: 'subject', subject: PLACE, openId }],
  'subjects-found': ({ openId }) => [{ view: 'subjects-found', words: '面馆', openId }],
  'subject-expiry': () => [{ view: 'subject-expiry', subject: PLACE, field: 'small-restaurant.food' }],
  'subject-import': ({ openId }) => [{ view: 'subject-import', draft: FORM, openId }],
  'subject-template': ({ openId }) => [{ view: 'subject-template', openId }],
  'subject-erase-offer': ({ openId }) => [{ view: 'subject-erase-offer', subject: PLACE, openId }],
  'inspection-form': ({ openId }) => [{ view: 'inspection-form', draft: forms.inspection, openId }],
  plan: ({ audiences }) => audiences.map((audience) => ({ view: 'plan', plan: PLAN, audience })),
  plans: ({ openId }) => (['open', 'mine', 'today'] as const).map((of) => ({ view: 'plans', of, page: 0, openId })),
  'plan-begin': ({ openId }) => [{ view: 'plan-begin', openId }],
  visit: ({ openId }) => [{ view: 'visit', visit: VISIT, openId }],
  'visit-group': ({ openId }) => [{ view: 'visit-group', visit: VISIT, group: 0, openId }],
  'visit-item': ({ openId }) => [{ view: 'visit-item', visit: VISIT, item: 'IT-1', openId }],
  'visit-finish': ({ openId }) => [{ view: 'visit-finish', visit: VISIT, openId }],
  'visit-told': ({ openId }) => [{ view: 'visit-told', visit: VISIT, openId }],
  'visit-owner': () => [{ view: 'visit-owner', visit: VISIT, token: 'x'.repeat(22) }],
  'visit-which': ({ openId }) => [{ view: 'visit-which', visit: VISIT, from: FORM, openId }],
  'visit-start': ({ openId }) => [{ view: 'visit-start', openId }],
  'visit-form': ({ openId }) => [{ view: 'visit-form', draft: forms.visit, openId }],
  services: () => [{ view: 'services' }],
  service: () => [{ view: 'service', service: 'FW01', question: QUESTION }],
  session: ({ openId }) => [{ view: 'session', session: SESSION, openId }],
  'sessions-mine': ({ openId }) => [{ view: 'sessions-mine', openId }],
  'session-list': ({ openId }) => [
    { view: 'session-list', session: SESSION, openId },
    { view: 'session-list', session: SESSION, openId, unheard: { what: 'cancelled', seats: [1] } },
  ],
  'session-roll': ({ openId }) => [{ view: 'session-roll', session: SESSION, lesson: 1, page: 0, openId }],
  'session-told': ({ openId }) =>
    TELLS.map((what) => ({ view: 'session-told', session: SESSION, what, seats: [1], lesson: 1, openId })),
  'service-opening': ({ openId }) => [{ view: 'service-opening', openId }],
  'service-form': ({ openId }) => [{ view: 'service-form', draft: forms.service, openId }],
  bundle: () => [{ view: 'bundle', bundle: 'rental', question: QUESTION }],
  bundles: () => [{ view: 'bundles' }],
  section: () => [{ view: 'section', matter: 'CG04', section: 'basis', question: QUESTION }],
  several: () => [{ view: 'several', question: QUESTION, parts: [{ words: '油烟', matter: 'CG04' }] }],
  which: () => [
    { view: 'which', of: 'penalty', matters: ['CG04', 'CG25'], question: QUESTION },
    { view: 'which', of: 'whole', matters: ['CG04', 'CG25'] },
  ],
  unanswered: ({ openId }) => [{ view: 'unanswered', openId }],
  why: () => [{ view: 'why', question: QUESTION }],
  corrected: () => [{ view: 'corrected', question: QUESTION, matter: 'CG04', matters: ['CG05'] }],
  list: () => [{ view: 'list' }, { view: 'list', category: 'CG' }],
  'small-talk': () => [{ view: 'small-talk', words: '不客气' }],
  'person-wanted': () => [{ view: 'person-wanted' }],
  'place-asked': () => [{ view: 'place-asked', words: '3 幢', question: QUESTION, matter: 'CG04' }],
  'say-more': () => [{ view: 'say-more' }],
  'who-am-i': ({ openId }) => [{ view: 'who-am-i', openId }],
  roster: ({ openId }) => [
    { view: 'roster', page: 'home', openId },
    { view: 'roster', page: 'role', of: 'grid', openId },
    { view: 'roster', page: 'person', of: idOf(SECRET), openId },
    { view: 'roster', page: 'log', openId },
    { view: 'roster', page: 'dead-letters', openId },
  ],
  'roster-form': ({ openId }) => [ASKED, forms.roster].map((draft) => ({ view: 'roster-form', draft, openId })),
  'roster-import': ({ openId }) => [{ view: 'roster-import', draft: ASKED, openId }],
  'registration-request': ({ openId }) => [{ view: 'registration-request', person: idOf(SECRET), openId }],
  'duty-chat-offer': ({ openId }) => [{ view: 'duty-chat-offer', chatId: aChat('oc_own'), name: '值班群', openId }],
  'self-check': ({ openId }) => [{ view: 'self-check', openId }],
  duty: ({ openId }) => [{ view: 'duty', openId }],
};

export const VIEWS = Object.keys(EVERY).filter((name): name is View['view'] => name in EVERY);

/** Who works in the office stands there by name for everybody who may open it: no case stands beside it. */
export const NAMES_PEOPLE: readonly View['view'][] = ['roster', 'registration-request', 'who-am-i'];
