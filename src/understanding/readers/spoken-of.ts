import type { About, Heard } from '../heard.ts';

/** What a message that cannot stand alone is about: what it replies to, else what was shown last. */
export const spokenOf = ({ quoted, before }: Heard): About | undefined => quoted?.about ?? before[0];
