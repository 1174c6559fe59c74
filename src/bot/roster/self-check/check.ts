import type { Check } from '../../../../cards/roster/self-check-card.ts';

export const ok = (what: string, found: string): Check => ({ level: 'ok', what, found });
export const warn = (what: string, found: string, cure: string): Check => ({ level: 'warn', what, found, cure });
export const bad = (what: string, found: string, cure: string): Check => ({ level: 'bad', what, found, cure });
