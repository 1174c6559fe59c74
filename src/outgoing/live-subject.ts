/** What the live cards of a case are kept under. */
export const subjectOf = (caseId: string): string => `case:${caseId}`;

/** The number of the case a live card's subject stands for. */
export const caseIdOf = (subject: string): string => subject.replace(/^case:/, '');
