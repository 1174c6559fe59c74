import { type Case, leadDepartments } from '../../record/case.ts';
import type { CaseState } from '../../record/state.ts';
import { spoken } from '../../told/line.ts';
import { tell, tellPerson } from '../../told/tells.ts';
import type { Asking, Before } from '../asking.ts';
import { define } from '../define.ts';
import { text } from '../field-schemas.ts';
import { WHISTLED, whistleIs } from '../guards.ts';
import { onlyText } from '../one-field.ts';
import { DESK_OR_LEADER } from '../rights.ts';
import { type Effect, refuse } from '../ruling.ts';

/** Where a case goes on whose urgent whistle is not agreed to: back to whoever had it before. */
function backFrom(c: Case): CaseState {
  if (c.signedBy) return 'in-hand';
  return leadDepartments(c.lead).includes(c.returns.at(-1)?.department ?? '') ? 'return-review' : 'to-sign';
}

/** What is ruled on: who asked whom to come, and why. */
const asked = ({ c: { council }, departmentName }: Asking): Before[] =>
  council
    ? [
        {
          words: `${council.askedBy?.name ?? '按规则'}要吹：${council.departments.map(({ department }) => departmentName(department)).join('、')}`,
        },
        { words: `为什么：${council.why}` },
        ...(council.tried ? [{ words: `已经做过：${council.tried}` }] : []),
      ]
    : [];

/** 不同意吹哨, with the reason, to the one who asked; an urgent one that sits already is ended and everybody in it told. */
export const refuseWhistle = define({
  name: 'refuse',
  word: '不同意吹哨',
  fields: { text },
  from: [...WHISTLED, 'in-council'],
  when: whistleIs('asked', 'sitting'),
  right: { may: DESK_OR_LEADER, who: '吹哨由指挥室或带班领导审批' },
  button: 'beside',
  form: { ...onlyText('为什么不同意', '申请的人会看到', '请写为什么不同意'), before: asked },
  onCard: 'note',
  told: { text: spoken('为什么') },
  rule({ c }) {
    if (!c.council) return refuse('not-now', '没有等待审批的吹哨');
    const asker = c.council.askedBy;
    const told = asker ? [tellPerson(c, asker.openId, 'whistle-refused')] : [];
    const refused: Effect = { kind: 'effect', changes: { council: { ...c.council, status: 'refused' } }, tells: told };
    if (c.state !== 'in-council') return refused;
    const seated = c.council.departments.map(({ department }) => department);
    return {
      ...refused,
      to: backFrom(c),
      tells: [...told, tell(c, 'group', 'whistle-refused'), tell(c, 'council', 'whistle-refused', seated)],
    };
  },
});
