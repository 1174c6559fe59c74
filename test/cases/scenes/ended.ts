import { HOLD, inState, REFER } from '../story.ts';
import type { Scenes } from './scene.ts';

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

/** What holds, ends, is looked at again or goes outside. */
export const ENDED: Scenes = {
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
  pleased: { who: 'grid', before: () => inState('closed'), command: { do: 'pleased' } },
  fairlyPleased: { who: 'grid', before: () => inState('closed'), command: { do: 'fairlyPleased' } },
  displeased: { who: 'grid', before: () => inState('closed'), command: { do: 'displeased' } },
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
