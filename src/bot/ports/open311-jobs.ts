import type { CaseId } from '../../cases/record/ids.ts';

/** A case that was referred to a partner is asked for there, once a referral. */
export type AskPartner = { kind: 'open311-ask'; case: CaseId; partner: string };

/** How it stands there is looked at. */
export type LookAtPartner = { kind: 'open311-look'; case: CaseId; partner: string };

export type Open311Job = AskPartner | LookAtPartner;
