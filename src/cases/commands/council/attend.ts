import { absentees } from '../../record/council.ts';
import { ofDepartment } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define, type Presser } from '../define.ts';
import { department } from '../field-schemas.ts';
import { actingPerson, nameOf } from '../parties.ts';
import { refuse } from '../ruling.ts';
import { standsInFor, standsInTold } from '../stand-in.ts';
import { sitsFor, sitsInFor } from './seat.ts';

/** The presser's own department that has not come yet, else one that has nobody; failing that any of theirs, or the first. */
function ownSeat({ c, worksFor, hasPeople }: Presser): { department: string; standsInFor: string | null } {
  const seats = (c.council?.departments ?? []).map((seat) => seat.department);
  const own = seats.filter(worksFor);
  const awaited = absentees(c.council);
  const found =
    own.find((id) => awaited.includes(id)) ?? awaited.find((id) => !hasPeople(id)) ?? own[0] ?? seats[0] ?? '';
  return { department: found, standsInFor: own.includes(found) || hasPeople(found) ? null : found };
}

/** 报到: a department has come, by one of its own; the first time counts, and who came joins the group. */
export const attend = define({
  name: 'attend',
  word: '报到',
  fields: { department, standsInFor },
  from: ['in-council'],
  right: { may: ['council', 'stand-in-awaited'], who: '报到由被吹哨的部门操作' },
  button: 'forward',
  standIn: '代报到',
  shown: (_, { relations }) => relations.some((one) => one === 'awaited' || one === 'stand-in-awaited'),
  press: ownSeat,
  onCard: 'record',
  told: { department: ofDepartment('部门'), standsInFor: standsInTold('代报到') },
  rule({ c, command, actor, context }) {
    const seat = c.council?.departments.find((one) => one.department === command.department);
    if (!c.council || !seat) return refuse('missing', '这次吹哨没有叫这个部门');
    if (seat.attendedAt !== null) return refuse('not-now', '已经报到过了');
    if (!sitsFor(actor, c, seat.department) && !sitsInFor(actor, c, seat.department))
      return refuse('not-yours', `${nameOf(seat.department, context.roster)}的报到由他们自己点`);
    const departments = c.council.departments.map((other) =>
      other === seat ? { ...seat, attendedAt: context.now, attendedBy: actingPerson(actor) } : other,
    );
    return {
      kind: 'effect',
      changes: { council: { ...c.council, departments } },
      tells: [tell(c, 'group', 'attended')],
    };
  },
});
