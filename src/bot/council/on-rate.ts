import type { ActionOf } from '../../../cards/actions.ts';
import { ATTENDANCE, type Attendance, WARRANTED } from '../../../cards/council/actions.ts';
import type { OpenId } from '../../brands.ts';
import { sitsFor } from '../../cases/commands/council/seat.ts';
import type { Case } from '../../cases/record/case.ts';
import { roundOf } from '../../cases/record/council.ts';
import type { Roster } from '../../roster/roster.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { read } from '../core/reading.ts';
import type { Rating } from '../ports/council.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';

type Rate = ActionOf<'rate'>;
const isAttendance = (value: Rate['value']): value is Attendance => value in ATTENDANCE;

/** One press after the end: who whistled says how a department came, a department whether the whistle was warranted. */
export async function onRate({ council, department, value }: Rate, click: Click, world: World): Promise<Reaction> {
  const { caseId, round } = roundOf(council);
  const { roster, found } = await read({ caseId }, world);
  if (found?.council?.round !== round) return toast('这次吹哨已经是上一轮的了。', 'info');
  const { openId } = click.who;
  const rating = { caseId: found.id, round, by: openId, at: world.now() };
  if (isAttendance(value)) {
    if (!maySay(found, openId, roster)) return toast('到场情况由吹哨的人评', 'warning');
    const seat = found.council.departments.find((one) => one.department === department);
    if (!seat) return toast('这个部门不在这次吹哨里', 'warning');
    return done(
      { ...rating, department: seat.department, about: 'attendance', value },
      found,
      ATTENDANCE[value],
      click,
    );
  }
  const actor = roster.actor(openId);
  const own = found.council.departments.find((seat) => sitsFor(actor, found, seat.department));
  if (!own) return toast('这一问由被吹哨的部门回答', 'warning');
  return done({ ...rating, department: own.department, about: 'whistle', value }, found, WARRANTED[value], click);
}

/** Who whistled; where the rule did, the desk. */
function maySay(c: Case, openId: OpenId, roster: Roster): boolean {
  const asker = c.council?.askedBy;
  return asker ? asker.openId === openId : roster.actor(openId).relationsTo(c).includes('dispatcher');
}

function done(rating: Rating, found: Case, word: string, click: Click): Reaction {
  const { caseId, round } = rating;
  const inGroup = click.chatId === found.council?.chatId;
  const view = rating.about === 'attendance' ? 'council-rating' : inGroup ? 'council-closing' : 'council-verdict';
  return {
    changes: [{ kind: 'council-rated', rating }],
    says: [],
    answer: {
      toast: { type: 'success', content: `记下了：${word}` },
      show: { view, case: caseId, round },
      known: { c: found },
    },
  };
}
