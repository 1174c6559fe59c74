/** Waits for work so many ms: what it comes to, or a rejection that says `late`. The work itself goes on. */
export const within =
  (ms: number, late: string) =>
  <T>(work: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${late} within ${ms} ms`)), ms);
      // Whichever comes first counts; the other changes nothing.
      work.finally(() => clearTimeout(timer)).then(resolve, reject);
    });
