import { type AlarmRight, mayWithAlarm } from '../../alarms/rights.ts';
import { isOpenId, type OpenId } from '../../brands.ts';
import { DESK, type Roster } from '../../roster/roster.ts';

/** What a reader may see and press of an alarm. */
export type AlarmSight = Record<'see' | 'seesPlace' | 'mayAct' | 'mayShelve' | 'mayOpen' | 'maySilence', boolean>;

/** What the reader of a card may: a duty chat what its department may, a person what they may. Every press is asked again. */
export function sightOf(audience: string, company: string, roster: Roster): AlarmSight {
  const [kind, ...rest] = audience.split(':');
  const who = rest.join(':');
  if (kind === 'person' && isOpenId(who)) return sightOfPerson(who, company, roster);
  const desk = kind === 'duty' && who === DESK;
  const own = desk || (kind === 'duty' && who === company);
  return { see: own, seesPlace: own, mayAct: own, mayShelve: own, mayOpen: desk, maySilence: desk };
}

export function sightOfPerson(openId: OpenId, company: string, roster: Roster): AlarmSight {
  const may = (right: AlarmRight) => mayWithAlarm(right, company, openId, roster).may;
  return {
    see: may('see'),
    seesPlace: may('seePlace'),
    mayAct: may('act'),
    mayShelve: may('shelve'),
    mayOpen: may('openCase'),
    maySilence: may('silence'),
  };
}
