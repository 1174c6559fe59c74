import type { OpenId } from '../../brands.ts';
import type { VisitId } from '../../visits/visit.ts';

/** 告知单 as a file that prints on A4, for somebody who takes part in the visit. */
export type VisitPaper = { kind: 'visit-paper'; id: string; visit: VisitId; openId: OpenId };

/** The page of an owner's own list, for whoever hands it over; its address is made when it is said and kept nowhere. */
export type VisitOwnerPage = { kind: 'visit-owner-page'; id: string; visit: VisitId; openId: OpenId };

/** The results that are to be made public, as a workbook for somebody of the department that does it. */
export type PublishList = { kind: 'publish-list'; id: string; openId: OpenId };

export type VisitJob = VisitPaper | VisitOwnerPage | PublishList;
