import { aPerson } from '../../harness/ids.ts';
import { inState, NAME_LEAD, WHISTLE } from '../story.ts';
import type { Scenes } from './scene.ts';

const councilled = () => inState('in-council');

const parted = () => {
  const told = councilled();
  told.does('desk', { do: 'giveTask', task: 't1', department: 'police', what: '维持秩序', by: '2026-11-05' });
  return told;
};

const asksToWhistle = () => {
  const told = inState('in-hand');
  told.does('officer', WHISTLE);
  return told;
};

/** What several departments do together: a patrol, a whistle, its group. */
export const TOGETHER: Scenes = {
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
      people: [{ openId: aPerson('ou_police'), name: '派出所经办' }],
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
    command: { do: 'attend', department: 'police', standsInFor: 'police' },
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
  finishTask: {
    who: 'police',
    before: parted,
    command: { do: 'finishTask', task: 't1', what: '维持秩序', standsInFor: 'police' },
  },
};
