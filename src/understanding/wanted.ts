import type { ListName, Section } from '../../catalogue/intents/intent.ts';
import type { Words } from '../brands.ts';
import type { CaseId } from '../cases/record/ids.ts';
import type { About } from './heard.ts';

/**
 * One of several concerns in one message, in the asker's own words: the matter it is about, or the referral of what is outside
 * the list. `also`: other matters it may be, where it is not certain which.
 */
export type Part<Said = Words> = { words: Said } & (
  | { matter: string; also?: string[] | undefined }
  | { referral: string }
);

/** What a message wants, as far as its words and what came before say. */
export type Wanted =
  /**
   * Somebody is in danger now. `sure`: a sign of it stands in the words. `matters`: what it would be about, likeliest first;
   * none when that is not certain. `callFirst`: the number to call before the danger's first, for what the words tell.
   */
  | { want: 'danger'; danger: string; sure: boolean; matters: string[]; callFirst?: string | undefined }
  /** One section of one 说明书. `also`: further matters the words may mean. */
  | { want: 'section'; matter: string; section: Section; also: string[] }
  /** A section of one of several matters that were shown at once. */
  | { want: 'which'; section: Section; matters: string[] }
  /** What is outside the list and was spoken of. */
  | { want: 'referral'; referral: string }
  /** A 说明书 by its matter's number. */
  | { want: 'manual'; matter: string }
  /** 监管一件事: who watches what of one kind of place; `facts`: what was seen there, to be reported at once; `maybe`: what may have been. */
  | { want: 'bundle'; bundle: string; facts?: string[] | undefined; maybe?: string[] | undefined }
  /** Something people may come for beside the duties: a night school, a canteen. */
  | { want: 'service'; service: string }
  | { want: 'several'; parts: Part[] }
  /** By its number, or the one spoken of; `adds`: words to be added to it, which may be none. */
  | { want: 'case'; by: 'number'; number: CaseId; adds?: Words | undefined }
  /** By how its number ends: 「261124-001」, 「001」. */
  | { want: 'case'; by: 'end'; end: string }
  /** The asker's own newest cases. */
  | { want: 'case'; by: 'mine' }
  /** The case that was spoken of last; unknown when only its matter was. */
  | { want: 'case'; by: 'last'; about?: About | undefined; adds?: Words | undefined }
  /** A case by where it is, as the words say it, and what it is about, likeliest matters first. */
  | { want: 'case'; by: 'place'; words: Words; matters: string[] }
  | { want: 'list'; list: ListName }
  /** Who is on duty, and how to reach them; undefined where no department is named. */
  | { want: 'duty'; department?: string | undefined }
  /** The last answer was wrong; unknown about what where it named no matter and no case. */
  | {
      want: 'correction';
      about?: About | undefined;
      /** What it is instead, where the words say so: 「是下水道堵了」. */
      instead?: Words | undefined;
    }
  | { want: 'small-talk' }
  /** A human being. */
  | { want: 'person' }
  /** Only where, not what. */
  | { want: 'place' }
  /** Too little to tell what it is about. */
  | { want: 'unclear' }
  /** A matter of the list, or something outside it: `words` are those to search for. */
  | { want: 'matter'; words: Words };

/** What one wish says, e.g. WantedOf<'duty'>. */
export type WantedOf<Want extends Wanted['want']> = Extract<Wanted, { want: Want }>;
