import { wordsIn, wordsOrNull } from '../../../forms/values.ts';
import { type Case, leadDepartments } from '../../record/case.ts';
import { Person } from '../../record/person.ts';
import { OPEN_STATES } from '../../record/state.ts';
import { spoken } from '../../told/line.ts';
import { tellPerson } from '../../told/tells.ts';
import type { Asking } from '../asking.ts';
import { define, type Viewer } from '../define.ts';
import { optional } from '../field-schemas.ts';
import { actingPerson, worked } from '../parties.ts';
import { byLead } from '../rights.ts';
import { refuse } from '../ruling.ts';

const colleagues = ({ c, openId, workersOf }: Asking) => {
  const people = leadDepartments(c.lead).flatMap((department) => workersOf(department));
  const byId = new Map(people.map((person) => [person.openId, person.name]));
  byId.delete(openId);
  return [...byId].map(([value, label]) => ({ value, label }));
};

/** Whether there is a colleague to give it to, whoever of the department presses where several see the button. */
const hasColleague = (c: Case, { openId, roster }: Pick<Viewer, 'openId' | 'roster'>): boolean => {
  const people = roster.workersOf(leadDepartments(c.lead), c.place);
  return openId === undefined ? people.length > 1 : people.some((one) => one !== openId);
};

/** 移交: to a colleague of the same department, who is told. */
export const handOver = define({
  name: 'handOver',
  word: '移交',
  fields: { to: Person, text: optional },
  from: OPEN_STATES,
  when: { holds: (c) => c.signedBy !== null, why: '还没有签收；签收以后才能移交给同事' },
  right: byLead('移交'),
  button: 'folded',
  shown: hasColleague,
  form: {
    fields: (asking) => [
      {
        kind: 'choice',
        name: 'to',
        label: '移交给谁',
        placeholder: '选同事',
        missing: '请选移交给谁',
        required: true,
        options: colleagues(asking),
      },
      { kind: 'text', name: 'text', label: '交代一句', placeholder: '可不填，同事会看到' },
    ],
    read: (values, { personPicked }) => ({
      to: personPicked(wordsIn(values.to)),
      text: wordsOrNull(values.text),
    }),
  },
  onCard: 'note',
  told: { to: { label: '移交给', say: ({ name }) => name || undefined }, text: spoken('交代') },
  rule({ c, command, actor, context }) {
    if (command.to.openId === actingPerson(actor).openId) return refuse('missing', '请选一位同事');
    if (!context.roster.workersOf(leadDepartments(c.lead), c.place).includes(command.to.openId))
      return refuse('missing', `${command.to.name}不是主责部门的人；跨部门请由指挥室「改派」`);
    return {
      kind: 'effect',
      changes: { handler: command.to, workedBy: worked(c, command.to.openId) },
      tells: [tellPerson(c, command.to.openId, 'handed-over')],
    };
  },
});
