import type { Values } from '../../forms/values.ts';

/** The most fields a form has, the most picks of one, and the longest words, in characters. */
const MOST = { fields: 40, picks: 50, words: 4000 };

/** What the client sent, narrowed: strings, lists of strings, ticks. Anything else is as if it were not there. */
export const valuesOf = (form: Record<string, unknown>): Values =>
  Object.fromEntries(
    Object.entries(form)
      .slice(0, MOST.fields)
      .map(([name, value]) => [name, narrowed(value)]),
  );

function narrowed(value: unknown): Values[string] {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string')
    return value === 'true' ? true : value === 'false' ? false : value.slice(0, MOST.words);
  if (Array.isArray(value)) return value.filter((one): one is string => typeof one === 'string').slice(0, MOST.picks);
  return undefined;
}
