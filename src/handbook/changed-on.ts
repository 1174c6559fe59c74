import type { Edition } from '../../catalogue/edit/edition.ts';
import { aboutOf } from '../../catalogue/edit/layered.ts';

/** The day (yyyy-mm-dd) from which the latest change of a matter or a referral is in force; undefined without one. */
export const changedOn = (about: string, editions: readonly Edition[]): string | undefined =>
  editions
    .filter(({ edits }) => edits.some((edit) => aboutOf(edit) === about))
    .map(({ from }) => from)
    .toSorted()
    .at(-1);

/** 12月1日 of 2026-12-01. */
export const dayWords = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
