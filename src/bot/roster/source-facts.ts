import type { SourceAccess } from '../../source-access.ts';
import { refusedToday } from '../core/refused-today.ts';
import type { SourceContact } from '../ports/exchange.ts';
import type { SourceFact } from './self-check.ts';

type Met = {
  contacts: readonly SourceContact[];
  /** Receipts that were not taken. */
  dead: readonly { source: string }[];
  nameOf(source: string): string | undefined;
  now: number;
};

/** What is known of each system that is let in, for 自检 and the doctor. */
export const sourceFacts = (sources: readonly SourceAccess[], { contacts, dead, nameOf, now }: Met): SourceFact[] =>
  sources.map(({ source, secrets }) => {
    const met = contacts.find((one) => one.source === source);
    return {
      name: nameOf(source) ?? source,
      unsigned: secrets.length === 0,
      takenAt: met?.takenAt ?? null,
      ...refusedToday(met, now),
      dead: dead.filter((one) => one.source === source).length,
    };
  });
