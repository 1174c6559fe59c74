import { DAY_MS } from '../../../src/cases/calendar/calendar.ts';
import type { CommandOf } from '../../../src/cases/commands/table.ts';
import { aCase, aPerson } from '../../harness/ids.ts';
import { MONDAY } from '../office.ts';
import { line } from '../parts.ts';
import { FEED_BACK, inState, RETURN, report, story } from '../story.ts';
import { signedLines } from './parts.ts';
import type { Scenes } from './scene.ts';

/** 当场已处理, with a word and a picture. */
export const SETTLE: CommandOf<'settle'> = {
  do: 'settle',
  place: report().place,
  object: '老王烧烤',
  photos: ['img_1'],
  matterId: 'CG04',
  how: 'corrected',
  text: '劝说以后关小了',
  anyway: false,
};

const REPORT = report({
  object: '老王烧烤',
  photos: ['img_1'],
  circumstance: '正在冒烟',
  asks: { peak: '晚上七点' },
  onBehalf: { phone: '13800001234', wantsReply: true },
  reportedPerson: true,
  origin: { source: '12345', outsideNumber: '工单七号', outsideDue: null },
});

const target = () => ({ ...inState('in-hand').the(), id: aCase('WX-261101-007') });

/** What is reported, sent on, signed and answered. */
export const REPORTED: Scenes = {
  settle: { who: 'grid', before: story, command: SETTLE },
  report: {
    who: 'grid',
    before: story,
    command: REPORT,
    other: {
      place: { ...REPORT.place, detail: '9 幢楼上' },
      object: '小李面馆',
      photos: [],
      matterId: null,
      circumstance: '昨天冒过',
      urgent: true,
      description: '油烟从窗口进来',
      asks: { peak: '中午' },
      reportedPerson: false,
      origin: { source: '居民反映', outsideNumber: null, outsideDue: null },
    },
  },
  dispatch: {
    who: 'desk',
    before: () => inState('to-dispatch'),
    command: { do: 'dispatch', lead: 'police', for: '到现场看一看', matterId: 'CG04', text: '店主说话急，两个人去' },
  },
  decline: {
    who: 'desk',
    before: () => inState('to-dispatch'),
    command: { do: 'decline', reason: 'court-or-arbitration', channel: '到区法院立案大厅', text: '带上合同' },
  },
  merge: {
    who: 'desk',
    before: () => inState('to-sign'),
    command: { do: 'merge', into: 'WX-261101-007', text: '同一家店' },
    also: { target: target() },
  },
  absorb: {
    who: 'desk',
    before: () => inState('in-hand'),
    command: {
      do: 'absorb',
      from: 'WX-261101-008',
      people: [aPerson('ou_far')],
      secret: [],
      text: '楼上也熏到了',
      photos: ['img_2'],
      onBehalf: { phone: '13900001234', wantsReply: true },
      residents: [{ caseId: 'WX-261101-006', phone: '13900005678', wantsReply: false }],
    },
  },
  outsideNews: {
    who: 'desk',
    before: () => inState('in-hand'),
    command: {
      do: 'outsideNews',
      text: '12345 又来一单：夜里也冒烟',
      due: MONDAY + 9 * DAY_MS,
      secret: true,
      resident: { caseId: 'GD-77', phone: '13900007777', wantsReply: true },
    },
    other: { due: MONDAY + 4 * DAY_MS },
  },
  redispatch: {
    who: 'desk',
    before: () => inState('return-review'),
    command: { do: 'redispatch', lead: 'police', for: '先去看', text: '噪声归公安' },
  },
  assign: {
    who: 'desk',
    before: () => inState('return-review'),
    command: { do: 'assign', lead: 'enforcement-team', for: '办到底', text: '三定方案写明归执法队' },
  },
  sign: { who: 'officer', before: () => inState('to-sign'), command: { do: 'sign', standsInFor: 'police' } },
  return: {
    who: 'officer',
    before: () => inState('to-sign'),
    command: {
      ...RETURN,
      basis: '依三定方案不属本队',
      suggested: 'market-supervision',
      visited: true,
      photos: ['img_3'],
    },
  },
  feedBack: {
    who: 'officer',
    before: () => signedLines({ lines: [line()] }),
    command: {
      ...FEED_BACK,
      outcome: 'filed',
      fileNumber: '立案〔2026〕12号',
      standsInFor: 'police',
      corrected: [1],
      seen: false,
    },
    other: { text: '烟道已经拆了', outcome: 'partly', fileNumber: '立案〔2026〕13号', photos: ['img_9'], seen: true },
  },
  handOver: {
    who: 'officer',
    before: () => inState('in-hand'),
    command: { do: 'handOver', to: { openId: aPerson('ou_mate'), name: '执法队同事' }, text: '店主下午在' },
  },
  contacted: {
    who: 'officer',
    before: () => inState('in-hand', { onBehalf: { phone: null, wantsReply: true } }),
    command: { do: 'contacted', text: '说好周三去' },
  },
};
