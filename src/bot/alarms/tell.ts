import type { AlarmId, FloodId, GasAlarm } from '../../alarms/alarm.ts';
import type { GasFlood } from '../../alarms/flood.ts';
import type { AlarmTell } from '../../alarms/step.ts';
import type { OpenId } from '../../brands.ts';
import { subjectOfAlarm } from '../../outgoing/live-subject.ts';
import { DESK, type Roster } from '../../roster/roster.ts';
import { dutyChatOr } from '../core/duty-chat-or.ts';
import { mustHear } from '../core/must-hear.ts';
import { rulesOf } from '../core/office.ts';
import type { AlarmView } from '../ports/alarm-view.ts';
import type { Outgoing, Target } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';

type Shown = Extract<AlarmView, { view: 'gas-alarm' | 'gas-flood' }>;
/** One card to some people of one department. */
type Telling = {
  about: AlarmId | FloodId;
  department: string;
  notice: string;
  where: Target[];
  urgent: boolean;
  buzz: readonly OpenId[];
  view(audience: string): Shown;
};

/** Whoever sees the message: a duty chat as its department, a person as themselves. */
const audienceOf = (to: Target, department: string): string =>
  'chatId' in to ? `duty:${department}` : `person:${to.openId}`;

function telling(one: Telling, roster: Roster, world: World): Outgoing[] {
  const { about, department, notice, where, urgent, buzz } = one;
  // Each time it is said it is another message, and goes on by itself where it does not arrive.
  const group = `${about}/${notice}/${department}/${world.now()}`;
  const heard = { about, department, notice, group, view: one.view(`duty:${department}`) };
  return mustHear(heard, where, roster, world).map((said) => {
    if (said.kind !== 'send') return said;
    return {
      ...said,
      view: one.view(audienceOf(said.to, department)),
      subject: subjectOfAlarm(about),
      ...(urgent ? { urgent: true as const } : {}),
      ...(urgent && buzz.length > 0 ? { buzz: [...buzz] } : {}),
    };
  });
}

const ids = (members: readonly { openId: OpenId }[]): OpenId[] => members.map(({ openId }) => openId);
const personally = (members: readonly { openId: OpenId }[]): Target[] =>
  [...new Set(ids(members))].map((openId) => ({ openId }));

/** Who of a company has the duty now; where nobody has, all who work there. */
function onDuty(company: string, roster: Roster, world: World) {
  const on = roster.onDuty(company, world.now(), rulesOf(world).calendar);
  return on.length > 0 ? on : roster.workersOf(company);
}

type Parts = Omit<Telling, 'department' | 'where' | 'buzz'>;

const toCompany = (parts: Parts, company: string, roster: Roster, world: World): Outgoing[] => {
  const people = onDuty(company, roster, world);
  return telling(
    { ...parts, department: company, where: dutyChatOr(company, people, roster), buzz: ids(people) },
    roster,
    world,
  );
};

const toHeads = (parts: Parts, company: string, roster: Roster, world: World): Outgoing[] => {
  const heads = roster.headsOf(company);
  return telling({ ...parts, department: company, where: personally(heads), buzz: ids(heads) }, roster, world);
};

const toDesk = (parts: Parts, roster: Roster, world: World): Outgoing[] => {
  const dispatchers = roster.withRole('dispatcher');
  const where = dutyChatOr(DESK, dispatchers, roster);
  return telling({ ...parts, department: DESK, where, buzz: ids(dispatchers) }, roster, world);
};

/**
 * An alarm as it is told. Danger: the company's duty and the desk at once; nobody acknowledged it: its heads and the desk too.
 * All else: the company's duty, then its heads.
 */
export function tellAlarm(
  { id, level }: Pick<GasAlarm, 'id' | 'level'>,
  tell: AlarmTell,
  company: string,
  roster: Roster,
  world: World,
): Outgoing[] {
  const urgent = level === 'danger';
  const view = (audience: string): Shown => ({ view: 'gas-alarm', alarm: id, audience, tell });
  const parts: Parts = { about: id, notice: tell, urgent, view };
  if (tell === 'unacked')
    return [...toHeads(parts, company, roster, world), ...(urgent ? toDesk(parts, roster, world) : [])];
  const loud = urgent && (tell === 'first' || tell === 'again');
  return [...toCompany(parts, company, roster, world), ...(loud ? toDesk(parts, roster, world) : [])];
}

/** A flood as it is told: to the company's duty and the desk; nobody acknowledged it: its heads too. */
export function tellFlood(flood: GasFlood, again: boolean, roster: Roster, world: World): Outgoing[] {
  const view = (audience: string): Shown => ({ view: 'gas-flood', flood: flood.id, audience });
  const parts: Parts = { about: flood.id, notice: again ? 'unacked' : 'first', urgent: flood.danger, view };
  const own = (again ? toHeads : toCompany)(parts, flood.company, roster, world);
  return [...own, ...toDesk(parts, roster, world)];
}
