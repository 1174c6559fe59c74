/** So many texts are looked up at once: a filter of bitable/v1 records/search takes fifty conditions. */
export const MOST_FOUND = 50;
/** So many records are written at once (bitable/v1 records/batch_create says 1 000, its code 1254104 still 500). */
export const MOST_WRITTEN = 500;

/** What comes after every record's number: earlier records are in the ledger, all of them. */
export const ALL_KEPT = '~';
