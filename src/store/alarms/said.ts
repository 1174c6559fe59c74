import { type SQL, sql } from 'drizzle-orm';
import type { GasAlarm } from '../../alarms/alarm.ts';

/**
 * What an alarm says of itself, in the words of the index gas_alarms_looks: it is read there. A row that cannot be read says
 * nothing: it must not keep others from being written.
 */
export const said = <Of>(name: keyof GasAlarm): SQL<Of> =>
  sql.raw(`iif(json_valid(gas_alarms.body), json_extract(gas_alarms.body, '$.${name}'), NULL)`) as SQL<Of>;
