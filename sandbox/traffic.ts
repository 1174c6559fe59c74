/** What is under way right now between platform and host. */
export type Traffic = {
  /** Counts `work` as in flight until it settles. */
  track<T>(work: Promise<T>): Promise<T>;
  /** How many pieces of work are under way. */
  count(): number;
};

/** No traffic yet. */
export function createTraffic(): Traffic {
  let count = 0;
  return {
    track: async (work) => {
      count += 1;
      try {
        return await work;
      } finally {
        count -= 1;
      }
    },
    count: () => count,
  };
}
