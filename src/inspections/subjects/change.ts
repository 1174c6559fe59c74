import { fieldsOf } from './archive.ts';
import type { InspectedSubject, SubjectId, SubjectPlace } from './subject.ts';
import { type Hand, type PrivateFields, type SubjectWrite, valueBy, writeOf } from './write.ts';

/** What was entered of one field: null takes it away. */
export type Entered = { value: string; until: string | null } | null;

type Opening = {
  id: SubjectId;
  name: string;
  creditCode: string | null;
  place: SubjectPlace;
  bundles: string[];
  entered: Record<string, Entered>;
};

/** A new file. */
export function opened({ entered, ...own }: Opening, hand: Hand): SubjectWrite {
  const fresh: Omit<InspectedSubject, 'version' | 'changedAt'> = {
    ...own,
    state: 'open',
    fields: {},
    operatorSince: null,
    closedAt: null,
    mergedInto: null,
    openedAt: hand.at,
  };
  const { fields, set, priv } = taken(fresh.fields, entered, hand);
  return writeOf({ ...fresh, fields }, 'opened', { name: own.name, detail: own.place.detail, ...set }, hand, priv);
}

type Known = { name: string; creditCode: string | null; place: SubjectPlace; bundles: string[] };

/**
 * What was entered anew of a file that is there; undefined where it says nothing new. `known` are its private values, so that
 * the same said again is no change. A private value is kept apart and stands in no event.
 */
export function entered(
  found: InspectedSubject,
  own: Known,
  values: Record<string, Entered>,
  known: PrivateFields,
  hand: Hand,
): SubjectWrite | undefined {
  const said = Object.entries(values).filter(([key, one]) => {
    const now = found.fields[key] ?? known[key] ?? null;
    return one === null ? now !== null : now?.value !== one.value || now.until !== one.until;
  });
  const { fields, set, priv } = taken(found.fields, Object.fromEntries(said), hand);
  const renamed = Object.fromEntries(
    (
      [
        ['name', found.name, own.name],
        ['creditCode', found.creditCode, own.creditCode],
        ['detail', found.place.detail, own.place.detail],
        ['community', found.place.community, own.place.community],
        ['bundles', found.bundles.join(' '), own.bundles.join(' ')],
      ] as const
    ).flatMap(([name, was, is]) => (was === is ? [] : [[name, is] as const])),
  );
  if (said.length + Object.keys(renamed).length === 0) return undefined;
  const what = Object.keys(renamed).length > 0 ? 'renamed' : 'fields';
  return writeOf({ ...found, ...own, fields }, what, { ...renamed, ...set }, hand, priv);
}

/** The fields after what was entered, what the event says of it, and what is private of it. */
function taken(before: InspectedSubject['fields'], values: Record<string, Entered>, hand: Hand) {
  const isPrivate = new Map(hand.bundles.flatMap(fieldsOf).map((field) => [field.key, field.isPrivate]));
  const fields = { ...before };
  const set: Record<string, string | null> = {};
  const priv: PrivateFields = {};
  for (const [key, one] of Object.entries(values)) {
    const secret = isPrivate.get(key);
    if (secret === undefined) continue;
    const value = one && valueBy(one.value, one.until, hand);
    if (secret) priv[key] = value;
    else if (value) fields[key] = value;
    else delete fields[key];
    set[key] = secret ? null : (one?.value ?? null);
  }
  return { fields, set, priv };
}

/** 停业: cases and visits stay; what is private goes after the months the office keeps it. */
export const closed = (found: InspectedSubject, hand: Hand): SubjectWrite =>
  writeOf({ ...found, state: 'closed', closedAt: hand.at }, 'closed', {}, hand);

/** It was not closed after all, or is open again. */
export const openedAgain = (found: InspectedSubject, hand: Hand): SubjectWrite =>
  writeOf({ ...found, state: 'open', closedAt: null }, 'opened-again', {}, hand);

/**
 * 换店: somebody else runs it now. Whoever ran it before is forgotten at once; what is open is told to the new one again.
 * `known`: the private fields there are.
 */
export function changedHands(found: InspectedSubject, name: string, known: PrivateFields, hand: Hand): SubjectWrite {
  const gone = Object.fromEntries(Object.keys(known).map((key) => [key, null]));
  return writeOf({ ...found, name, operatorSince: hand.at }, 'operator', { name }, hand, gone);
}

/**
 * Two files of one place become one: what is in `from` is read under `into`, which keeps its own values where both have one.
 * `from` is written first, so that its credit code is free. Nothing is deleted.
 */
export function merged(
  from: InspectedSubject,
  into: InspectedSubject,
  known: { from: PrivateFields; into: PrivateFields },
  hand: Hand,
): SubjectWrite[] {
  const bundles = [...new Set([...into.bundles, ...from.bundles])].slice(0, 4);
  const moves = Object.fromEntries(Object.keys(known.from).map((key) => [key, null]));
  const comes = Object.fromEntries(
    Object.entries(known.from).filter(([key, value]) => value !== null && !known.into[key]),
  );
  const away = writeOf({ ...from, state: 'merged', mergedInto: into.id }, 'merged', { into: into.id }, hand, moves);
  const whole: InspectedSubject = {
    ...into,
    bundles,
    creditCode: into.creditCode ?? from.creditCode,
    place: { ...into.place, community: into.place.community ?? from.place.community },
    fields: { ...from.fields, ...into.fields },
  };
  return [away, writeOf(whole, 'took-in', { from: from.id }, hand, comes)];
}
