import type { Limits as OfficeLimits } from '../../catalogue/limits-schema.ts';

/** What the rules of a case read of the office's limits (catalogue/limits.yaml). `Days` are working days unless said. */
export type Limits = Omit<OfficeLimits, 'quiet' | 'inspections'>;
