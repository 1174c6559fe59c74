import { councilId, draftId, questionId } from '../../cards/ids.ts';
import { ChatId, MessageId, OpenId, type PhotoId } from '../../src/brands.ts';
import { CaseId } from '../../src/cases/record/ids.ts';

// Ids that a test makes up or reads out of words.
export const aCase = (id: string) => CaseId.parse(id);
export const aCouncil = (id: string) => councilId.parse(id);
export const aDraft = (id: string) => draftId.parse(id);
export const aQuestion = (id: string) => questionId.parse(id);
export const aPhoto = (id: string) => id as PhotoId;
export const aPerson = (id: string) => OpenId.parse(id);
export const aChat = (id: string) => ChatId.parse(id);
export const aMessage = (id: string) => MessageId.parse(id);
