/** What stands in a column: words, one of some words, a number, an instant (epoch ms); nothing as null. */
export type TakenKind = 'text' | 'choice' | 'number' | 'instant';
export type Taken = string | number | null;

/** A column of what is taken out of the records, and what stands in it for one of them. */
export type TakenColumn<Of> = {
  name: string;
  kind: TakenKind;
  of(one: Of, nameOf: (department: string) => string): Taken;
};
