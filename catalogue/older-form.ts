/** A version of a matter kept from before, in today's form: what has only been renamed since is found under its new name. */
export function asToday(kept: unknown): unknown {
  if (!isRecord(kept) || !isRecord(kept.power) || !('asOf' in kept.power)) return kept;
  const { asOf, ...power } = kept.power;
  return { ...kept, power: { ruleDate: asOf, ...power } };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
