import * as z from 'zod';
import { day, department, optional, photos, short, text } from '../../src/cases/commands/field-schemas.ts';
import { COMMANDS, Command, type CommandName } from '../../src/cases/commands/table.ts';

/** What is put into fields that say by their schema alone what may stand there. */
export type Fill = {
  words(field: string): string;
  photos(): string[];
  day(): string;
  department(): string;
  /** Whether what may be left out is. */
  leaves(): boolean;
  among<Value>(options: readonly Value[]): Value;
};

const KINDS = new Map<z.core.$ZodType, (fill: Fill, field: string) => unknown>([
  [text, (fill, field) => fill.words(field)],
  [short, (fill, field) => fill.words(field)],
  [optional, (fill, field) => (fill.leaves() ? null : fill.words(field))],
  [photos, (fill) => fill.photos()],
  [day, (fill) => fill.day()],
  [department, (fill) => fill.department()],
]);

function valueFor(schema: z.core.$ZodType, fill: Fill, field: string): unknown {
  const kind = KINDS.get(schema);
  if (kind) return kind(fill, field);
  if (schema instanceof z.ZodNullable) return fill.leaves() ? null : valueFor(schema.unwrap(), fill, field);
  if (schema instanceof z.ZodOptional) return undefined;
  if (schema instanceof z.ZodBoolean) return fill.among([true, false]);
  if (schema instanceof z.ZodEnum) return fill.among(schema.options);
  throw new Error(`its schema does not say what ${field} may be: give a sample in test/cases/random-commands.ts`);
}

/** A command of which the fields say by themselves what may stand there; throws, naming the field that does not. */
export function plainCommand(name: CommandName, fill: Fill): Command {
  const { fields }: { fields: Record<string, z.core.$ZodType> } = COMMANDS[name];
  const values = Object.entries(fields).map(([field, schema]) => [field, valueFor(schema, fill, `${name}.${field}`)]);
  return Command.parse({ do: name, ...Object.fromEntries(values) });
}
