import type { OpenId } from '../../brands.ts';
import type { Field } from '../../forms/field.ts';
import type { Named } from '../../forms/named.ts';
import { withNobody } from '../../forms/nobody-there.ts';
import type { Values } from '../../forms/values.ts';
import { DAY_MS, dayOf } from '../calendar/calendar.ts';
import type { Case } from '../record/case.ts';
import type { Person } from '../record/person.ts';
import type { Slot } from '../record/step.ts';

/** With what it is listed under, where the list says. */
type Listed = Named & { kind?: string; category?: string };

/** What a form may know when it is opened and when it is submitted; the bot fills it from roster and list. */
export type Asking = {
  c: Case;
  /** Who has the form open. */
  openId: OpenId;
  /** Whether they may call the patrol, which is offered before a whistle. */
  mayCallPatrol: boolean;
  /** Epoch milliseconds. */
  now: number;
  /** The form's own id. */
  draft: string;
  /** What it shows before anybody has typed. */
  filled: Record<string, string>;
  /** Of the list, in its order. */
  departments: readonly Listed[];
  matters: readonly Listed[];
  /** The departments that lead most matters, and the matters that the case's own words sound like. */
  common: readonly string[];
  likely: readonly string[];
  /** The departments the matter names as supports. */
  supports: readonly string[];
  departmentName(id: string): string;
  /** Somebody picked in a form, by the name the roster has; empty for a stranger. */
  personPicked(id: string): Person;
  /** Whoever acts for a department at this place, and those of them on duty now. */
  workersOf(department: string): readonly Person[];
  onDuty(department: string): readonly Person[];
  /** Whether anybody in Feishu acts for a department, or for the section that takes in for it. */
  hasPeople(department: string): boolean;
  /** Everybody with a role, who has not left. */
  rostered: readonly Person[];
};

/** What stands above a form: a line to read, or what may be pressed instead. */
export type Before = { words: string } | { press: string; words: string };

/** What a command asks before it can be given. */
export type CommandForm<Fields> = {
  before?(asking: Asking): Before[];
  fields(asking: Asking): Field[];
  /** It rules on what was said in these steps: they stand above it. */
  answers?: readonly Slot[];
  /** Pictures sent to the bot while the form is open join the command. */
  photos?: true;
  /** What it means to choose somebody who is not in Feishu, where the desk does not sign and feed back for them. */
  nobodyThere?: string;
  /** It tells of what was done: a danger named in it is over. */
  past?: true;
  /** The command's fields as its schema parses them; `photos` are those sent meanwhile. */
  read(values: Values, asking: Asking, photos: string[]): Fields;
};

/** A department as a picker names it: with a word where nobody in Feishu acts for it. */
export const departmentLabel = (id: string, { departmentName, hasPeople }: Asking): string =>
  withNobody(departmentName(id), hasPeople(id));

/** What it means to choose a department without people, where a form says nothing else of it. */
export const STOOD_IN_FOR = '选它，就由指挥室打电话通知，并代它签收、反馈。';

/** The department that the last 退单 proposed, the one to begin with in a ruling; undefined where it named none. */
export const proposed = ({ c }: Pick<Asking, 'c'>): string | undefined => c.returns.at(-1)?.suggested ?? undefined;

/** The day so many days from now, for a date picker. */
export const inDays = ({ now }: Pick<Asking, 'now'>, days: number): string => dayOf(now + days * DAY_MS);
