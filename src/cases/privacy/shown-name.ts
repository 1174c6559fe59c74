import type { OpenId } from '../../brands.ts';
import { COMMANDS, type CommandName, isCommandName } from '../commands/table.ts';
import type { Relation } from '../record/actor.ts';

/** What stands where the name of somebody who reported a person (举报) would stand. */
export const SECRET_NAME = '举报人（保密）';

/** What they are called where they did the work of an office: neither their name, nor that it was they who reported. */
const ON_DUTY = '值班人员';
const AT_DESK = '指挥室';
const TAKING_PART = '参与办理的人';
const AS_REPORTER: readonly Relation[] = ['reporter', 'follower'];
const OPENINGS: readonly CommandName[] = ['report', 'settle'];
const WORKING: readonly Relation[] = ['lead', 'lead-head', 'stand-in', 'support', 'stand-in-support', 'caretaker'];

/** The people of a record by the field that holds them; each inner field is as the one around it. */
const BY_FIELD: Partial<Record<string, string>> = {
  reporter: SECRET_NAME,
  closing: SECRET_NAME,
  handler: ON_DUTY,
  signedBy: ON_DUTY,
  fedBackBy: ON_DUTY,
  returns: ON_DUTY,
  holdAsk: ON_DUTY,
  to: ON_DUTY,
  verifiedBy: AT_DESK,
  supervision: TAKING_PART,
  council: TAKING_PART,
};

/** What somebody is called who took a step: as who reported, where whoever reported may take it. */
function stepBy(name: string): string {
  if (!isCommandName(name)) return SECRET_NAME;
  const { may } = COMMANDS[name].right;
  const all = (relations: readonly Relation[]) => may.every((one) => relations.includes(one));
  if (OPENINGS.includes(name) || may.some((one) => AS_REPORTER.includes(one))) return SECRET_NAME;
  if (all(WORKING)) return ON_DUTY;
  return all(['dispatcher']) ? AT_DESK : TAKING_PART;
}

/** The command of an event or of a step that stands, by its name; undefined of everything else. */
function commandIn(value: object): string | undefined {
  if (!('command' in value) || typeof value.command !== 'object' || value.command === null) return undefined;
  return 'do' in value.command && typeof value.command.do === 'string' ? value.command.do : undefined;
}

function walk(value: unknown, secret: readonly unknown[], as: string): unknown {
  if (Array.isArray(value)) return value.map((one) => walk(one, secret, as));
  if (value === null || typeof value !== 'object') return value;
  const step = commandIn(value);
  const own = step === undefined ? as : stepBy(step);
  const entries = Object.entries(value).map(
    ([key, inner]) => [key, walk(inner, secret, BY_FIELD[key] ?? own)] as const,
  );
  const copy: Record<string, unknown> = Object.fromEntries(entries);
  return secret.includes(copy.openId) && 'name' in copy ? { ...copy, name: as } : copy;
}

/**
 * A case, or anything of its record, without the names of those who reported a person: gone from every place at once,
 * whatever the view. Unchanged where there are none to be kept from the viewer.
 */
export function withoutReporter<T>(shown: T, secret: readonly OpenId[]): T {
  if (secret.length === 0) return shown;
  // Only names are exchanged, string for string: the copy has the shape of what was given.
  return walk(shown, secret, SECRET_NAME) as T;
}
