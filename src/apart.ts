/** Both tables in one. Throws, naming it, when both have something of the same name. */
export function apart<A, B>(some: A, others: B): A & B {
  for (const name in others) if (Object.hasOwn(Object(some), name)) throw new Error(`two subjects claim ${name}`);
  return { ...some, ...others };
}
