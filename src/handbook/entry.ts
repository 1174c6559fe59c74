/** What search knows of one matter or one referral. The script of the contents page reads it as JSON. */
export type Entry = {
  id: string;
  name: string;
  href: string;
  /** The department that leads, or who does what is outside the list. */
  lead: string;
  scope: string;
  /** Names, the names people call them by, of every department with a part in it. */
  words: string;
  departments: string[];
  sayings: string[];
};
