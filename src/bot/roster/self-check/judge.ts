import type { Check } from '../../../../cards/roster/self-check-card.ts';
import { address } from './connection.ts';
import type { Facts } from './facts.ts';
import { calendar, files, learning } from './list.ts';
import { certificates, dutyChats, notReached, people } from './people.ts';
import { ledger, outbox, tick, undelivered } from './running.ts';
import { scopeChecks } from './scopes.ts';
import { sourceChecks } from './sources.ts';

/** Everything looked at, each as it is and, where it is not well, what to do. */
export function judge(facts: Facts): Check[] {
  return [
    ...scopeChecks(facts),
    ...dutyChats(facts),
    ...people(facts),
    ...certificates(facts),
    calendar(facts),
    ...files(facts),
    ...learning(facts),
    tick(facts),
    outbox(facts),
    undelivered(facts),
    ...ledger(facts),
    ...sourceChecks(facts),
    ...notReached(facts),
    ...address(facts),
  ];
}
