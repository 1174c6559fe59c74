import type { Field } from '../../../cards/form-card.ts';
import type { CommandName } from '../../cases/commands/commands.ts';
import { HOLD_WORDS, OUTCOME_WORDS, RETURN_WORDS } from '../../cases/record/reasons.ts';
import {
  chosen,
  day,
  departments,
  type Form,
  type FormContext,
  inDays,
  NONE,
  only,
  optional,
  supportsOf,
  text,
  wordOptions,
  words,
} from './form-fields.ts';

const askedSupport = (label: string, { c, catalogue }: FormContext): Field => {
  const asked = c.supports.filter((one) => one.state === 'asked').map((one) => one.department);
  return {
    kind: 'choice',
    name: 'department',
    label,
    required: true,
    options: asked.map((department) => ({ value: department, label: catalogue.nameOf(department) })),
    preset: asked[0],
  };
};

/** What the lead and the supporting departments fill in. */
export const WORK_FORMS: Partial<Record<CommandName, Form>> = {
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
    fields: (context) => [askedSupport('哪个部门', context), words('配合做了什么')],
    command: (values, _, photos) => ({ department: text(values.department), text: text(values.text), photos }),
  },
  waiveSupport: {
    fields: (context) => [askedSupport('不再等哪个部门', context), words('说明', false)],
    command: (values) => ({ department: text(values.department), text: optional(values.text) }),
  },
};
