import type { AlarmPort } from './alarms.ts';
import type { CasePort } from './cases.ts';
import type { CouncilPort } from './council.ts';
import type { ExchangePort } from './exchange.ts';
import type { FigurePort } from './figures.ts';
import type { FormPort } from './forms.ts';
import type { InspectionPort } from './inspections.ts';
import type { LedgerPort } from './ledger.ts';
import type { ListPort } from './list.ts';
import type { ChatPort } from './met-chats.ts';
import type { Open311Port } from './open311.ts';
import type { PlainPort } from './plain-view.ts';
import type { QuestionPort } from './questions.ts';
import type { RosterPort } from './roster.ts';
import type { ServicePort } from './services.ts';
import type { StationPort } from './station.ts';
import type { TalkPort } from './talk-view.ts';
import type { VisitPort } from './visits.ts';
import type { VoicePort } from './voice.ts';

/** Every subject, one line each. What it keeps, shows and owes stands with it. */
type Subjects = [
  AlarmPort,
  CasePort,
  CouncilPort,
  ExchangePort,
  FigurePort,
  FormPort,
  InspectionPort,
  LedgerPort,
  ListPort,
  ChatPort,
  Open311Port,
  PlainPort,
  QuestionPort,
  RosterPort,
  ServicePort,
  StationPort,
  TalkPort,
  VisitPort,
  VoicePort,
];

type Part<Name extends string, Of = Subjects[number]> = Of extends Record<Name, infer What> ? What : never;
type Together<Some extends unknown[]> = Some extends [infer First, ...infer Rest]
  ? (First extends { store: infer Reads } ? Reads : unknown) & Together<Rest>
  : unknown;

/** What is read of the records. */
export type SubjectStore = Together<Subjects>;
/** What is written to them. */
export type SubjectChange = Part<'change'>;
/** What a message may show. */
export type SubjectView = Part<'view'>;
/** What is owed besides messages: work that is done until it is done. */
export type SubjectJob = Part<'job'>;
/** Single facts of the whole installation. */
export type SubjectMeta = Part<'meta'>;
