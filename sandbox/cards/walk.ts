/** The form a component stands in, with the number of submit buttons seen so far. */
export type FormSeen = { submits: number };

/** What is remembered while a card is walked. */
export type Walk = {
  add: (code: string, path: (string | number)[], msg: string) => void;
  elementIds: Set<string>;
  names: Set<string>;
  audioIds: Set<string>;
  tables: number;
  hasAudio: boolean;
};
