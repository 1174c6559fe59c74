/** How many cases: opened since a moment, up to another where one is given, and, of all that are open, how many are overdue and how many are urgent. */
export type Tally = { opened: number; open: number; overdue: number; urgent: number };

/** How many cases somebody has open, and of these how many wait to be signed for, are due before the day is over, are on hold, are overdue. */
export type OpenTally = { open: number; toSign: number; dueToday: number; onHold: number; overdue: number };
