/** The date in Shanghai (yyyy-mm-dd) at an instant in epoch milliseconds; China keeps UTC+8 all year. */
export const shanghaiDate = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
