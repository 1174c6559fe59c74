import { alarms } from './alarms/alarms.ts';
import { cases } from './cases/cases.ts';
import { chats } from './chats/chats.ts';
import { core } from './core/core.ts';
import { joined } from './core/subject.ts';
import { council } from './council/council.ts';
import { exchange } from './exchange/exchange.ts';
import { figures } from './figures/figures.ts';
import { forms } from './forms/forms.ts';
import { inspections } from './inspections/inspections.ts';
import { ledger } from './ledger/ledger.ts';
import { list } from './list/list.ts';
import { proposals } from './list/proposals.ts';
import { reviews } from './list/reviews.ts';
import { waitings } from './list/waiting.ts';
import { open311 } from './open311/open311.ts';
import { outbox } from './outbox/outbox.ts';
import { questions } from './questions/questions.ts';
import { roster } from './roster/roster.ts';
import { services } from './services/services.ts';
import { station } from './station/station.ts';
import { visits } from './visits/visits.ts';

/** Every subject of the records, one line each: its tables, changes and reads, its part of db:check and of an erasure. */
export const subjects = joined(core)
  .and(roster)
  .and(list)
  .and(proposals)
  .and(waitings)
  .and(reviews)
  .and(questions)
  .and(forms)
  .and(cases)
  .and(exchange)
  .and(open311)
  .and(alarms)
  .and(figures)
  .and(ledger)
  .and(council)
  .and(inspections)
  .and(services)
  .and(station)
  .and(visits)
  .and(chats)
  .and(outbox);
