import type { Catalogue } from '../../catalogue/catalogue.ts';
import { COMMANDS, type Command, type CommandName } from '../../src/cases/commands/table.ts';
import { byItself } from '../../src/cases/lifecycle/by-itself.ts';
import { commandOf, linesOf } from '../../src/cases/lifecycle/lines-of.ts';
import type { Case } from '../../src/cases/record/case.ts';
import type { Slot, Step } from '../../src/cases/record/step.ts';
import type { Naming } from '../../src/cases/told/line.ts';
import { redact } from '../../src/redaction/redact.ts';
import { type Element, quote, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { when } from '../when.ts';

/** A card holds 30 KB: longer words stand whole in 经过. */
const MOST = 1200;

/** The ids of the list by their names. */
export const namingOf = (catalogue: Pick<Catalogue, 'nameOf' | 'matter'>): Naming => ({
  department: catalogue.nameOf,
  matter: (id) => `${id} ${catalogue.matter(id)?.name ?? ''}`.trim(),
});

export type StepsFacts = {
  c: Case;
  catalogue: Pick<Catalogue, 'nameOf' | 'matter'>;
  now: number;
  seesPhone: boolean;
  /** How words people typed are shown: redacted wherever others read them. */
  say(words: string): string;
};

/** The steps that tell a way on: a number to call is no use masked. */
const NAMES_A_WAY: readonly CommandName[] = ['decline', 'refer'];

/**
 * How what was typed with a command is shown: numbers masked, but those of a way on that the desk wrote, in a person's own
 * chat (`own`). The same wherever the step is told.
 */
export const typedWith = ({ do: name }: Command, own: boolean): ((words: string) => string) =>
  own && NAMES_A_WAY.includes(name) ? (words) => words : redact;

/** What a command says, one line a field: `label：words`. */
export const wordsOf = (command: Command, { catalogue, seesPhone, say }: Omit<StepsFacts, 'c' | 'now'>): string =>
  say(
    linesOf(command, namingOf(catalogue), () => seesPhone)
      .map(({ label, words }) => `${label}：${words}`)
      .join('\n'),
  );

/** What was said with a step that stands, under its word; empty where nothing of it may be shown here. */
export function stepRows({ at, by, command: kept }: Step, shown: Omit<StepsFacts, 'c'>): Element[] {
  const command = commandOf(kept);
  const words = command && wordsOf(command, shown);
  if (!command || !words) return [];
  const head = `**${COMMANDS[command.do].word}**　${escapeMarkdown(by?.name ?? byItself(command.do))}　${when(at, shown.now)}`;
  return [text(head), quote(words, MOST)];
}

/** What whoever sees the card has to know of the latest steps, newest first; only those of some slots where named. */
export const standingSteps = ({ c, ...shown }: StepsFacts, slots?: readonly Slot[]): Element[] =>
  c.steps
    .toReversed()
    .filter(({ slot }) => !slots || slots.includes(slot))
    .flatMap((step) => stepRows(step, shown));
