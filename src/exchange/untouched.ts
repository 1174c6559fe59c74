import type { Case } from '../cases/record/case.ts';

/** Whether nobody has worked on a case since it came in from outside: it may still be taken back as if it had not come. */
export const isUntouched = (c: Case): boolean =>
  (c.state === 'to-dispatch' || c.state === 'to-sign') &&
  c.times.ledSince === c.times.dispatched &&
  (c.times.dispatched === null || c.times.dispatched === c.times.opened) &&
  c.times.firstSigned === null &&
  c.returns.length === 0 &&
  c.absorbed.length === 0 &&
  c.mergedIn.length === 0 &&
  c.supervision === null &&
  c.council === null;
