import type { Service } from '../../../catalogue/services/schema.ts';
import type { OpenId } from '../../brands.ts';
import { may } from '../../permissions/permissions.ts';
import { standsFor } from '../../roster/relations.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Session } from '../../services/session.ts';
import type { World } from '../ports/world.ts';

/** Whether somebody opens and looks after sessions of a service: the people of the department that offers it, and the keeper. */
export function runsService({ host }: Pick<Service, 'host'>, openId: OpenId, roster: Roster): boolean {
  const grants = roster.grantsOf(openId);
  return standsFor(grants, host) || grants.some(({ role }) => role === 'keeper');
}

/** The same of one session: its host as well, whoever that is. */
export function runsSession(session: Session, openId: OpenId, roster: Roster, { catalogue }: World): boolean {
  const service = catalogue.service(session.service);
  return session.host.openId === openId || (service !== undefined && runsService(service, openId, roster));
}

/** Whether somebody may sign others up; why not where they may not. */
export const maySignUpOthers = (openId: OpenId, roster: Roster) => may(roster.actor(openId), 'signUpOthers');
