import type { DraftId, MessageId, OpenId } from '../../brands.ts';

/** What the roster has to ask the platform for, outside the three seconds of an answer. */
export type RosterJob = {
  kind: 'roster-job';
  id: string;
  job:
    | { do: 'learn-people'; openIds: OpenId[] }
    | { do: 'learn-groups' }
    /** Fills a form's picker with the members of a group, then sends the form. */
    | { do: 'offer-members'; draft: DraftId }
    | { do: 'read-workbook'; draft: DraftId; messageId: MessageId; fileKey: string };
};
