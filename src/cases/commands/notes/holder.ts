import { type Case, leadDepartments } from '../../record/case.ts';
import { type Notice, type Tell, tell } from '../../told/tells.ts';

/** Whoever has the case in hand: the lead's duty officers, or the desk while there is none. */
export const tellHolder = (c: Case, notice: Notice): Tell =>
  c.lead ? tell(c, 'lead-duty', notice, leadDepartments(c.lead)) : tell(c, 'desk', notice);
