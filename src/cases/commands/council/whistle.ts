import * as z from 'zod';
import { type Council, leadDepartments } from '../../record/case.ts';
import { Person } from '../../record/person.ts';
import { GRADE_WORDS, Grade } from '../../record/reasons.ts';
import { coded, spoken } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { department, optional, short, text } from '../field-schemas.ts';
import { WHISTLED } from '../guards.ts';
import { actingPerson } from '../parties.ts';
import { WHISTLERS } from '../rights.ts';
import { refuse, unknownDepartment } from '../ruling.ts';
import { newRound, seats, sitting } from './sitting.ts';
import { whistleForm } from './whistle-form.ts';

/** 吹哨: asked of dispatcher or leader, whose own whistle is agreed as blown; an urgent one sits at once. */
export const whistle = define({
  name: 'whistle',
  word: '吹哨',
  fields: {
    departments: z.array(department).min(1).max(20),
    people: z.array(Person).max(50).default([]),
    representatives: z.array(short).max(20).default([]).describe('names only: they are in no group'),
    why: text,
    grade: Grade,
    tried: optional.describe('what the community has already tried (协商记录)'),
  },
  from: [...WHISTLED, 'in-council'],
  when: {
    holds: (c) => c.council?.status !== 'asked' && (c.state !== 'in-council' || c.council?.goneAt !== null),
    why: '已经吹过哨：等审批，或到吹哨群里会商',
  },
  right: { may: WHISTLERS, who: '吹哨由网格员、联络站、主责部门或指挥室提出；请联系其中一方' },
  button: 'folded',
  form: whistleForm,
  onCard: 'record',
  told: {
    departments: { label: '部门', say: (ids, naming) => ids.map(naming.department).join('、') },
    people: { label: '请到的人', say: (people) => people.map(({ name }) => name).join('、') || undefined },
    representatives: { label: '居民代表', say: (names) => names.join('、') || undefined },
    why: spoken('为什么'),
    grade: coded('急不急', GRADE_WORDS),
    tried: spoken('已经做过'),
  },
  rule({ c, command, actor, context }) {
    const unknown = command.departments.find((id) => !context.roster.department(id));
    if (unknown) return unknownDepartment(unknown);
    const by = actingPerson(actor);
    const { now } = context;
    const asked: Council = {
      ...newRound(c, now),
      grade: command.grade,
      status: 'asked',
      askedBy: by,
      why: command.why,
      tried: command.tried,
      people: command.people,
      representatives: command.representatives,
      departments: seats(command.departments.filter((id) => !leadDepartments(c.lead).includes(id))),
      agreedBy: null,
      agreedAt: null,
    };
    if (asked.departments.length === 0) return refuse('missing', '主责部门之外，请至少再选一个部门');
    // The case already sits, but its group is gone: the consent given holds for the new round.
    if (c.state === 'in-council' && c.council) {
      const { status, agreedBy, agreedAt } = c.council;
      return sitting(c, { ...asked, status, agreedBy, agreedAt }, context);
    }
    const decides = actor.relationsTo(c).some((relation) => relation === 'dispatcher' || relation === 'leader');
    if (decides) return sitting(c, { ...asked, status: 'agreed', agreedBy: by, agreedAt: now }, context);
    if (command.grade === 'urgent') {
      const effect = sitting(c, { ...asked, status: 'sitting' }, context);
      return { ...effect, tells: [...effect.tells, tell(c, 'desk', 'whistle-asked')] };
    }
    return { kind: 'effect', changes: { council: asked }, tells: [tell(c, 'desk', 'whistle-asked')] };
  },
});
