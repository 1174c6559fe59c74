import * as z from 'zod';

/** A number of the station's, its series before it, such as WT-12. */
const numbered = (series: string) => z.string().regex(new RegExp(`^${series}-[1-9]\\d{0,6}$`));

/** The series whose next number each kind of record takes. */
export const STATION_SERIES = { problem: 'WT', talk: 'YS', duty: 'ZB', call: 'ZF' } as const;

export const ProblemId = numbered(STATION_SERIES.problem).brand<'problem'>();
export type ProblemId = z.infer<typeof ProblemId>;
export const TalkId = numbered(STATION_SERIES.talk).brand<'talk'>();
export type TalkId = z.infer<typeof TalkId>;
export const DutyId = numbered(STATION_SERIES.duty).brand<'duty'>();
export type DutyId = z.infer<typeof DutyId>;
export const CallId = numbered(STATION_SERIES.call).brand<'call'>();
export type CallId = z.infer<typeof CallId>;
