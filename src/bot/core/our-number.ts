/** KB-12, FW01: two letters and a number, as everything that we number is called, but for cases. */
const NUMBER = /^[A-Z]{2}-?\d+$/;

/** What was said, if it is written like one of our numbers: 「ｋｂ－12」 is KB-12. Asked of all that is said, and nearly nothing is. */
export function ourNumber(said: string): string | undefined {
  const name = said.normalize('NFKC').toUpperCase();
  return NUMBER.test(name) ? name : undefined;
}
