import type { SourceAccess, SourceKind } from '../../../source-access.ts';
import { refusedToday } from '../../core/refused-today.ts';
import type { SourceContact } from '../../ports/exchange.ts';
import type { SourceFact } from './facts.ts';

/** A gas platform's devices say every few minutes that they are there; whoever else has nothing to say is silent. */
const SILENT_HOURS: Record<SourceKind, number | null> = {
  envelope: null,
  gas: 1,
  open311: null,
  'open311-partner': null,
};

type Met = {
  contacts: readonly SourceContact[];
  /** Receipts that were not taken. */
  dead: readonly { source: string }[];
  nameOf(source: string): string | undefined;
  now: number;
};

/** What is known of each system that is let in, for 自检 and the doctor. */
export const sourceFacts = (sources: readonly SourceAccess[], { contacts, dead, nameOf, now }: Met): SourceFact[] =>
  // Of a partner we ask: it comes to nobody.
  sources.flatMap(({ source, kind, secrets, silentHours }) => {
    if (kind === 'open311-partner') return [];
    const met = contacts.find((one) => one.source === source);
    return {
      name: nameOf(source) ?? source,
      how: kind === 'open311' ? 'keyed' : secrets.length === 0 ? 'unsigned' : 'signed',
      silentHours: silentHours ?? SILENT_HOURS[kind],
      takenAt: met?.takenAt ?? null,
      ...refusedToday(met, now),
      dead: dead.filter((one) => one.source === source).length,
    };
  });
