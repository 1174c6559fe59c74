/** How many cases: opened since a moment, up to another where one is given, and, of all that are open, how many are overdue and how many are urgent. */
export type Tally = { opened: number; open: number; overdue: number; urgent: number };
