import type { OpenId } from '../../brands.ts';
import type { VisitId } from '../../visits/visit.ts';

/** 告知单 as a file that prints on A4, for somebody who takes part in the visit. */
export type VisitPaper = { kind: 'visit-paper'; id: string; visit: VisitId; openId: OpenId };
