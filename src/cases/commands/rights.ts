import type { Right } from './define.ts';

// Who may, with the sentence for everyone else. Those used once stand with their command.

export const byLead = (what: string): Right => ({
  may: ['lead', 'lead-head'],
  who: `${what}由主责部门的值班人员操作；您可以点「补充」或「关注」`,
});

/** The desk too, where nobody in Feishu acts for the lead. */
export const byLeadOrStandIn = (what: string): Right => ({
  may: ['lead', 'lead-head', 'stand-in'],
  who: `${what}由主责部门的值班人员操作；您可以点「补充」或「关注」`,
});

export const byDesk = (what: string): Right => ({
  may: ['dispatcher'],
  who: `${what}由指挥室操作；您可以点「补充」把情况告诉他们`,
});

export const byClock = (what: string): Right => ({ may: ['clock'], who: `${what}由系统按时限自动进行` });

export const DESK_OR_LEADER: Right['may'] = ['dispatcher', 'leader'];

export const WHISTLERS: Right['may'] = ['station-here', 'grid-here', 'lead', 'lead-head', 'dispatcher'];

/** Whoever has to do with a case beside its reporter and followers. */
export const INVOLVED: Right['may'] = [
  'lead',
  'lead-head',
  'caretaker',
  'support',
  'council',
  'grid-here',
  'station-here',
  'dispatcher',
  'leader',
];
