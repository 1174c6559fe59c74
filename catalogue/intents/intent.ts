/** The parts of a 说明书 that can be asked for one by one, and what they are called on a card. */
export const SECTIONS = {
  lead: '谁主责',
  support: '谁配合',
  boundary: '职责边界',
  onSite: '现场怎么做',
  dont: '不能做什么',
  evidence: '拍照留痕',
  procedure: '部门怎么办',
  basis: '法律依据',
  penalty: '罚则',
  limits: '时限',
  contact: '找谁、打哪个电话',
  talk: '怎么跟人说',
} as const;
export type Section = keyof typeof SECTIONS;

/** The lists that can be asked for in words. */
export const LISTS = {
  mine: '我的事件',
  todo: '待办',
  desk: '指挥台',
  station: '联络站',
  overdue: '超期的',
  supervised: '督办的',
  roster: '名册',
  help: '帮助',
  catalogue: '清单',
  figures: '统计',
  unanswered: '没答上的问题',
} as const;
export type ListName = keyof typeof LISTS;

/** Everything a message may want besides a matter, and besides help in danger. */
export const INTENTS = [
  ...(Object.keys(SECTIONS) as Section[]),
  ...(Object.keys(LISTS) as ListName[]).map((list) => `list-${list}` as const),
  'case-mine',
  'case-last',
  'case-place',
  'duty',
  'correction',
  'small-talk',
  'person',
  'place-only',
  'unclear',
] as const;
export type Intent = (typeof INTENTS)[number];

/** What may stand in braces in a text: filled with words of the list when the learning reads it. */
export const SLOTS = ['matter', 'department', 'place', 'number'] as const;
export type TextSlot = (typeof SLOTS)[number];
