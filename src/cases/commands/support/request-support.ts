import { wordsOrNull } from '../../../forms/values.ts';
import { leadDepartments, type Support } from '../../record/case.ts';
import { OPEN_STATES } from '../../record/state.ts';
import { ofDepartment, spoken } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { department, short } from '../field-schemas.ts';
import { hasLead } from '../guards.ts';
import { nameOf } from '../parties.ts';
import { departmentFields, pickedOf } from '../pickers.ts';
import { refuse, unknownDepartment } from '../ruling.ts';
import { isAsked } from './asked.ts';

/** 请求配合: one more department takes part; it must feed back or be waived before the lead does. */
export const requestSupport = define({
  name: 'requestSupport',
  word: '请求配合',
  fields: { department, for: short.nullable() },
  from: OPEN_STATES,
  when: hasLead,
  right: { may: ['lead', 'lead-head', 'dispatcher'], who: '请求配合由主责部门或指挥室提出；您可以点「补充」' },
  button: 'folded',
  form: {
    fields: (asking) => [
      ...departmentFields(asking, {
        name: 'department',
        label: '请谁配合',
        missing: '请选让哪个部门配合',
        required: true,
        first: asking.supports,
        never: [
          ...leadDepartments(asking.c.lead),
          ...asking.c.supports.filter(({ state }) => state === 'asked').map((one) => one.department),
        ],
      }),
      {
        kind: 'line',
        name: 'for',
        label: '请他们做什么',
        placeholder: '如：测一下油烟是否超标',
        missing: '请他们做什么写得太长了，请缩短',
      },
    ],
    read: (values) => ({ department: pickedOf(values, 'department'), for: wordsOrNull(values.for) }),
  },
  onCard: 'record',
  told: { department: ofDepartment('请'), for: spoken('请做') },
  rule({ c, command, context }) {
    const asked = command.department;
    if (!context.roster.department(asked)) return unknownDepartment(asked);
    if (leadDepartments(c.lead).includes(asked)) return refuse('missing', '主责部门不用请自己配合');
    if (c.supports.some(isAsked(asked)))
      return refuse('not-now', `已经请过${nameOf(asked, context.roster)}，正在等反馈；急的话请直接联系`);
    const support: Support = {
      department: asked,
      for: command.for,
      state: 'asked',
      askedAt: context.now,
      doneAt: null,
      said: null,
    };
    const others = c.supports.filter((one) => one.department !== asked);
    return {
      kind: 'effect',
      changes: { supports: [...others, support] },
      tells: [tell(c, 'supports', 'support-asked', [asked])],
    };
  },
});
