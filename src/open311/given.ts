/** What came with a request, from wherever: each name with its values in their order. What is empty was not given. */
export class SentValues {
  readonly #pairs: readonly (readonly [name: string, value: string])[];

  constructor(pairs: Iterable<readonly [string, string]>) {
    this.#pairs = [...pairs].flatMap(([name, value]) => {
      const said = value
        .toWellFormed()
        .replace(/[^\P{Cc}\n\t]/gu, '')
        .trim();
      return said === '' || said.toLowerCase() === 'null' ? [] : [[name, said] as const];
    });
  }

  /** The first of a name. */
  get(name: string): string | undefined {
    return this.#pairs.find(([one]) => one === name)?.[1];
  }

  /** All of a name, whether it stands alone, as name[] or as name[0]. */
  all(name: string): string[] {
    return this.#pairs.flatMap(([one, value]) => (one === name || isOne(one, name) ? [value] : []));
  }

  /** The attributes of a service: attribute[code], attribute[code][]. */
  attributes(): Map<string, string[]> {
    const found = new Map<string, string[]>();
    for (const [name, value] of this.#pairs) {
      const [, code] = /^attributes?\[([A-Za-z0-9_]{1,40})\](?:\[\d*\])?$/.exec(name) ?? [];
      if (code !== undefined) found.set(code, [...(found.get(code) ?? []), value]);
    }
    return found;
  }
}

const isOne = (said: string, name: string): boolean =>
  said.startsWith(`${name}[`) && /^\[\d*\]$/.test(said.slice(name.length));

/** So deep is JSON looked into for what a form would say flat. */
const DEPTH = 3;

/** What JSON says, as a form would: {attribute: {code: x}} is attribute[code]. What is neither text, number nor list is left out. */
export function pairsOf(said: unknown, name = '', depth = 0): [string, string][] {
  if (typeof said === 'string' || typeof said === 'number' || typeof said === 'boolean') return [[name, String(said)]];
  if (typeof said !== 'object' || said === null || depth > DEPTH) return [];
  return Object.entries(said).flatMap(([key, one]) =>
    pairsOf(one, name === '' ? key : `${name}[${Array.isArray(said) ? '' : key}]`, depth + 1),
  );
}
