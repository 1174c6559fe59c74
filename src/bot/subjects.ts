import type { Action } from '../../cards/actions.ts';
import { alarms } from './alarms/alarms.ts';
import { cases } from './cases/cases.ts';
import { type Joined, joined } from './core/join.ts';
import { plain } from './core/plain.ts';
import type { Answers, Clicks, Jobs, Views, Wish } from './core/subject.ts';
import { council } from './council/council.ts';
import { exchange } from './exchange/exchange.ts';
import { figures } from './figures/figures.ts';
import { inspections } from './inspections/inspections.ts';
import { ledger } from './ledger/ledger.ts';
import { list } from './list/list.ts';
import { open311 } from './open311/open311.ts';
import { outbox } from './outbox/outbox.ts';
import type { Outgoing } from './ports/outgoing.ts';
import type { View } from './ports/views.ts';
import { questions } from './questions/questions.ts';
import { roster } from './roster/roster.ts';
import { services } from './services/services.ts';
import { station } from './station/station.ts';
import { talk } from './talk/talk.ts';
import { visits } from './visits/visits.ts';
import { voice } from './voice/voice.ts';

const offices = joined(questions)
  .and(talk)
  .and(services)
  // Its pictures go to what was just written down, its duty tables say so in their names.
  .and(station)
  .and(visits)
  .and(cases)
  .and(council)
  .and(figures)
  .and(ledger)
  .and(list)
  // Workbooks of gas say so in their names; what says nothing else is taken for orders.
  .and(alarms)
  .and(exchange)
  .and(open311)
  .and(inspections)
  .and(roster)
  .and(voice)
  .and(outbox);

/** Every subject of the bot, one line each: its clicks, views, deliveries, answers, words, menu, clock work and help. */
export const subjects: Joined<Clicks<Action>, Views<View>, Jobs<Outgoing>, Answers<Wish>> = offices.and(
  plain(offices.help),
);
