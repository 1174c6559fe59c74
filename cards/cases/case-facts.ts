import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { OpenId } from '../../src/brands.ts';
import type { Office } from '../../src/cases/commands/define.ts';
import type { Relation } from '../../src/cases/record/actor.ts';
import type { Case } from '../../src/cases/record/case.ts';
import type { Notice } from '../../src/cases/told/tells.ts';
import type { FinishWord } from '../council/parts.ts';

/** What the case's card is drawn from. */
export type CaseCardFacts = {
  /** The word on the button of a part of what a council agreed. */
  finishes?: FinishWord | undefined;
  /** Departments at a council's table for which those who see it stand in. */
  seatsForOthers?: readonly string[] | undefined;
  /** Departments asked to support for which those who see it stand in. */
  supportsForOthers?: readonly string[] | undefined;
  c: Case;
  catalogue: Catalogue;
  /** How those who see the card stand to the case: its buttons are what they may do. */
  relations: readonly Relation[];
  /** The one person who sees it; undefined where several do. */
  openId?: OpenId | undefined;
  office: Office;
  /** True in a person's own chat: what was typed is shown as typed. In groups it is redacted. */
  own: boolean;
  /** Own chat of someone who may call the resident. */
  seesPhone?: boolean;
  handlerMobile?: string | undefined;
  headline?: Notice | undefined;
  /** Whom it was meant for and could not be delivered to. */
  missed?: string | undefined;
  now: number;
  /** Opens the presser's own chat with the bot, for buttons that send a form there. */
  botChatUrl?: string | undefined;
};
