import { CaseId } from '../cases/record/ids.ts';

/** What the live cards of a case are kept under. */
export const subjectOf = (caseId: CaseId): string => `case:${caseId}`;

/** The number of the case a live card's subject stands for. */
export const caseIdOf = (subject: string): CaseId => CaseId.parse(subject.replace(/^case:/, ''));
