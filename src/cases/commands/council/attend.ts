import { ofDepartment } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define, type Presser } from '../define.ts';
import { department } from '../field-schemas.ts';
import { actingPerson, nameOf } from '../parties.ts';
import { refuse } from '../ruling.ts';
import { sitsFor } from './seat.ts';

/** The presser's own department that has not come yet; failing that any of theirs, or the first at the table. */
function ownSeat({ c, worksFor }: Presser): string {
  const seats = c.council?.departments ?? [];
  const own = seats.filter((seat) => worksFor(seat.department));
  const waits = own.find((seat) => seat.attendedAt === null);
  return (waits ?? own[0] ?? seats[0])?.department ?? '';
}

/** 报到: a department has come, by one of its own; the first time counts, and who came joins the group. */
export const attend = define({
  name: 'attend',
  word: '报到',
  fields: { department },
  from: ['in-council'],
  right: { may: ['council'], who: '报到由被吹哨的部门操作' },
  button: 'forward',
  shown: (c) => (c.council?.departments ?? []).some((seat) => seat.attendedAt === null),
  press: (presser) => ({ department: ownSeat(presser) }),
  told: { department: ofDepartment('部门') },
  rule({ c, command, actor, context }) {
    const seat = c.council?.departments.find((one) => one.department === command.department);
    if (!c.council || !seat) return refuse('missing', '这次吹哨没有叫这个部门');
    if (seat.attendedAt !== null) return refuse('not-now', '已经报到过了');
    if (!sitsFor(actor, c, seat.department))
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
