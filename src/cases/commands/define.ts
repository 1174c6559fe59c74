import * as z from 'zod';
import type { OpenId } from '../../brands.ts';
import type { Relation } from '../record/actor.ts';
import type { Case } from '../record/case.ts';
import type { CaseState } from '../record/state.ts';
import type { Slot } from '../record/step.ts';
import type { Told } from '../told/line.ts';
import type { CommandForm } from './asking.ts';
import type { Context } from './context.ts';
import type { Given, Ruling } from './ruling.ts';

type Shape = z.ZodRawShape;
type Out<Fields extends Shape> = z.output<z.ZodObject<Fields>>;
type In<Fields extends Shape> = z.input<z.ZodObject<Fields>>;
type Given1<Name extends string, Fields extends Shape> = Given<{ do: Name } & Out<Fields>>;

/** Who presses a plain button: what it needs besides its name is the presser's own. */
export type Presser = { c: Case; worksFor(department: string): boolean; hasPeople(department: string): boolean };

/** What of the office decides whether a button would be refused. */
export type Office = Pick<Context, 'calendar' | 'limits' | 'roster'>;

/** Whoever a card is drawn for, at this moment; `openId` only where one person alone sees it. */
export type Viewer = Office & {
  /** Epoch milliseconds. */
  now: number;
  relations: readonly Relation[];
  openId?: OpenId | undefined;
};

/** Who may, and the sentence for everyone else: who does it, and what to press instead. */
export type Right = { may: readonly Relation[]; who: string };
/** Rights by the names they are asked for with. */
export type Rights = Readonly<Record<string, Right>>;
/** Whether someone may; a refusal says who may instead. */
export type Permission = { may: true } | { may: false; why: string };

/** What must hold besides the state; `why` is what somebody reads where it does not. */
export type Guard = { holds(c: Case): boolean; why: string };

/** One command, whole: what it carries, when and by whom, how it is asked, what it does, how it reads. */
export type Definition<Name extends string, Fields extends Shape> = {
  name: Name;
  /** On the button, the form and in 经过. */
  word: string;
  /** What it carries besides its name. */
  fields: Fields;
  /** The states it is open in; none for what the lifecycle itself guards. */
  from: readonly CaseState[];
  when?: Guard;
  /** Open to a 总事件 too; what is not is done to its children. */
  ofParent?: true;
  right: Right;
  /** Where its button stands on the case's card; without one it is none of the card's buttons. */
  button?: 'forward' | 'beside' | 'folded';
  /** The word on its button for the desk, where it does this in the place of a lead that has nobody. */
  standIn?: string;
  /** Whether the button is drawn: not where the rule is known to refuse whoever sees it. */
  shown?(c: Case, viewer: Viewer): boolean;
  /** The question before a button does what cannot be taken back. */
  sure?: string;
  /** Only in a person's own chat: it is about the presser, not about the case. */
  ownChat?: true;
  /** A plain button gives these fields at once; a button without it opens the form. */
  press?(presser: Presser): In<Fields>;
  form?: CommandForm<Record<keyof Fields, unknown>>;
  /** What the step is called where the clock took it and the word would say that somebody did. */
  byClock?: string;
  /** Every field in words: the type refuses a field that nobody could read. */
  told: { [Field in keyof Fields]: Told<z.output<Fields[Field]>> };
  /**
   * Where its words stand on the card besides 经过: in a slot of the steps, among the record's own rows, or nowhere, because
   * nobody has to act on them.
   */
  onCard?: Slot | 'record' | 'timeline';
  /** It says nothing itself: its notice repeats what stands in this slot. */
  speaksFor?: Slot;
  /** What it does to a case that is there. */
  rule(given: Given1<Name, Fields>): Ruling;
  /** What it does where there is no case yet. */
  open?(given: Omit<Given1<Name, Fields>, 'c'>): Ruling;
};

/** A definition with its schema; the table of commands is made of these. */
export const define = <const Name extends string, Fields extends Shape>(definition: Definition<Name, Fields>) => ({
  ...definition,
  schema: z.strictObject({ do: z.literal(definition.name), ...definition.fields }),
});
