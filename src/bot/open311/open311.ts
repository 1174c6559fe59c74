import type { Hooks } from '../core/hooks.ts';
import { readRoster } from '../core/reading.ts';
import type { Subject } from '../core/subject.ts';
import { wordsToDesk } from '../core/to-desk.ts';
import type { Open311Job } from '../ports/open311-jobs.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import { askPartner } from './ask-partner.ts';
import { lookAtPartner, partnersLooked } from './look-at-partner.ts';
import { partnerCalled } from './partner.ts';

/** What a partner never took: the desk hears of it. */
const undelivered: NonNullable<Hooks['undelivered']> = async ({ outgoing }, world) => {
  if (outgoing.kind !== 'open311-ask') return undefined;
  const body = partnerCalled(outgoing.partner, world)?.body ?? outgoing.partner;
  const words = `${outgoing.case} 一直没有报到${body}的系统里。请打电话或发函转过去。`;
  return { changes: [], says: wordsToDesk(words, { about: outgoing.case }, await readRoster(world), world) };
};

/** What is asked of other services by GeoReport v2: a case that was referred to one of them, and how it stands there. */
export const open311 = {
  clicks: {},
  views: {},
  jobs: { 'open311-ask': askPartner, 'open311-look': lookAtPartner },
  clockWork: { partnersLooked },
  incoming: [{ undelivered }],
} satisfies Subject<never, never, Extract<Outgoing, Open311Job>>;
