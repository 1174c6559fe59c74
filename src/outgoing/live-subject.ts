import { AlarmId, FloodId } from '../alarms/alarm.ts';
import { CaseId } from '../cases/record/ids.ts';
import type { BatchId } from '../exchange/batch.ts';
import type { ReceiptKey } from '../exchange/receipts.ts';
import { PlanId } from '../inspections/plans/plan.ts';
import { ProposalId } from '../list/proposals/proposal.ts';
import { VisitId } from '../visits/visit.ts';

/** What the live cards of a case are kept under. */
export const subjectOf = (caseId: CaseId): string => `case:${caseId}`;

/** What the live cards of a proposal of the list are kept under. */
export const subjectOfProposal = (id: ProposalId): string => `proposal:${id}`;

/** What the live cards of a plan of joint visits are kept under. */
export const subjectOfPlan = (id: PlanId): string => `plan:${id}`;

/** What the live cards of a visit are kept under. */
export const subjectOfVisit = (id: VisitId): string => `visit:${id}`;

/** What the live cards of a workbook of orders are kept under. */
export const subjectOfBatch = (id: BatchId): string => `batch:${id}`;

/** What the live cards of an answer to another system are kept under. */
export const subjectOfAnswer = ({ source, number, seq }: ReceiptKey): string => `answer:${source}:${number}:${seq}`;
/** What the live cards of an alarm of the gas platform are kept under; of a flood of them too. */
export const subjectOfAlarm = (id: AlarmId | FloodId): string => `alarm:${id}`;

/** What a live card's subject stands for, for the log and for people: the number of a case or of a proposal. */
export const numberOf = (subject: string): string => subject.replace(/^[a-z]+:/, '');

/** The number of the case a live card's subject stands for; undefined for that of a proposal. */
export const caseIdOf = (subject: string): CaseId | undefined => CaseId.safeParse(numberOf(subject)).data;

/** The number of the proposal a live card's subject stands for; undefined for that of a case. */
export const proposalIdOf = (subject: string): ProposalId | undefined => ProposalId.safeParse(numberOf(subject)).data;

/** The number of the plan a live card's subject stands for; undefined for any other. */
export const planIdOf = (subject: string): PlanId | undefined => PlanId.safeParse(numberOf(subject)).data;

/** The number of the visit a live card's subject stands for; undefined for any other. */
export const visitIdOf = (subject: string): VisitId | undefined => VisitId.safeParse(numberOf(subject)).data;

/** The number of the alarm a live card's subject stands for; undefined for any other. */
export const alarmIdOf = (subject: string): AlarmId | undefined => AlarmId.safeParse(numberOf(subject)).data;

/** The number of the flood of alarms a live card's subject stands for; undefined for any other. */
export const floodIdOf = (subject: string): FloodId | undefined => FloodId.safeParse(numberOf(subject)).data;
