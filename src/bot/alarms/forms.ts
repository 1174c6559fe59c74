import type { AlarmForm } from '../../../cards/alarms/actions.ts';
import type { AlarmRules } from '../../../catalogue/limits-schema.ts';
import type { AlarmCommand } from '../../alarms/act.ts';
import { AlarmCause, CAUSE_WORDS } from '../../alarms/alarm.ts';
import type { AlarmRight } from '../../alarms/rights.ts';
import { cutTo } from '../../forms/cut-to.ts';
import type { Field } from '../../forms/field.ts';
import { type Values, wordsIn } from '../../forms/values.ts';

type FormOfAlarm = {
  title: string;
  submit: string;
  right: AlarmRight;
  /** Pictures sent beside it are the alarm's. */
  photos: boolean;
  fields(rules: AlarmRules): Field[];
  command(values: Values): AlarmCommand | undefined;
};

const causeField = (...causes: AlarmCause[]): Field => ({
  kind: 'choice',
  name: 'cause',
  label: '原因',
  placeholder: '选一个',
  required: true,
  missing: '请选原因',
  options: causes.map((cause) => ({ value: cause, label: CAUSE_WORDS[cause] })),
});

const doneField = (label: string, placeholder: string): Field => ({
  ...{ kind: 'text', name: 'done', label, placeholder, required: true, missing: `请写${label}`, max: 200 },
});

/** What is asked of whoever puts something aside: why, and until when. */
export const asideFields = ({ shelveHours }: AlarmRules, placeholder: string, label: string): Field[] => [
  doneField('为什么', placeholder),
  {
    ...{ kind: 'choice', name: 'hours', label, placeholder: '选一个', required: true, missing: '请选多久' },
    options: [1, 2, 4, 8]
      .filter((hours) => hours <= shelveHours)
      .map((hours) => ({ value: String(hours), label: `${hours} 小时` })),
  },
];
export const asideSaid = ({ done, hours }: Values): { why: string; hours: number } => ({
  why: cutTo(wordsIn(done), 200),
  hours: Number(wordsIn(hours)),
});

const closing =
  (falseAlarm: boolean) =>
  (values: Values): AlarmCommand | undefined => {
    const cause = AlarmCause.safeParse(wordsIn(values.cause));
    return cause.success
      ? { do: 'close', cause: cause.data, falseAlarm, done: cutTo(wordsIn(values.done), 200) }
      : undefined;
  };

/** What each form about an alarm asks, who may, and what it comes to. */
export const ALARM_FORMS: Record<AlarmForm, FormOfAlarm> = {
  cleared: {
    title: '已消除',
    submit: '记上',
    right: 'act',
    photos: true,
    fields: () => [
      causeField('leak', 'cooking', 'fault', 'unknown'),
      doneField('看到什么、做了什么', '如 灶具软管松了，已换，测过没有气'),
    ],
    command: closing(false),
  },
  false: {
    title: '误报',
    submit: '记上',
    right: 'act',
    photos: true,
    fields: () => [
      causeField('cooking', 'test', 'fault', 'unknown'),
      doneField('怎么知道是误报', '如 到场测过没有气，是炒菜的油烟'),
    ],
    command: closing(true),
  },
  shelve: {
    title: '挂起',
    submit: '挂起',
    right: 'shelve',
    photos: false,
    fields: (rules) => asideFields(rules, '如 探头已报修，下午换', '挂起多久，到时候会再提'),
    command: (values) => ({ do: 'shelve', ...asideSaid(values) }),
  },
};
