/** Waits for work so many ms: what it comes to, or a rejection that says `late`. The work itself goes on. */
export const within =
  (ms: number, late: string) =>
  <T>(work: Promise<T>): Promise<T> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${late} within ${ms} ms`)), ms);
    });
    return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
  };
