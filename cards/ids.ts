import * as z from 'zod';

/** What a button names something by. */
export const id = z.string().min(1).max(64);

// What it names, for the types: whether there is such a thing is looked up at the click.
export const questionId = id.brand<'question'>();
export const draftId = id.brand<'draft'>();
export const caseId = id.brand<'case'>();
export const councilId = id.brand<'council'>();
