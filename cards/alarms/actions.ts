import * as z from 'zod';
import { AlarmId, FloodId } from '../../src/alarms/alarm.ts';
import { draftId } from '../ids.ts';

const alarm = AlarmId;
const flood = FloodId;

/** What the buttons of alarms and devices ask for. None of them moves a valve. */
export const alarmActions = [
  z.strictObject({ do: z.literal('gas-see'), alarm }),
  z.strictObject({ do: z.literal('gas-ack'), alarm }),
  z.strictObject({ do: z.literal('gas-form'), alarm, form: z.enum(['cleared', 'false', 'shelve']) }),
  z.strictObject({ do: z.literal('gas-submit'), alarm, form: z.enum(['cleared', 'false', 'shelve']) }),
  z.strictObject({ do: z.literal('gas-open'), alarm }),
  z.strictObject({ do: z.literal('gas-device'), device: z.string().max(60) }),
  z.strictObject({ do: z.literal('gas-flood'), flood }),
  z.strictObject({ do: z.literal('gas-flood-ack'), flood }),
  z.strictObject({ do: z.literal('gas-flood-form'), flood }),
  z.strictObject({ do: z.literal('gas-flood-submit'), flood }),
  z.strictObject({ do: z.literal('gas-take'), draft: draftId }),
  z.strictObject({ do: z.literal('gas-open-checks'), month: z.string().max(7) }),
  z.strictObject({ do: z.literal('gas-open-finds'), day: z.string().max(10) }),
] as const;
export type AlarmAction = z.infer<(typeof alarmActions)[number]>;
export type AlarmForm = Extract<AlarmAction, { do: 'gas-form' }>['form'];
