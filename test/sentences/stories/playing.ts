import { personOf } from '../person.ts';
import type { Town } from '../town.ts';

/** A person whose refused presses are answers like any. */
export function playing(town: Town, name: string) {
  const person = personOf(town, name);
  const refused = () => '';
  return {
    ...person,
    says: (words: string, group?: string) => person.says(words, group).catch(refused),
    sends: (...images: string[]) => person.sends(...images).catch(refused),
    clicks: (label: string) => person.clicks(label).catch(refused),
    submits: (given?: Record<string, unknown>) => person.submits(given).catch(refused),
    fills: (label: string, given?: Record<string, unknown>) => person.fills(label, given).catch(refused),
  };
}
