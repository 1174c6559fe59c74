/** How a source was met, whatever else is known of it. */
type Met = {
  source: string;
  takenAt: number | null;
  refusedAt: number | null;
  why: string | null;
  refusedOn: string | null;
  refused: number;
};

const NEVER = { takenAt: null, refusedAt: null, why: null, refusedOn: null, refused: 0 };

/** Sources as they were met, those that are heard through their devices by the latest of these. */
export function withHeard(met: readonly Met[], devices: readonly { source: string; heardAt: number | null }[]): Met[] {
  const alone = devices.filter(({ source }) => !met.some((one) => one.source === source));
  return [...met, ...alone.map(({ source }) => ({ source, ...NEVER }))].map((one) => {
    const heard = devices.find(({ source }) => source === one.source)?.heardAt;
    return heard ? { ...one, takenAt: Math.max(heard, one.takenAt ?? 0) } : one;
  });
}
