import { type Field, optionsOfWords } from '../../../forms/field.ts';
import { allPicked, wordsIn, wordsOrNull } from '../../../forms/values.ts';
import { leadDepartments } from '../../record/case.ts';
import { GRADE_WORDS } from '../../record/reasons.ts';
import type { Asking, Before, CommandForm } from '../asking.ts';
import { allPickedOf, departmentsFields } from '../pickers.ts';
import { peopleOffered, peopleProposed } from './invited.ts';

/** The supports the matter names, who have somebody to come: nobody is whistled at by a tick that stood there already. */
const proposed = ({ c, supports, hasPeople }: Asking): string[] =>
  supports.filter((id) => hasPeople(id) && !leadDepartments(c.lead).includes(id)).slice(0, 5);

/** 「先请片区队员到场」 comes first: it needs nobody's consent and is often enough. */
function patrolFirst({ c, mayCallPatrol }: Asking): Before[] {
  if (!mayCallPatrol && c.patrolCalledAt === null) return [];
  if (c.patrolCalledAt !== null) return [{ words: '已经请过片区队员到场。' }];
  return [
    { words: '一个队员到场就能说清的，先请片区队员到场，不用审批。' },
    { press: 'callPatrol', words: '先请片区队员到场' },
    { words: '还要多部门一起的，填下面这张表吹哨。' },
  ];
}

/** Left out where the roster has nobody: a picker without options would offer the whole chat. */
function peopleField(asking: Asking): Field[] {
  const openIds = peopleOffered(asking);
  if (openIds.length === 0) return [];
  return [
    {
      kind: 'people',
      name: 'people',
      label: '请哪些人进群（不点名的部门，哨吹到它的值班群）',
      placeholder: '可多选',
      missing: '请重新选请哪些人进群',
      openIds,
      preset: peopleProposed(proposed(asking), asking),
    },
  ];
}

/** What a whistle asks. */
export const whistleForm: CommandForm<
  Record<'departments' | 'people' | 'representatives' | 'why' | 'grade' | 'tried', unknown>
> = {
  before: patrolFirst,
  nobodyThere: '选它，它进不了吹哨群：吹哨以后要有人打电话叫他们到场。',
  fields: (asking) => [
    ...departmentsFields(asking, {
      name: 'departments',
      label: '吹哨哪些部门（至少一个）',
      placeholder: '可多选',
      missing: '请选吹哨哪些部门',
      first: [...asking.supports, 'community', 'property'],
      preset: proposed(asking),
      never: leadDepartments(asking.c.lead),
    }),
    ...peopleField(asking),
    {
      kind: 'text',
      name: 'why',
      label: '为什么要吹哨',
      placeholder: '哪里一家办不了，要大家来定什么',
      missing: '请写为什么要吹哨',
      required: true,
    },
    {
      kind: 'choice',
      name: 'grade',
      label: '急不急（紧急的先到场、后补批）',
      placeholder: '选急不急',
      missing: '请选急不急',
      required: true,
      options: optionsOfWords(GRADE_WORDS),
      preset: asking.c.urgent ? 'urgent' : 'normal',
    },
    {
      kind: 'text',
      name: 'tried',
      label: '社区已经做过什么（协商记录）',
      placeholder: '可不填',
      missing: '协商记录太长了，请缩短',
    },
    {
      kind: 'line',
      name: 'representatives',
      label: '居民代表（只写名字，用顿号隔开，不进群）',
      placeholder: '可不填',
      missing: '居民代表请只写名字，用顿号隔开',
    },
  ],
  read: (values, { personPicked }) => ({
    departments: allPickedOf(values, 'departments'),
    people: allPicked(values.people).map(personPicked),
    representatives: wordsIn(values.representatives)
      .split(/[、，,；;\s]+/)
      .filter(Boolean),
    why: wordsIn(values.why),
    grade: wordsIn(values.grade),
    tried: wordsOrNull(values.tried),
  }),
};
