import type { CommandName } from '../../cases/commands.ts';
import { DECLINE_WORDS, HOLD_WORDS, OUTCOME_WORDS, RETURN_WORDS, REWORK_WORDS } from '../../cases/reasons.ts';
import { COUNCIL_FORMS } from '../council/forms.ts';
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

export type { FormContext, Values } from './form-fields.ts';

/** The forms of the changes that need words. A change without an entry is a plain button. */
export const FORMS: Partial<Record<CommandName, Form>> = {
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
  return: {
    fields: (context) => [
      { kind: 'choice', name: 'reason', label: '退单原因', required: true, options: wordOptions(RETURN_WORDS) },
      { kind: 'text', name: 'basis', label: '依据（为什么不归我们）', required: true },
      {
        kind: 'choice',
        name: 'suggested',
        label: '建议派给（找不到现场才可以不选）',
        options: [{ value: NONE, label: '说不准' }, ...departments(context, supportsOf(context))],
        preset: NONE,
      },
      { kind: 'check', name: 'visited', label: '已经到过现场' },
    ],
    command: (values, _, photos) => ({
      reason: text(values.reason),
      basis: text(values.basis),
      suggested: chosen(values.suggested),
      visited: values.visited === true,
      photos,
    }),
  },
  feedBack: {
    fields: () => [
      {
        kind: 'choice',
        name: 'outcome',
        label: '结果',
        required: true,
        options: wordOptions(OUTCOME_WORDS),
        preset: 'solved',
      },
      { kind: 'text', name: 'text', label: '做了什么', required: true },
      { kind: 'line', name: 'fileNumber', label: '立案文号（已立案才填）' },
    ],
    command: (values, _, photos) => ({
      outcome: text(values.outcome),
      text: text(values.text),
      fileNumber: optional(values.fileNumber),
      photos,
    }),
  },
  handOver: {
    fields: ({ c, roster, openId }) => [
      {
        kind: 'choice',
        name: 'to',
        label: '移交给谁',
        required: true,
        options: (c.lead ? [c.lead.department, ...(c.lead.intake ? [c.lead.intake] : [])] : [])
          .flatMap((department) => roster.workersOf(department, c.place))
          .filter(
            (member, i, all) => member.openId !== openId && all.findIndex((one) => one.openId === member.openId) === i,
          )
          .map((member) => ({ value: member.openId, label: member.name })),
      },
      words('交代一句', false),
    ],
    command: (values, { roster }) => ({
      to: { openId: text(values.to), name: roster.member(text(values.to))?.name ?? '' },
      text: optional(values.text),
    }),
  },
  contacted: only('跟反映人说了什么'),
  hold: {
    fields: (context) => [
      { kind: 'choice', name: 'reason', label: '为什么暂缓', required: true, options: wordOptions(HOLD_WORDS) },
      words('具体情况'),
      { kind: 'date', name: 'until', label: '暂缓到哪天', required: true, preset: inDays(context, 7) },
      { kind: 'line', name: 'fileNumber', label: '立案文号（已立案才填）' },
    ],
    command: (values) => ({
      reason: text(values.reason),
      text: text(values.text),
      until: day(values.until),
      fileNumber: optional(values.fileNumber),
    }),
  },
  refuseHold: only('为什么不同意'),
  refuse: only('为什么不同意'),
  requestSupport: {
    fields: (context) => [
      {
        kind: 'choice',
        name: 'department',
        label: '请谁配合',
        required: true,
        options: departments(context, supportsOf(context)),
      },
      { kind: 'line', name: 'for', label: '请他们做什么' },
    ],
    command: (values) => ({ department: text(values.department), for: optional(values.for) }),
  },
  supportFeedBack: {
    fields: ({ c, catalogue }) => [
      {
        kind: 'choice',
        name: 'department',
        label: '哪个部门',
        required: true,
        options: c.supports
          .filter((one) => one.state === 'asked')
          .map(({ department }) => ({ value: department, label: catalogue.nameOf(department) })),
        preset: c.supports.find((one) => one.state === 'asked')?.department,
      },
      words('配合做了什么'),
    ],
    command: (values, _, photos) => ({ department: text(values.department), text: text(values.text), photos }),
  },
  waiveSupport: {
    fields: ({ c, catalogue }) => [
      {
        kind: 'choice',
        name: 'department',
        label: '不再等哪个部门',
        required: true,
        options: c.supports
          .filter((one) => one.state === 'asked')
          .map(({ department }) => ({ value: department, label: catalogue.nameOf(department) })),
        preset: c.supports.find((one) => one.state === 'asked')?.department,
      },
      words('说明', false),
    ],
    command: (values) => ({ department: text(values.department), text: optional(values.text) }),
  },
  rework: {
    fields: () => [
      { kind: 'choice', name: 'reason', label: '为什么退回重办', required: true, options: wordOptions(REWORK_WORDS) },
      words('要补做什么'),
    ],
    command: (values) => ({ reason: text(values.reason), text: text(values.text) }),
  },
  unsolved: only('哪里没解决'),
  reopen: only('为什么要重新打开'),
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
  supplement: {
    fields: () => [words('补充什么（也可以只发照片）', false)],
    command: (values, _, photos) => ({ text: optional(values.text), photos }),
  },
  note: { fields: () => [words('记什么')], command: (values, _, photos) => ({ text: text(values.text), photos }) },
  siteCheck: {
    fields: () => [
      {
        kind: 'choice',
        name: 'found',
        label: '现场怎么样',
        required: true,
        options: [
          { value: 'solved', label: '已经解决' },
          { value: 'not-solved', label: '还没解决' },
          { value: 'unclear', label: '看不出来' },
        ],
      },
      words('看到了什么'),
    ],
    command: (values, _, photos) => ({ found: text(values.found), text: text(values.text), photos }),
  },
  supervise: {
    fields: (context) => [
      words('督办要求'),
      { kind: 'date', name: 'by', label: '什么时候前办好', required: true, preset: inDays(context, 3) },
    ],
    command: (values) => ({ required: text(values.text), by: day(values.by) }),
  },
  ...COUNCIL_FORMS,
};

/** Which changes want pictures: those sent to the bot while the form is open join it. */
export const WITH_PHOTOS: readonly CommandName[] = [
  'return',
  'feedBack',
  'supportFeedBack',
  'supplement',
  'note',
  'siteCheck',
];
