import type { Command, CommandName, CommandOf } from '../../src/cases/commands/table.ts';
import type { Done } from '../../src/cases/lifecycle/decide.ts';
import { aCase } from '../harness/ids.ts';
import { FEED_BACK, HOLD, inState, NAME_LEAD, REFER, RETURN, report, story, WHISTLE, type Who } from './office.ts';

type Told = ReturnType<typeof story>;

/** A command in full: every field that may be left out is filled, each in words of its own. */
export type Scene<Name extends CommandName = CommandName> = {
  who: Who;
  /** The case just before. */
  before(): Told;
  command: CommandOf<Name>;
  /** Another value of each field that the record keeps: the card must tell them apart. */
  other?: Partial<Omit<CommandOf<Name>, 'do'>>;
  also?: Parameters<Told['does']>[2];
};

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
const councilled = () => inState('in-council');
const supported = () => {
  const told = inState('in-hand');
  told.does('officer', { do: 'requestSupport', department: 'police', for: '维持秩序' });
  return told;
};
const asksForHold = () => {
  const told = inState('in-hand');
  told.does('officer', HOLD);
  return told;
};
const asksToWhistle = () => {
  const told = inState('in-hand');
  told.does('officer', WHISTLE);
  return told;
};

/** Every command that says something, as somebody of the small office gives it. */
export const SCENES: { [Name in CommandName]?: Scene<Name> } = {
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
      people: ['ou_far'],
      text: '楼上也熏到了',
      photos: ['img_2'],
      onBehalf: { phone: '13900001234', wantsReply: true },
    },
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
    before: () => inState('in-hand'),
    command: { ...FEED_BACK, outcome: 'filed', fileNumber: '立案〔2026〕12号', standsInFor: 'police' },
    other: { text: '烟道已经拆了', outcome: 'partly', fileNumber: '立案〔2026〕13号', photos: ['img_9'] },
  },
  handOver: {
    who: 'officer',
    before: () => inState('in-hand'),
    command: { do: 'handOver', to: { openId: 'ou_mate', name: '执法队同事' }, text: '店主下午在' },
  },
  contacted: {
    who: 'officer',
    before: () => inState('in-hand', { onBehalf: { phone: null, wantsReply: true } }),
    command: { do: 'contacted', text: '说好周三去' },
  },
  callPatrol: {
    who: 'grid',
    before: () => inState('in-hand'),
    command: { do: 'callPatrol', text: '店主要走了' },
  },
  whistle: {
    who: 'officer',
    before: () => inState('in-hand'),
    command: {
      ...WHISTLE,
      people: [{ openId: 'ou_police', name: '派出所经办' }],
      representatives: ['居民老陈'],
      tried: '社区调解过两次',
    },
    other: {
      departments: ['urban-management'],
      people: [],
      representatives: [],
      why: '一家办不了',
      grade: 'urgent',
      tried: null,
    },
  },
  refuse: { who: 'desk', before: asksToWhistle, command: { do: 'refuse', text: '先请队员到场' } },
  attend: {
    who: 'police',
    before: councilled,
    command: { do: 'attend', department: 'police' },
  },
  nameLead: {
    who: 'leader',
    before: councilled,
    command: { ...NAME_LEAD, for: '先控制噪声', district: { body: '区住建局', by: '2026-11-20' } },
    other: {
      lead: 'market-supervision',
      for: '先查证照',
      supports: [],
      minutes: '由市监所牵头',
      district: { body: '区生态环境局', by: '2026-11-24' },
    },
  },
  groupGone: {
    who: 'clock',
    before: councilled,
    command: { do: 'groupGone', round: 1, how: 'failed', text: '平台说人太多' },
  },
  groupNote: {
    who: 'police',
    before: councilled,
    command: { do: 'groupNote', kind: 'decision', text: '明早八点集合', photos: ['img_4'] },
  },
  giveTask: {
    who: 'desk',
    before: councilled,
    command: { do: 'giveTask', task: 't1', department: 'police', what: '维持秩序', by: '2026-11-05' },
    other: { department: 'market-supervision', what: '查证照', by: '2026-11-06' },
  },
  hold: {
    who: 'officer',
    before: () => inState('in-hand'),
    command: { ...HOLD, text: '等净化器到货', fileNumber: '立案〔2026〕12号' },
  },
  refuseHold: { who: 'desk', before: asksForHold, command: { do: 'refuseHold', text: '先租一台' } },
  requestSupport: {
    who: 'officer',
    before: () => inState('in-hand'),
    command: { do: 'requestSupport', department: 'police', for: '维持秩序' },
    other: { department: 'market-supervision', for: '查证照' },
  },
  supportFeedBack: {
    who: 'police',
    before: supported,
    command: {
      do: 'supportFeedBack',
      department: 'police',
      text: '秩序正常',
      photos: ['img_5'],
      standsInFor: 'police',
    },
    other: { text: '人还没散', photos: ['img_6'] },
  },
  waiveSupport: {
    who: 'officer',
    before: supported,
    command: { do: 'waiveSupport', department: 'police', text: '人都散了' },
    other: { text: '改天再来' },
  },
  unsolved: { who: 'grid', before: () => inState('to-confirm'), command: { do: 'unsolved', text: '晚上又开了' } },
  rework: {
    who: 'desk',
    before: () => inState('to-verify'),
    command: { do: 'rework', reason: 'poor-evidence', text: '补一张烟道的照片' },
  },
  verify: { who: 'desk', before: () => inState('to-verify'), command: { do: 'verify', text: '照片清楚' } },
  reopen: { who: 'grid', before: () => inState('closed'), command: { do: 'reopen', text: '修好两天又坏了' } },
  refer: {
    who: 'desk',
    before: () => inState('to-sign'),
    command: { ...REFER, text: '高速桥下归他们' },
  },
  outsideReply: {
    who: 'desk',
    before: () => inState('referred-out'),
    command: { do: 'outsideReply', result: 'back', outcome: null, text: '他们说是小区道路' },
  },
  withdraw: { who: 'grid', before: () => inState('to-sign'), command: { do: 'withdraw', text: '说错地方了' } },
  resume: { who: 'officer', before: () => inState('on-hold'), command: { do: 'resume', text: '货到了' } },
  supplement: {
    who: 'grid',
    before: () => inState('in-hand'),
    command: { do: 'supplement', text: '今晚又在冒', photos: ['img_7'] },
  },
  note: {
    who: 'officer',
    before: () => inState('in-hand'),
    command: { do: 'note', text: '去过一次，没开门', photos: ['img_8'] },
  },
  siteCheck: {
    who: 'grid',
    before: () => inState('in-hand'),
    command: { do: 'siteCheck', found: 'not-solved', text: '烟还很大', photos: ['img_8'] },
  },
  urge: { who: 'grid', before: () => inState('in-hand'), command: { do: 'urge', text: '三天没人来' } },
  follow: { who: 'police', before: () => inState('in-hand'), command: { do: 'follow', on: true } },
  supervise: {
    who: 'leader',
    before: () => inState('in-hand'),
    command: { do: 'supervise', required: '周五前关停', by: '2026-11-06' },
    other: { required: '本周整改', by: '2026-11-05' },
  },
  releaseSupervision: {
    who: 'leader',
    before: () => {
      const told = inState('in-hand');
      told.does('leader', { do: 'supervise', required: '周五前关停', by: '2026-11-06' });
      return told;
    },
    command: { do: 'releaseSupervision', text: '已经关停' },
  },
};

/** A scene played: the story it left, and what the command decided. */
export function played(
  { who, before, command, also }: Omit<Scene, 'other'>,
  change: object = {},
): { told: Told; done: Done } {
  const told = before();
  told.later(60_000);
  const done = told.does(who, { ...command, ...change } as Command, also ?? {});
  return { told, done };
}
