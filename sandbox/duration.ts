const DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const UNITS = [7 * 86_400_000, 86_400_000, 3_600_000, 60_000, 1000];

/** Milliseconds of an ISO 8601 duration of weeks to seconds, such as PT3H; undefined for anything else. */
export function durationMs(text: string): number | undefined {
  const found = DURATION.exec(text);
  if (!found || /[PT]$/.test(text)) return undefined;
  return UNITS.reduce((sum, unit, at) => sum + Number(found[at + 1] ?? 0) * unit, 0);
}
