import { ALARM_STATE_WORDS, CAUSE_WORDS, type GasAlarm, LEVEL_WORDS } from '../../alarms/alarm.ts';
import type { GasDevice } from '../../alarms/device.ts';
import type { TakenColumn } from './taken.ts';

/** An alarm with whose device it is and where that hangs. */
export type AlarmOf = { alarm: GasAlarm } & Pick<GasDevice, 'company' | 'community'>;

/** What is taken out of an alarm: not which device, which names a shop or a flat. */
export const ALARM_COLUMNS: readonly TakenColumn<AlarmOf>[] = [
  { name: '编号', kind: 'text', of: ({ alarm }) => alarm.id },
  { name: '企业', kind: 'choice', of: ({ company }, nameOf) => nameOf(company) },
  { name: '社区', kind: 'choice', of: ({ community }) => community },
  { name: '级别', kind: 'choice', of: ({ alarm }) => LEVEL_WORDS[alarm.level] },
  { name: '状态', kind: 'choice', of: ({ alarm }) => ALARM_STATE_WORDS[alarm.state] },
  { name: '测试', kind: 'choice', of: ({ alarm }) => (alarm.test ? '测试' : null) },
  { name: '限值', kind: 'text', of: ({ alarm }) => alarm.limit },
  { name: '报警', kind: 'instant', of: ({ alarm }) => alarm.raisedAt },
  { name: '有人认', kind: 'instant', of: ({ alarm }) => alarm.ackAt },
  { name: '消除', kind: 'instant', of: ({ alarm }) => alarm.clearedAt },
  { name: '原因', kind: 'choice', of: ({ alarm }) => (alarm.cause ? CAUSE_WORDS[alarm.cause] : null) },
  { name: '又报', kind: 'number', of: ({ alarm }) => alarm.repeats },
  { name: '事件', kind: 'text', of: ({ alarm }) => alarm.caseId },
];
