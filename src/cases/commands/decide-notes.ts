import { dayOf, workingDaysBetween } from '../calendar/calendar.ts';
import { closeOf } from '../clocks/clock-spans.ts';
import { type Case, leadDepartments, withPhotos } from '../record/case.ts';
import { type Notice, tell } from '../told/tells.ts';
import type { CommandOf } from './commands.ts';
import { actingPerson, type Given, type Ruling, refuse } from './decision.ts';

/** Whoever has the case in hand: the lead's duty officers, or the desk while there is none. */
const tellHolder = (c: Case, notice: Notice) =>
  c.lead ? tell(c, 'lead-duty', notice, leadDepartments(c.lead)) : tell(c, 'desk', notice);

/** 补充: words or photos for the record; changes nothing else. */
export function supplement({ c, command }: Given<CommandOf<'supplement'>>): Ruling {
  if (!command.text && command.photos.length === 0) return refuse('missing', '请写一句或发一张照片');
  return {
    kind: 'draft',
    changes: { photos: withPhotos(c, command.photos) },
    tells: [tellHolder(c, 'supplemented')],
  };
}

/** 记入台账: kept in the timeline, tells nobody. */
export const note = ({ c, command }: Given<CommandOf<'note'>>): Ruling => ({
  kind: 'draft',
  changes: { photos: withPhotos(c, command.photos) },
  tells: [],
});

/** 现场核实: what the grid found; it does not close anything. */
export const siteCheck = ({ c, command }: Given<CommandOf<'siteCheck'>>): Ruling => ({
  kind: 'draft',
  reason: command.found,
  changes: { photos: withPhotos(c, command.photos) },
  tells: [tellHolder(c, 'site-checked')],
});

/** 催办: once a working day. */
export function urge({ c, context }: Given<CommandOf<'urge'>>): Ruling {
  const last = c.lastUrgedAt;
  if (last !== null && workingDaysBetween(last, context.now, context.calendar) < 1)
    return refuse('not-now', '一个工作日催一次，今天已经催过了；有新情况请点「补充」');
  return {
    kind: 'draft',
    changes: { lastUrgedAt: context.now, urges: c.urges + 1 },
    tells: [tellHolder(c, 'urged')],
  };
}

/** 关注 on or off; pressing it twice changes nothing more. */
export function follow({ c, command, actor }: Given<CommandOf<'follow'>>): Ruling {
  const { openId } = actingPerson(actor);
  if (openId === c.reporter.openId) return refuse('not-now', '这是你上报的，进展会直接通知你');
  const others = c.followers.filter((follower) => follower !== openId);
  return { kind: 'draft', changes: { followers: command.on ? [...others, openId] : others }, tells: [] };
}

/** 督办: what is required and by when; set anew it replaces the last. */
export function supervise({ c, command, actor, context }: Given<CommandOf<'supervise'>>): Ruling {
  if (command.by < dayOf(context.now)) return refuse('missing', '督办期限不能在今天之前');
  const due = closeOf(command.by, context.roster.hours(null));
  const departments = leadDepartments(c.lead);
  return {
    kind: 'draft',
    changes: { supervision: { by: actingPerson(actor), at: context.now, required: command.required, due } },
    tells: [tellHolder(c, 'supervised'), ...(c.lead ? [tell(c, 'lead-head', 'supervised', departments)] : [])],
  };
}

/** 解除督办. */
export const releaseSupervision = ({ c }: Given<CommandOf<'releaseSupervision'>>): Ruling => ({
  kind: 'draft',
  changes: { supervision: null },
  tells: [tellHolder(c, 'supervision-released')],
});
