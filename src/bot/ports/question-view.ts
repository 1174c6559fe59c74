import type { AskedOfReferral } from '../../../cards/questions/referral-cards.ts';
import type { Section } from '../../../catalogue/intents/intent.ts';
import type { OpenId, QuestionId } from '../../brands.ts';
import type { Weighed } from '../../matters/rank/why.ts';
import type { Part } from '../../understanding/wanted.ts';

/** What is wanted of one of several matters: a section, the whole card, the form. */
export type WhichOf = Section | 'whole' | 'report';

/** What the answers to a question show, and the list itself. */
export type QuestionView =
  | {
      view: 'matter';
      matter: string;
      hash?: string | undefined;
      question?: QuestionId | undefined;
      matched?: string | undefined;
      /** The next likeliest matters, one tap away. */
      also?: string[] | undefined;
      /** The words that speak for it; from redacted words. */
      why?: Weighed[] | undefined;
      /** The circumstance on which the lead depends, as the words state it. */
      circumstance?: string | undefined;
    }
  | {
      view: 'ask';
      question: QuestionId;
      group: string;
      round: number;
      only?: string[] | undefined;
      also?: string[] | undefined;
    }
  | { view: 'candidates'; question: QuestionId; matters: string[] }
  | { view: 'not-listed'; question: QuestionId; maybe?: string[] | undefined }
  /** `asks`: what is asked of it after it was shown. */
  | {
      view: 'referral';
      referral: string;
      question?: QuestionId | undefined;
      maybe?: string[] | undefined;
      asks?: AskedOfReferral | undefined;
    }
  /** Help in danger: `matters` it is about where that is certain, likeliest first. */
  | {
      view: 'emergency';
      danger: string;
      /** The number printed first, where it is not the danger's own first one. */
      callFirst?: string | undefined;
      matters?: string[] | undefined;
      question?: QuestionId | undefined;
    }
  /** One section of a 说明书. */
  | {
      view: 'section';
      matter: string;
      section: Section;
      /** The saying it was found by, where the words name the matter themselves. */
      matched?: string | undefined;
      question?: QuestionId | undefined;
      also?: string[] | undefined;
    }
  /** Several things in one message; `words` are redacted. */
  | { view: 'several'; question: QuestionId; parts: Part<string>[] }
  /** Of several matters that were shown at once: which is meant, by what is to be done with it. */
  | { view: 'which'; of: WhichOf; matters: string[]; question?: QuestionId | undefined }
  /** 监管一件事: who watches what of one kind of place; without an id all of them. */
  /** `facts`: what was seen there, as the words tell it; `maybe`: of which it is asked. */
  | {
      view: 'bundle';
      bundle: string;
      question?: QuestionId | undefined;
      facts?: string[] | undefined;
      maybe?: string[] | undefined;
    }
  | { view: 'bundles' }
  /** What was asked lately and not answered, for whoever keeps the list. */
  | { view: 'unanswered'; openId: OpenId }
  /** What a question's words weighed, for whoever keeps the list. */
  | { view: 'why'; question: QuestionId }
  /** What an answer was corrected to be about: other matters, one tap away. `of`: the question it answered, where that is known. */
  | {
      view: 'corrected';
      question: QuestionId;
      of?: QuestionId | undefined;
      matter?: string | undefined;
      matters: string[];
    }
  | { view: 'list'; category?: string | undefined; words?: string | undefined; matters?: string[] | undefined };
