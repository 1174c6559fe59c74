import type { CommandName } from '../../cases/commands/commands.ts';
import { DECLINE_WORDS, OUTCOME_WORDS, REWORK_WORDS } from '../../cases/record/reasons.ts';
import {
  chosen,
  day,
  departments,
  type Form,
  inDays,
  NONE,
  only,
  optional,
  supportsOf,
  text,
  wordOptions,
  words,
} from './form-fields.ts';

/** What the 指挥室 and the leaders fill in. */
export const DESK_FORMS: Partial<Record<CommandName, Form>> = {
  dispatch: {
    fields: (context) => [
      {
        kind: 'choice',
        name: 'lead',
        label: '派给哪个部门',
        required: true,
        options: departments(context, supportsOf(context)),
      },
      { kind: 'line', name: 'for', label: '请他们做什么' },
      {
        kind: 'choice',
        name: 'matter',
        label: '属于清单哪一项',
        options: [
          { value: NONE, label: '不在清单里' },
          ...context.catalogue.matters.map(({ id, name }) => ({ value: id, label: `${id} ${name}` })),
        ],
        preset: context.c.matterId ?? NONE,
      },
      words('说明', false),
    ],
    command: (values) => ({
      lead: text(values.lead),
      for: optional(values.for),
      matterId: chosen(values.matter),
      text: optional(values.text),
    }),
  },
  redispatch: {
    fields: (context) => [
      {
        kind: 'choice',
        name: 'lead',
        label: '改派给',
        required: true,
        options: departments(context, supportsOf(context)),
      },
      words('为什么改派'),
    ],
    command: (values) => ({ lead: text(values.lead), for: null, text: text(values.text) }),
  },
  assign: {
    fields: (context) => [
      {
        kind: 'choice',
        name: 'lead',
        label: '由谁承办',
        required: true,
        options: departments(context, context.c.lead ? [context.c.lead.department] : []),
      },
      words('指定的理由（不能再退）'),
    ],
    command: (values) => ({ lead: text(values.lead), for: null, text: text(values.text) }),
  },
  decline: {
    fields: () => [
      { kind: 'choice', name: 'reason', label: '不受理的原因', required: true, options: wordOptions(DECLINE_WORDS) },
      { kind: 'text', name: 'channel', label: '应该找谁、怎么找', required: true },
      words('补充说明', false),
    ],
    command: (values) => ({ reason: text(values.reason), channel: text(values.channel), text: optional(values.text) }),
  },
  merge: {
    fields: () => [
      { kind: 'line', name: 'into', label: '并入哪一件（事件编号）', required: true },
      words('说明', false),
    ],
    command: (values) => ({ into: text(values.into).toUpperCase(), text: optional(values.text) }),
  },
  rework: {
    fields: () => [
      { kind: 'choice', name: 'reason', label: '为什么退回重办', required: true, options: wordOptions(REWORK_WORDS) },
      words('要补做什么'),
    ],
    command: (values) => ({ reason: text(values.reason), text: text(values.text) }),
  },
  refer: {
    fields: (context) => [
      { kind: 'line', name: 'body', label: '转给哪个单位', required: true },
      { kind: 'line', name: 'outsideNumber', label: '对方编号' },
      { kind: 'date', name: 'due', label: '预计什么时候答复', required: true, preset: inDays(context, 14) },
      words('为什么转出'),
    ],
    command: (values) => ({
      body: text(values.body),
      outsideNumber: optional(values.outsideNumber),
      due: day(values.due),
      text: text(values.text),
    }),
  },
  outsideReply: {
    fields: () => [
      {
        kind: 'choice',
        name: 'result',
        label: '结果',
        required: true,
        options: [
          { value: 'closed', label: '对方已办结' },
          { value: 'back', label: '退回我们办' },
        ],
        preset: 'closed',
      },
      { kind: 'choice', name: 'outcome', label: '办结情况', options: wordOptions(OUTCOME_WORDS), preset: 'solved' },
      words('对方怎么答复的'),
    ],
    command: (values) => ({
      result: text(values.result),
      outcome: text(values.result) === 'closed' ? chosen(values.outcome) : null,
      text: text(values.text),
    }),
  },
  refuse: only('为什么不同意'),
  refuseHold: only('为什么不同意'),
  supervise: {
    fields: (context) => [
      words('督办要求'),
      { kind: 'date', name: 'by', label: '什么时候前办好', required: true, preset: inDays(context, 3) },
    ],
    command: (values) => ({ required: text(values.text), by: day(values.by) }),
  },
};
