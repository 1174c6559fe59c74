import { button, type Element, note, stack } from '../../../cards/elements.ts';
import type { Field } from '../../../cards/form-card.ts';
import type { CommandName } from '../../cases/commands/commands.ts';
import { leadDepartments } from '../../cases/record/case.ts';
import { GRADE_WORDS } from '../../cases/record/reasons.ts';
import {
  day,
  departments,
  type Form,
  type FormContext,
  inDays,
  many,
  optional,
  supportsOf,
  text,
  wordOptions,
} from '../cases/form-fields.ts';
import { atTable, peopleOffered, peopleProposed } from './offered.ts';

const proposed = (context: FormContext): string[] =>
  supportsOf(context)
    .filter((department) => !leadDepartments(context.c.lead).includes(department))
    .slice(0, 5);

/** 「先请片区队员到场」 comes first: it needs nobody's consent and is often enough. */
function patrolFirst({ c }: FormContext): Element[] {
  if (c.patrolCalledAt !== null) return [note('已经请过片区队员到场。')];
  const call = { do: 'act', case: c.id, act: 'callPatrol', v: c.version } as const;
  return [
    note('一个队员到场就能说清的，先请片区队员到场，不用审批。'),
    ...stack(button('先请片区队员到场', call, 'primary')),
    note('还要多部门一起的，填下面这张表吹哨。'),
  ];
}

/** Left out where the roster has nobody: a picker without options would offer the whole chat. */
function peopleField(context: FormContext): Field[] {
  const openIds = peopleOffered(context);
  if (openIds.length === 0) return [];
  const label = '请哪些人进群（不点名的部门，哨吹到它的值班群）';
  return [{ kind: 'people', name: 'people', label, openIds, preset: peopleProposed(proposed(context), context) }];
}

const whistle: Form = {
  intro: patrolFirst,
  fields: (context) => [
    {
      kind: 'choices',
      name: 'departments',
      label: '吹哨哪些部门',
      required: true,
      options: departments(context, [...supportsOf(context), 'community', 'property']),
      preset: proposed(context),
    },
    ...peopleField(context),
    { kind: 'text', name: 'why', label: '为什么要吹哨', required: true },
    {
      kind: 'choice',
      name: 'grade',
      label: '急不急（紧急的先到场、后补批）',
      required: true,
      options: wordOptions(GRADE_WORDS),
      preset: context.c.urgent ? 'urgent' : 'normal',
    },
    { kind: 'text', name: 'tried', label: '社区已经做过什么（协商记录）' },
    { kind: 'line', name: 'representatives', label: '居民代表（只写名字，用顿号隔开，不进群）' },
  ],
  command: (values, { roster }) => ({
    departments: many(values.departments),
    people: many(values.people).map((openId) => ({ openId, name: roster.member(openId)?.name ?? '' })),
    representatives: text(values.representatives)
      .split(/[、，,；;\s]+/)
      .filter(Boolean),
    why: text(values.why),
    grade: text(values.grade),
    tried: optional(values.tried),
  }),
};

const seated = ({ c }: FormContext) => c.council?.departments.map((seat) => seat.department) ?? [];

const nameLead: Form = {
  fields: (context) => [
    {
      kind: 'choice',
      name: 'lead',
      label: '由谁牵头',
      required: true,
      options: departments(context, [...leadDepartments(context.c.lead), ...seated(context)]),
    },
    { kind: 'text', name: 'minutes', label: '会商纪要（定了什么、谁做什么、什么时候）', required: true },
    { kind: 'choices', name: 'supports', label: '哪些部门配合', options: departments(context, seated(context)) },
    { kind: 'line', name: 'districtBody', label: '提请区级协调的单位（要时才填）' },
    { kind: 'date', name: 'districtBy', label: '区级协调的日期（要时才填）' },
  ],
  command: (values) => ({
    lead: text(values.lead),
    for: null,
    supports: many(values.supports).map((department) => ({ department, for: null })),
    minutes: text(values.minutes),
    district:
      text(values.districtBody) || text(values.districtBy)
        ? { body: text(values.districtBody), by: day(values.districtBy) }
        : null,
  }),
};

const giveTask: Form = {
  fields: (context) => [
    {
      kind: 'choice',
      name: 'department',
      label: '哪个部门',
      required: true,
      options: atTable(context.c).map((value) => ({ value, label: context.catalogue.nameOf(value) })),
      preset: context.filled.department,
    },
    { kind: 'text', name: 'what', label: '做什么', required: true, preset: context.filled.what ?? '' },
    { kind: 'date', name: 'by', label: '哪天前做好', required: true, preset: context.filled.by ?? inDays(context, 1) },
  ],
  command: (values, { draft }) => ({
    task: draft,
    department: text(values.department),
    what: text(values.what),
    by: day(values.by),
  }),
};

/** The forms of a whistle. */
export const COUNCIL_FORMS = { whistle, nameLead, giveTask } satisfies Partial<Record<CommandName, Form>>;
